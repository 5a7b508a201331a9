import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import ts from "typescript";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rillet-types-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  declaration: true,
  types: [],
};

function compile(files: string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(files, { ...OPTIONS, ...options });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}

it("functions that return a Decimal need no annotation in a project of pnpm with `declaration: true`", () => {
  const store = join(folder, "node_modules", ".pnpm", "rillet-sdk@0", "node_modules");
  mkdirSync(join(store, "rillet-sdk"), { recursive: true });
  cpSync("node_modules/decimal.js", join(store, "decimal.js"), { recursive: true });
  symlinkSync(join(store, "rillet-sdk"), join(folder, "node_modules", "rillet-sdk"));
  const emitted = { emitDeclarationOnly: true, rootDir: "src", outDir: join(store, "rillet-sdk") };
  expect(compile(["src/money/index.ts"], emitted)).toEqual([]);
  const manifest = { name: "rillet-sdk", type: "module", exports: { "./money": { types: "./money/index.d.ts" } } };
  writeFileSync(join(store, "rillet-sdk", "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const source = [
    'import { Decimal, sum } from "rillet-sdk/money";',
    "export const total = (values: string[]) => sum(values);",
    'export const next = (values: string[]) => sum(values).plus("1");',
    "export const made = (value: string) => new Decimal(value);",
    "export class Account { balance = sum([]); }",
  ];
  writeFileSync(join(folder, "use.ts"), source.join("\n"));
  expect(compile([join(folder, "use.ts")], {})).toEqual([]);
  expect(readFileSync(join(folder, "use.d.ts"), "utf8")).toContain('import("rillet-sdk/money").DecimalValue');
});
