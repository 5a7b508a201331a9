import { resolve } from "node:path";
import ts from "typescript";
import { withStrictVariance } from "./strict-variance.js";
import { SURFACE_FILE } from "./surface-file.js";
import { createVirtualProgram } from "./virtual-program.js";

interface Compiled {
  readonly checker: ts.TypeChecker;
  readonly old: ts.SourceFile;
  readonly current: ts.SourceFile;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: ["node"],
};

/** Both surfaces in one program, so that their types can be compared. They are files that exist in memory alone. */
export function compileSurfaces(before: string, now: string): Compiled {
  const [oldPath, currentPath] = [resolve(`${SURFACE_FILE}before.d.ts`), resolve(`${SURFACE_FILE}now.d.ts`)];
  const texts = new Map([
    [oldPath, withStrictVariance(before)],
    [currentPath, withStrictVariance(now)],
  ]);
  const program = createVirtualProgram(texts, OPTIONS);
  const [old, current] = [program.getSourceFile(oldPath), program.getSourceFile(currentPath)];
  if (!old || !current) throw new Error("The surfaces were not compiled.");
  return { checker: program.getTypeChecker(), old, current };
}
