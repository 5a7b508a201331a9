import { readFileSync } from "node:fs";
import ts from "typescript";

/** A method of a resource, with the code of its `@example`. */
export interface MethodExample {
  /** `InvoicesResource.create`. */
  readonly method: string;
  /** The line of the method in the file, counted from 1. */
  readonly line: number;
  /** Undefined if it has no example. */
  readonly code: string | undefined;
}

/** The methods of every resource in a file such as generated/resources.ts. */
export function readMethodExamples(path: string): MethodExample[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
  return file.statements.filter(ts.isInterfaceDeclaration).flatMap(({ name: { text }, members }) =>
    members.filter(ts.isMethodSignature).map((member) => {
      const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === "example");
      return {
        method: `${text}.${member.name.getText()}`,
        line: file.getLineAndCharacterOfPosition(member.name.getStart()).line + 1,
        code: tag && ts.getTextOfJSDocComment(tag.comment)?.trim(),
      };
    }),
  );
}

/** A module in which an example compiles: it declares the names that the example leaves to its reader, which are ids and `bytes`. */
export function toModule(code: string): string {
  const names = new Set([...code.matchAll(/(?<![.\w"])(id|[a-z]\w*Ids?|bytes)\b(?!:)/g)].map(([name]) => name));
  const declarations = [...names].map(
    (name) => `declare const ${name}: ${name === "bytes" ? "Uint8Array" : "string"};`,
  );
  return `${declarations.join(" ")}\n${code}\nexport {};\n`;
}
