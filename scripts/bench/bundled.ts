import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Makes one plain file of an entry of src, as users get it: what tsx makes of it for scripts keeps the names of functions at a cost of its own, and dist
 * may be of yesterday. The file is gone when `use` is done.
 */
export async function withBundle<Result>(path: string, use: (url: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "rillet-bench-"));
  try {
    const outfile = join(folder, "entry.mjs");
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

/** The same, imported; say as a type what it exports. */
export function bundled<Entry>(path: string): Promise<Entry> {
  return withBundle(path, async (url) => (await import(url)) as Entry);
}
