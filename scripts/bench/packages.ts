/** The packages that are measured, as their users get them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundles an entry of src into one plain file. tsx would keep the names of functions, which costs time, and dist may be out of date. The
 * file is removed when `use` has ended.
 */
export async function withBundle<Result>(path: string, use: (url: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "rillet-bench-"));
  const outfile = join(folder, "entry.mjs");
  try {
    await build({
      entryPoints: [path],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "error",
    });
    return await use(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The module of a bundled entry. The type says what it exports. */
export const bundled = <Entry>(path: string): Promise<Entry> =>
  withBundle(path, async (url) => (await import(url)) as Entry);

let folder: string | undefined;

/** A folder in which this package, built now, and the packages beside it are found by name, as in a user's project. Removed at the end. */
export const installed = (): string => (folder ??= install());

function install(): string {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
  const cache = resolve("node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, "rillet-bench-"));
  process.on("exit", () => rmSync(made, { recursive: true }));
  mkdirSync(join(made, "node_modules"));
  symlinkSync(resolve("."), join(made, "node_modules", "rillet-sdk"), "dir");
  return made;
}
