import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readSnippets } from "../checks/read-snippets.js";

const FOLDER = "test/surface/released";
const RECORD = "test/surface/record.json";
const CHANGES = "test/surface/changes.diff";
const TYPE_TESTS = "test/types";

/** What users have of the last release: its types, and code that was written for it, by file. */
export interface Released {
  readonly surface: string;
  readonly consumers: ReadonlyMap<string, string>;
}

/** What has been accepted since: how the surface differs, and which entries the CHANGELOG had by then. */
export interface Record {
  readonly release: string;
  readonly changes: string;
  readonly changelog: readonly string[];
}

export function readReleased(): Released | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const snippets = readSnippets(readFileSync(join(FOLDER, "snippets.md"), "utf8")).map(
    ({ line, code }) => [join(FOLDER, `snippet-line-${line}.ts`), `${code}\nexport {};\n`] as const,
  );
  return {
    surface: readFileSync(join(FOLDER, "surface.d.ts"), "utf8"),
    consumers: new Map([...readFolder(join(FOLDER, "types")), ...snippets]),
  };
}

/** Takes today's surface, type tests and snippets of the README for those of the release. */
export function writeReleased(surface: string): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "types"), { recursive: true });
  writeFileSync(join(FOLDER, "surface.d.ts"), surface);
  const snippets = readSnippets(readFileSync("README.md", "utf8")).map(({ code }) => `\`\`\`ts\n${code}\n\`\`\`\n`);
  writeFileSync(join(FOLDER, "snippets.md"), snippets.join("\n"));
  for (const [path, text] of readFolder(TYPE_TESTS))
    writeFileSync(
      join(FOLDER, "types", basename(path)),
      text.replaceAll(/"(?:\.\.\/)+src\/([\w/-]+)\.js"/g, (_, path: string) => `"${importedName(path)}"`),
    );
}

export function readRecord(): Record | undefined {
  if (!existsSync(RECORD)) return undefined;
  const { release, changelog } = JSON.parse(readFileSync(RECORD, "utf8")) as Omit<Record, "changes">;
  return { release, changelog, changes: readFileSync(CHANGES, "utf8") };
}

export function writeRecord({ release, changelog, changes }: Record): void {
  mkdirSync("test/surface", { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify({ release, changelog }, undefined, 2)}\n`);
  writeFileSync(CHANGES, changes);
}

const readFolder = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]));

/** `rillet-sdk/sync` for `sync/index`, `rillet-sdk` for `index`: tests of a release name the package, whatever its files are called later. */
const importedName = (source: string): string =>
  ["rillet-sdk", ...source.split("/").filter((part) => part !== "index")].join("/");
