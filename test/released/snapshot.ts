/** A snapshot of a release: code that compiled against it, to be compiled against later builds. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { readSnippets, snippetPages } from "../snippets/read-snippets.js";

const TYPE_TESTS = "test/types";

/** The folder with the declarations that snippets need. */
const DECLARATIONS = "test/snippets";

/** Copies the type tests, and the snippets of README.md and of the guides in examples/. They import the package by its name. */
export function takeSnapshot(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "snippets"), { recursive: true });
  mkdirSync(join(folder, "types"));
  for (const name of readdirSync(TYPE_TESTS)) copy(join(TYPE_TESTS, name), join(folder, "types", name));
  for (const page of snippetPages())
    for (const { line, code } of readSnippets(readFileSync(page, "utf8"))) {
      const name = page.replace(/\.md$/, "").replaceAll(/\W+/g, "-").toLowerCase();
      writeFileSync(join(folder, "snippets", `${name}-${line}.ts`), `${code}\nexport {};\n`);
    }
  for (const name of readdirSync(DECLARATIONS).filter((each) => /^snippet-(globals|modules)/.test(each)))
    copy(join(DECLARATIONS, name), join(folder, "snippets", name));
}

/** Copies a file, with `rillet-sdk/money` in place of a path such as `../../src/money/index.js`. */
function copy(from: string, to: string): void {
  const text = readFileSync(from, "utf8");
  writeFileSync(to, text.replace(/"(?:\.\.\/)+src(\/[\w/-]+?)??(?:\/index)?\.js"/g, '"rillet-sdk$1"'));
}

/**
 * The errors of the compiler in a snapshot, each with its place. Without `paths` the package's own name leads to dist/, as for users.
 * The snapshot must be inside the package's folder.
 */
export function findBreaks(folder: string, paths?: ts.MapLike<string[]>): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("."));
  const { paths: _sources, ...strict } = options;
  const files = ts.sys.readDirectory(folder, [".ts"]);
  const program = ts.createProgram(files, {
    ...strict,
    ...(paths && { paths }),
    noUnusedLocals: false,
    noUnusedParameters: false,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0;
    return `${file?.fileName ?? folder}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** Whether semantic versioning allows `version` to break users of `release`. */
export function mayBreak(release: string, version: string): boolean {
  const [major = 0, minor = 0] = release.split(".").map(Number);
  const [newMajor = 0, newMinor = 0] = version.split(".").map(Number);
  return newMajor > major || (newMajor === 0 && major === 0 && newMinor > minor);
}
