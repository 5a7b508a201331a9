import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** Bundles a program into the folder, once for all the processes that run it: one that does not have to compile starts quickly. @returns Its path. */
export async function bundleProgram(source: URL, folder: string): Promise<string> {
  const outfile = join(folder, `${basename(source.pathname, ".ts")}.mjs`);
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    banner: { js: REQUIRE },
  });
  return outfile;
}
