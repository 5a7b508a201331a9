import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

/** The files of a folder that a file imports, type imports included, by path. */
function importsOf(folder: string): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return new Map(
    files.map((name) => {
      const path = join(folder, name);
      const { importedFiles } = ts.preProcessFile(readFileSync(path, "utf8"));
      const imported = importedFiles.filter(({ fileName }) => fileName.startsWith("."));
      return [path, imported.map(({ fileName }) => resolve(path, "..", fileName.replace(/\.js$/, ".ts")))];
    }),
  );
}

/** The files of a first circle, from a file back to itself; undefined if there is none. */
function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    done.add(file);
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

it("no file of src imports itself through others, type imports included", () => {
  const imports = importsOf(resolve(import.meta.dirname, "../../src"));
  expect(imports.size).toBeGreaterThan(200);
  expect(findCircle(imports)).toBeUndefined();
});
