import { resolve } from "node:path";
import ts from "typescript";
import { createVirtualProgram } from "./virtual-program.js";

/** That a mistake is no longer one breaks nobody: `@ts-expect-error` without an error. */
const UNUSED_EXPECTATION = 2578;

/** Compiles code that was written for the last release against today's sources. @returns What does not compile. */
export function compileConsumers(consumers: ReadonlyMap<string, string>): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)).config,
    ts.sys,
    resolve("."),
  );
  const texts = new Map([...consumers].map(([path, text]) => [resolve(path), text]));
  const program = createVirtualProgram(
    texts,
    { ...options, noEmit: true, noUnusedLocals: false, noUnusedParameters: false },
    [resolve("scripts/checks/snippet-globals.ts")],
  );
  return [...consumers.keys()].flatMap((path) => {
    const file = program.getSourceFile(resolve(path));
    const problems = file ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)] : [];
    return problems.filter(({ code }) => code !== UNUSED_EXPECTATION).map((problem) => show(path, problem));
  });
}

function show(path: string, { file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line : 0;
  const code = file?.text.split("\n")[line]?.trim() ?? "";
  return `${path}: ${ts.flattenDiagnosticMessageText(messageText, "\n  ")}\n  in: ${code}`;
}
