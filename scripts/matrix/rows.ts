import { chromiumRow } from "./rows/chromium.js";
import { compilerRow } from "./rows/compiler-row.js";
import { processRow } from "./rows/process-row.js";
import { workersRow } from "./rows/workers.js";
import type { Scratch } from "./scratch.js";
import type { Row } from "./table.js";
import { COMPILERS, RUNTIMES } from "./versions.js";

type MakeRow = (scratch: Scratch) => Promise<Row>;

const runtimes = Object.entries(RUNTIMES).map(([name, runtime]): [string, MakeRow] => [
  name,
  (scratch) => processRow(runtime, scratch),
]);
const compilers = Object.entries(COMPILERS).map(([name, spec]): [string, MakeRow] => [
  name,
  (scratch) => compilerRow(spec, scratch),
]);

/** Every row, by the name that it is asked for with. */
export const ROWS: ReadonlyMap<string, MakeRow> = new Map([
  ...runtimes,
  ["workers", workersRow],
  ["chromium", chromiumRow],
  ...compilers,
]);
