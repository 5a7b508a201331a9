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

const ENTRY = "dist/entry.js";
const bytes = [ENTRY, "dist/chunk-A.js", "dist/chunk-B.js"].reduce((sum, path) => sum + read(path).length, 0);

it("an entry whose import reads at most its limit is accepted, each file counted once", () => {
  expect(findLargeImports({ [ENTRY]: { bytes, files: 3 } }, read)).toEqual([]);
});

it.each([
  ["bytes", { bytes: bytes - 1, files: 3 }],
  ["files", { bytes, files: 2 }],
])("an entry whose import reads more %s than its limit is found", (_what, limit) => {
  expect(findLargeImports({ [ENTRY]: limit }, read)).toEqual([
    `An import of dist/entry.js reads ${String(bytes)} bytes in 3 files, more than ${String(limit.bytes)} bytes in ${String(limit.files)} files.`,
  ]);
});
