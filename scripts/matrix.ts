/**
 * Packs the package, installs it as a user would, and runs one suite on every runtime and compiles one project with every TypeScript that is promised.
 *
 *     npm run matrix                 every row of the table
 *     npm run matrix -- node bun     those whose names begin so: node20, node22, node24, node26, bun, deno, workers, chromium, typescript5.4…
 *
 * Ends with 1 where something fails. Runtimes and compilers come by npx; only Chromium, which does not, may be missing.
 */
import { ROWS } from "./matrix/rows.js";
import { makeScratch, type Scratch } from "./matrix/scratch.js";
import { hasFailed, printTable, type Row, unchecked } from "./matrix/table.js";

const wanted = process.argv.slice(2);
const names = [...ROWS.keys()];
const unknown = wanted.filter((word) => !names.some((name) => name.startsWith(word)));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(", ")}. There are ${names.join(", ")}.`);
  process.exit(1);
}

// A signal alone would leave what was started and written.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const chosen = names.filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
const made = await makeRows(chosen, await makeScratch());
printTable(made);
process.exitCode = made.some(hasFailed) ? 1 : 0;

/** Makes the rows in their order, two at a time. */
async function makeRows(rowNames: readonly string[], scratch: Scratch): Promise<Row[]> {
  const rows: Row[] = [];
  const waiting = [...rowNames.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, name] = next;
      rows[place] = (await ROWS.get(name)?.(scratch).catch((error: unknown) => unchecked(name, error))) as Row;
    }
  };
  await Promise.all([work(), work()]);
  return rows;
}
