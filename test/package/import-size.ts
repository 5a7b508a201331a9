import { posix } from "node:path";

/** What an import of an entry reads of dist/. */
export interface ImportSize {
  readonly bytes: number;
  readonly files: number;
}

/**
 * The most that an import of an entry may read of dist/: a process spends its time on finding files and on compiling code, so that this says before any
 * bench when an import becomes slow. An entry that grows over its limit loads code that few of its users need, or a package that it did without, or modules
 * that are not in the shared files of tsup.config.ts.
 */
export const IMPORT_LIMITS: Readonly<Record<string, ImportSize>> = {
  "dist/index.js": { bytes: 115_000, files: 3 },
  "dist/money.js": { bytes: 45_000, files: 3 },
  "dist/sync.js": { bytes: 400_000, files: 5 },
  "dist/webhooks.js": { bytes: 80_000, files: 4 },
  "dist/sandbox.js": { bytes: 395_000, files: 5 },
};

/** The entries that read more than their limit, each as a sentence. */
export function findLargeImports(
  limits: Readonly<Record<string, ImportSize>>,
  read: (path: string) => string,
): string[] {
  return Object.entries(limits).flatMap(([entry, limit]) => {
    const files = filesRead(entry, read);
    const bytes = files.reduce((sum, path) => sum + read(path).length, 0);
    return bytes > limit.bytes || files.length > limit.files
      ? [
          `An import of ${entry} reads ${bytes} bytes in ${files.length} files, more than ${limit.bytes} bytes in ${limit.files} files.`,
        ]
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
