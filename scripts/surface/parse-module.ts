import ts from "typescript";

export const parseModule = (code: string): ts.SourceFile =>
  ts.createSourceFile("surface.d.ts", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
