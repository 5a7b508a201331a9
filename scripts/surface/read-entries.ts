import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** An entry of package.json's `exports`: its source, and the names that it exports. */
export interface SourceEntry {
  readonly name: string;
  readonly source: string;
  readonly exports: readonly { readonly name: string; readonly isType: boolean }[];
}

/** Where each entry's source is, by the name that users import. */
function entrySources(): [string, string][] {
  const { name, exports } = JSON.parse(readFileSync("package.json", "utf8")) as {
    name: string;
    exports: Record<string, string | object>;
  };
  const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8")) as {
    compilerOptions: { paths: Record<string, [string]> };
  };
  const paths = Object.keys(exports).filter((path) => typeof exports[path] === "object");
  return paths.map((path) => {
    const imported = name + path.slice(1);
    const source = compilerOptions.paths[imported]?.[0];
    if (source === undefined) throw new Error(`tsconfig.json has no path for ${imported}, which package.json exports.`);
    return [imported, resolve(source)];
  });
}

/** What every entry exports, asked of the compiler; what of it is a value, asked of the module itself. */
export async function readEntries(): Promise<SourceEntry[]> {
  const sources = entrySources();
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ".",
  );
  const program = ts.createProgram(
    sources.map(([, source]) => source),
    options,
  );
  const checker = program.getTypeChecker();
  return Promise.all(
    sources.map(async ([name, source]) => {
      const file = program.getSourceFile(source);
      const module = file && checker.getSymbolAtLocation(file);
      if (!module) throw new Error(`${source} exports nothing.`);
      const values = (await import(pathToFileURL(source).href)) as object;
      const names = checker
        .getExportsOfModule(module)
        .map((symbol) => symbol.name)
        .sort();
      return { name, source, exports: names.map((each) => ({ name: each, isType: !Object.hasOwn(values, each) })) };
    }),
  );
}
