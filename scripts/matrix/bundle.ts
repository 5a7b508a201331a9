import { join } from "node:path";
import { build } from "esbuild";

/** Writes a module of the checkout as one file into a scratch project, where the packages that it imports are looked up. @returns The file's path. */
export async function place(entry: string, folder: string, format: "esm" | "cjs"): Promise<string> {
  const name = entry.replace(/^.*\/|\.ts$/g, "");
  const outfile = join(folder, `${name}.${format === "esm" ? "mjs" : "cjs"}`);
  // Without tsconfig.json, whose paths lead to the sources.
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

/** The same, bundled with the package as a bundler of the user's would do it. @returns The code. */
export async function bundle(entry: string, folder: string, format: "esm" | "iife"): Promise<string> {
  const placed = await place(entry, folder, "esm");
  const { outputFiles } = await build({
    entryPoints: [placed],
    write: false,
    bundle: true,
    format,
    platform: "browser",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
