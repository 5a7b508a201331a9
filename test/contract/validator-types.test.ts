import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

/**
 * The annotations in generated/validators.ts prove that what a validator lets through is of its type. This proves the other way,
 * that a validator asks for no more than its type does: without the annotations, each type must be assignable to what is inferred.
 */
const path = fileURLToPath(new URL("../../generated/validators.ts", import.meta.url));
const generated = readFileSync(path, "utf8");

const DECLARATION = /^export const (\w+): .*? = (?=\/\*@__PURE__\*\/)/gm;

/** Interfaces lack the index signature that a loose object has; a mapped copy of one does not. A string with the completions of codes stays a string. */
const ASSERTION =
  "type Plain<A> = A extends string ? A : A extends object ? { [K in keyof A]: Plain<A[K]> } : A;\ntype Accepts<Input, A extends Input> = A;\n";

function diagnose(source: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, language, ...rest) =>
    name === path ? ts.createSourceFile(name, source, language) : read(name, language, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

function withAssertions(source: string): string {
  const names = [...source.matchAll(DECLARATION)].map(([, name = ""]) => name);
  expect(names).toHaveLength(223);
  const inferred = source.replace(DECLARATION, "export const $1 = ");
  return `${inferred}\n${ASSERTION}${names.map((name) => `export type Of${name} = Accepts<z.input<typeof ${name}>, Plain<T.${name}>>;\n`).join("")}`;
}

it("every type is one that its validator accepts", { timeout: 60_000 }, () => {
  expect(diagnose(withAssertions(generated))).toEqual([]);
});

it("a validator that requires more than its type is found", { timeout: 60_000 }, () => {
  const stricter = generated
    .replace("line2: optional(z.string())", "line2: z.string()")
    .replace('z.enum(["AS_OF_AMENDMENT_DATE", ', "z.enum([");
  const problems = diagnose(withAssertions(stricter));
  expect(problems.some((problem) => problem.includes("line2"))).toBe(true);
  expect(problems.some((problem) => problem.includes("AS_OF_AMENDMENT_DATE"))).toBe(true);
});
