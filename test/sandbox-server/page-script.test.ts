import ts from "typescript";
import { expect, it } from "vitest";
import { PAGE } from "../../src/sandbox/server/page/page.js";
import { SCRIPT } from "../../src/sandbox/server/page/script.js";
import { STYLES } from "../../src/sandbox/server/page/styles.js";

/** What the compiler has to say about a file of JavaScript that runs in a browser. */
function check(code: string): string[] {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    strict: true,
    noEmit: true,
    noUnusedLocals: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === "page.js"
      ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram(["page.js"], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, start = 0 }) =>
        `${code.slice(0, start).split("\n").at(-1) ?? ""}… ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}

it("the page's script passes the type checker, strictly", () => {
  expect(check(SCRIPT)).toEqual([]);
  expect(check(SCRIPT.replace("createElement", "craeteElement"))).not.toEqual([]);
});

it("the page asks nothing of any other host, and its script makes no markup", () => {
  for (const source of [PAGE, SCRIPT, STYLES]) expect(source).not.toMatch(/https?:\/\/|@import|url\(/);
  expect(SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  expect(PAGE).not.toMatch(/ on\w+=|style=/);
});
