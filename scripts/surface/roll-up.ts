import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { collectedName } from "./collected-name.js";
import { printSurface } from "./print-surface.js";
import { readEntries, type SourceEntry } from "./read-entries.js";

const COLLECTED = ".cache/surface/entries.ts";

/**
 * The public surface of today's sources: what every entry of package.json's `exports` exports, and each declaration that can be reached from there,
 * without comments and sorted by name. Where in src a declaration stands leaves no trace, so that moving one changes nothing.
 */
export async function rollUpSurface(): Promise<string> {
  const entries = await readEntries();
  mkdirSync(dirname(COLLECTED), { recursive: true });
  writeFileSync(COLLECTED, collect(entries));
  const bundle = await rollup({
    input: COLLECTED,
    plugins: [dts({ tsconfig: "tsconfig.json", compilerOptions: { paths: {}, removeComments: true } })],
    external: (id) => /^[^./]/.test(id),
    onLog: (_level, { message }) => console.error(message),
  });
  const { output } = await bundle.generate({ format: "es" });
  return printSurface(output[0].code, entries);
}

/** A module that exports all exports of all entries, each by a name of its own. */
function collect(entries: readonly SourceEntry[]): string {
  const lines = entries.flatMap(({ source, exports }, entry) => {
    const path = `./${relative(dirname(COLLECTED), source).replaceAll("\\", "/").replace(/\.ts$/, ".js")}`;
    return exports.map(({ name }) => `export { type ${name} as ${collectedName(entry, name)} } from "${path}";`);
  });
  return `${lines.join("\n")}\n`;
}
