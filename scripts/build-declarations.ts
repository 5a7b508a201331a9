/**
 * Part of `npm run build`: writes the declarations of the entries into dist/.
 *
 * Every source file has a declaration file of its own name in dist/types/, with a map that leads "go to definition" to a copy of the source in
 * dist/sources/. Only files that an entry leads to are written. The declarations are CommonJS (dist/types/package.json says so), because TypeScript lets
 * modules of both formats import from CommonJS, but not from ESM: so one copy is enough, and a class is the same type wherever it is imported.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import ts from "typescript";

/** The entries by the name of their file in dist/. */
const ENTRIES = {
  index: "src/index",
  money: "src/money/index",
  sync: "src/sync/index",
  incremental: "src/incremental/index",
  webhooks: "src/webhooks/index",
  redis: "src/redis/index",
  sandbox: "src/sandbox/index",
  "sandbox-msw": "src/sandbox/msw",
  "sandbox-server": "src/sandbox/server/index",
} as const;

/** Entries that export classes of a package with different declarations for each format: MSW's of CommonJS do not fit MSW's of ESM. */
const IN_BOTH_FORMATS = ["sandbox-msw"];

const TYPES = "dist/types";
const SOURCES = "dist/sources";

/** Their declarations read like the sources, with the same comments. Their maps and sources would be an eighth of the package. */
const WITHOUT_MAP = ["generated/types.d.ts", "generated/resources.d.ts", "generated/contract.d.ts"];

const OPTIONS: ts.CompilerOptions = {
  noEmit: false,
  declaration: true,
  declarationMap: true,
  emitDeclarationOnly: true,
  rootDir: ".",
  outDir: TYPES,
};

/** Compiles the entries. @returns The text of every declaration file and map, by its path in dist/types/. */
function compile(): ReadonlyMap<string, string> {
  const config = ts.getParsedCommandLineOfConfigFile("tsconfig.json", OPTIONS, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: fail,
  });
  const roots = Object.values(ENTRIES).map((entry) => `${entry}.ts`);
  const program = ts.createProgram(roots, config?.options ?? OPTIONS);
  const files = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => files.set(relative(TYPES, path), text));
  diagnostics.forEach(fail);
  return files;
}

function fail({ messageText, file }: ts.Diagnostic): never {
  throw new Error(`${file?.fileName ?? "tsconfig.json"}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}

/** The declaration files that an entry leads to, itself included. */
function reachable(entry: string, files: ReadonlyMap<string, string>): Set<string> {
  const reached = new Set<string>();
  const open = [`${entry}.d.ts`];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const text = files.get(path);
    if (text === undefined)
      throw new Error(`The declarations of ${entry} lead to ${path}, which the compiler did not write.`);
    for (const { fileName } of ts.preProcessFile(text).importedFiles)
      if (fileName.startsWith(".")) open.push(posix.join(posix.dirname(path), fileName).replace(/\.js$/, ".d.ts"));
  }
  return reached;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writeDeclaration(path: string, files: ReadonlyMap<string, string>): void {
  const text = files.get(path) ?? "";
  const map = files.get(`${path}.map`);
  if (map === undefined || WITHOUT_MAP.includes(path)) {
    write(join(TYPES, path), text.replace(/\/\/# sourceMappingURL=.*\s*$/, ""));
    return;
  }
  const source = path.replace(/\.d\.ts$/, ".ts");
  const sources = [posix.relative(posix.join(TYPES, posix.dirname(path)), posix.join(SOURCES, source))];
  write(join(TYPES, path), text);
  write(join(TYPES, `${path}.map`), JSON.stringify({ ...(JSON.parse(map) as object), sources }));
  write(join(SOURCES, source), readFileSync(source, "utf8"));
}

/**
 * The files that `exports` in package.json names, one for each format. Beside its own declarations an entry brings in those entries that export the other
 * types that its own mention: a compiler can only name a type through an entry that it has read (TS2742 otherwise).
 */
function writeEntry(name: string, source: string, text: string, others: readonly string[]): void {
  for (const [declaration, script] of [
    ["d.ts", "js"],
    ["d.cts", "cjs"],
  ] as const) {
    const imports = others.map((other) => `import type {} from "./${other}.${script}";\n`);
    const content = IN_BOTH_FORMATS.includes(name) ? fromDist(source, text) : `export * from "./types/${source}.js";\n`;
    write(`dist/${name}.${declaration}`, content + imports.join(""));
  }
}

/** The declarations of a file, with its imports as they are from dist/. */
function fromDist(source: string, text: string): string {
  const moved = text.replace(/(from ")(\.[^"]+)"/g, (_, from: string, path: string) => {
    return `${from}./${posix.join("types", posix.dirname(source), path)}"`;
  });
  return moved.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
}

/** The entries that a compiler needs to name the types in these declarations: the core's for schemas and errors, that of money for `Decimal`. */
function namingEntries(own: string, reached: ReadonlySet<string>): string[] {
  const needed = { index: reached.has("generated/types.d.ts"), money: reached.has("src/money/decimal.d.ts") };
  return Object.entries(needed).flatMap(([name, isNeeded]) => (isNeeded && name !== own ? [name] : []));
}

const files = compile();
const published = new Set<string>();
for (const [name, source] of Object.entries(ENTRIES)) {
  const reached = reachable(source, files);
  writeEntry(name, source, files.get(`${source}.d.ts`) ?? "", namingEntries(name, reached));
  if (IN_BOTH_FORMATS.includes(name)) reached.delete(`${source}.d.ts`);
  reached.forEach((path) => published.add(path));
}
for (const path of published) writeDeclaration(path, files);
write(`${TYPES}/package.json`, '{ "type": "commonjs" }\n');
console.log(`${published.size} declaration files for ${Object.keys(ENTRIES).length} entries.`);
