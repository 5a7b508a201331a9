/**
 * Compiles every TypeScript snippet of README.md, each as a module of its own, under the strict settings of this project.
 * Names that a snippet takes for granted (`rillet`, `invoiceId`) are declared in scripts/checks/snippet-globals.ts.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { readSnippets, type Snippet } from "./checks/read-snippets.js";

const FOLDER = resolve(".cache/snippets");
const GLOBALS = resolve("scripts/checks/snippet-globals.ts");

function writeModules(snippets: readonly Snippet[]): Map<string, number> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const lines = new Map<string, number>();
  for (const { line, code } of snippets) {
    const file = join(FOLDER, `readme-line-${line}.ts`);
    writeFileSync(file, `${code}\nexport {};\n`);
    lines.set(file, line);
  }
  return lines;
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("."));
  return { ...options, noEmit: true, noUnusedLocals: false, noUnusedParameters: false };
}

const snippets = readSnippets(readFileSync("README.md", "utf8"));
const lines = writeModules(snippets);
const program = ts.createProgram([...lines.keys(), GLOBALS], compilerOptions());
const problems = [...lines.keys()].flatMap((file) => {
  const source = program.getSourceFile(file);
  return source ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)] : [];
});
for (const problem of problems) {
  const line = problem.file
    ? (lines.get(problem.file.fileName) ?? 0) + problem.file.getLineAndCharacterOfPosition(problem.start ?? 0).line + 1
    : 0;
  console.error(`README.md:${line} ${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}`);
}
console.log(`${snippets.length} snippets of README.md, ${problems.length} problems.`);
if (problems.length > 0 || snippets.length === 0) process.exit(1);
