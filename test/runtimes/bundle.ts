import { join } from "node:path";
import { build } from "esbuild";

/** Writes a module of the checkout as one file into a project, so that its imports of packages find what is installed there. @returns The path of the file. */
export async function writeModule(entry: string, folder: string, format: "esm" | "cjs"): Promise<string> {
  const name = entry.replace(/^.*\/|\.ts$/g, "");
  const outfile = join(folder, `${name}.${format === "esm" ? "mjs" : "cjs"}`);
  // Without tsconfig.json, because its paths lead to the sources.
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format,
    platform: "node",
    target: "es2022",
    packages: "external",
    tsconfigRaw: {},
    logLevel: "error",
  });
  return outfile;
}

/** Bundles a module together with the package, as the bundler of a user does. @returns The code. */
export async function bundle(entry: string, folder: string, format: "esm" | "iife"): Promise<string> {
  const module = await writeModule(entry, folder, "esm");
  const { outputFiles } = await build({
    entryPoints: [module],
    write: false,
    bundle: true,
    format,
    platform: "browser",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
