import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { PackageJson } from "./contents.js";

interface Condition {
  readonly types: string;
  readonly default: string;
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  skipLibCheck: true,
};

/** Compares the values that the declarations of each entry declare with those that its modules export, as ESM and as CommonJS. */
export async function findWrongDeclarations({ exports }: PackageJson): Promise<string[]> {
  const conditions = Object.values(exports).filter(
    (entry): entry is { import: Condition; require: Condition } => typeof entry === "object",
  );
  const modules = conditions.flatMap((entry) => [entry.import, entry.require]);
  const program = ts.createProgram(
    modules.map(({ types }) => types),
    OPTIONS,
  );
  const faults = await Promise.all(
    modules.map(async ({ types, default: script }) => {
      const declared = valuesOf(program, types);
      const exported = await namesOf(script);
      const missing = declared
        .filter((name) => !exported.includes(name))
        .map((name) => `${types} declares the value ${name}, but ${script} does not export it.`);
      return [
        ...missing,
        ...exported
          .filter((name) => !declared.includes(name))
          .map((name) => `${script} exports ${name}, but ${types} does not declare it.`),
      ];
    }),
  );
  return faults.flat();
}

function valuesOf(program: ts.Program, path: string): string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (!file || !module) throw new Error(`${path} declares nothing.`);
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => isValue(checker, symbol))
    .map(({ name }) => name);
}

function isValue(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  if (!(symbol.flags & ts.SymbolFlags.Alias)) return (symbol.flags & ts.SymbolFlags.Value) !== 0;
  const isMarked = symbol.declarations?.some(
    (declaration) =>
      ts.isExportSpecifier(declaration) && (declaration.isTypeOnly || declaration.parent.parent.isTypeOnly),
  );
  return !isMarked && (checker.getAliasedSymbol(symbol).flags & ts.SymbolFlags.Value) !== 0;
}

async function namesOf(script: string): Promise<string[]> {
  const path = resolve(script);
  return Object.keys(
    script.endsWith(".cjs")
      ? (createRequire(import.meta.url)(path) as object)
      : ((await import(pathToFileURL(path).href)) as object),
  );
}
