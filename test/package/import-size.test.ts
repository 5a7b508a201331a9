import { expect, it } from "vitest";
import { findLargeImports } from "./import-size.js";

const FILES: Readonly<Record<string, string>> = {
  "dist/entry.js": "export { a } from './chunk-A.js';\nimport './chunk-B.js';\n",
  "dist/chunk-A.js":
    "import {\n  b\n} from './chunk-B.js';\nimport Decimal from 'decimal.js';\nexport const a = () => import('./later.js');\n",
  "dist/chunk-B.js": `export const b = "${"x".repeat(1000)}";\n`,
  "dist/later.js": `export const later = "${"x".repeat(9000)}";\n`,
};
const read = (path: string): string => FILES[path] ?? "";

it("an entry whose import reads more than its limit is found, each file counted once", () => {
  const bytes = ["dist/entry.js", "dist/chunk-A.js", "dist/chunk-B.js"].reduce(
    (sum, path) => sum + read(path).length,
    0,
  );
  expect(findLargeImports({ "dist/entry.js": bytes }, read)).toEqual([]);
  expect(findLargeImports({ "dist/entry.js": bytes - 1 }, read)).toEqual([
    `An import of dist/entry.js reads ${String(bytes)} bytes in 3 files, more than ${String(bytes - 1)}.`,
  ]);
});
