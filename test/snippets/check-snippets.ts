/**
 * Compiles every TypeScript snippet of README.md and of the guides in examples/ under the strict settings of this project, and runs it
 * against a sandbox. Each snippet is a module of its own. The `@example` of every method of a resource is compiled too.
 *
 * "```ts compile-only: why" marks a snippet that cannot run there. Each later snippet of the page begins with the one marked "```ts shared".
 * SHOW_OUTPUT=1 prints what the snippets print. A page can be named:
 *
 *     npm run check:snippets
 *     SHOW_OUTPUT=1 npm run check:snippets -- examples/lists/README.md
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { readMethodExamples, toModule } from "./read-method-examples.js";
import { readSnippets, snippetPages, type Snippet } from "./read-snippets.js";

const FOLDER = resolve(".cache/snippets");
const DECLARATIONS = ["snippet-globals.ts", "snippet-modules.d.ts"].map((name) => resolve("test/snippets", name));

/** A snippet with the page that it stands on and the module that it becomes. */
interface Module extends Snippet {
  readonly page: string;
  readonly file: string;
}

function writeModules(page: string): Module[] {
  return readSnippets(readFileSync(page, "utf8")).map((snippet) => {
    const file = join(FOLDER, `${page.replaceAll(/\W+/g, "-")}-line-${snippet.line}.ts`);
    writeFileSync(file, `${snippet.code}\nexport {};\n`);
    return { ...snippet, page, file };
  });
}

/** The examples of the methods, each as a module that is only compiled. */
function writeMethodExamples(page: string): Module[] {
  return readMethodExamples(page).flatMap(({ method, line, code }) => {
    if (code === undefined) return [];
    const file = join(FOLDER, `${method.replaceAll(/\W+/g, "-")}-example.ts`);
    writeFileSync(file, toModule(code));
    return [{ page, file, line, code, compileOnly: "its ids are made up" }];
  });
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("."));
  return { ...options, noEmit: true, noUnusedLocals: false, noUnusedParameters: false };
}

/** The compiler's errors, each with its page and line. */
function compile(modules: readonly Module[]): string[] {
  const program = ts.createProgram([...modules.map(({ file }) => file), ...DECLARATIONS], compilerOptions());
  return modules.flatMap(({ page, file, line }) => {
    const source = program.getSourceFile(file);
    const problems = source
      ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      : [];
    return problems.map(({ start, messageText }) => {
      const within = source ? source.getLineAndCharacterOfPosition(start ?? 0).line : 0;
      return `${page}:${line + within + 1} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
  });
}

/** Runs the snippets of one page. @returns Whether all of them ended well. */
function run(modules: readonly Module[]): boolean {
  const files = modules.filter(({ compileOnly }) => compileOnly === undefined).map(({ file }) => file);
  const runner = ["--import", "tsx", "test/snippets/run-snippets.ts", ...files];
  return files.length === 0 || spawnSync(process.execPath, runner, { stdio: "inherit" }).status === 0;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const named = process.argv.slice(2);
const pages = named.length > 0 ? named : snippetPages();
const modules = pages.map(writeModules);
const examples = named.length > 0 ? [] : writeMethodExamples("generated/resources.ts");
const problems = compile([...modules.flat(), ...examples]);
for (const problem of problems) console.error(problem);
const ran = problems.length === 0 && modules.map(run).every(Boolean);
const onlyCompiled = modules.flat().filter(({ compileOnly }) => compileOnly !== undefined).length;
console.log(
  `${modules.flat().length} snippets of ${pages.length} pages, ${onlyCompiled} of them only compiled, and ${examples.length} examples of methods; ${problems.length} do not compile.`,
);
if (!ran) process.exitCode = 1;
