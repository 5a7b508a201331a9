import { posix } from "node:path";

/**
 * The most that an import of an entry may read of dist/, in bytes: a process spends its time on reading and compiling code, so that this says before any
 * bench when an import becomes slow. An entry that grows over its limit loads code that few of its users need, or a package that it did without.
 */
export const IMPORT_LIMITS: Readonly<Record<string, number>> = {
  "dist/index.js": 125_000,
  "dist/sync.js": 370_000,
  "dist/sandbox.js": 400_000,
};

/** The entries that read more than their limit, each as a sentence. */
export function findLargeImports(limits: Readonly<Record<string, number>>, read: (path: string) => string): string[] {
  return Object.entries(limits).flatMap(([entry, limit]) => {
    const files = filesRead(entry, read);
    const bytes = files.reduce((sum, path) => sum + read(path).length, 0);
    return bytes > limit
      ? [`An import of ${entry} reads ${bytes} bytes in ${files.length} files, more than ${limit}.`]
      : [];
  });
}

/** A static import or export from a file of the package. `import()` is read later, or never. */
const STATIC_IMPORT = /^(?:import|export)\b[^;]*?["'](\.{1,2}\/[^"']+)["'];/gm;

function filesRead(entry: string, read: (path: string) => string): string[] {
  const files = new Set([entry]);
  for (const path of files)
    for (const [, target = ""] of read(path).matchAll(STATIC_IMPORT))
      files.add(posix.join(posix.dirname(path), target));
  return [...files];
}
