import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build as buildWithEsbuild, version as esbuildVersion } from "esbuild";
import { fetchTool, type InstalledProjects } from "../install-package.js";
import type { TargetResult } from "../report.js";
import { run } from "../run-command.js";
import { type CheckResult, expectEqual, runCheck } from "../suite/check.js";
import { BUNDLERS } from "../versions.js";

/** A bundler of users, with its settings for production: it writes one minified file. */
export interface Bundler {
  readonly version: string;
  bundle(entry: string, outfile: string, root: string): Promise<unknown>;
}

/** What users import by itself, and the most that it may cost: gzipped bytes, with the dependencies. */
const IMPORTS = [
  { name: "isRilletError", from: "rillet-sdk", limit: 3000 },
  { name: "NotFoundError", from: "rillet-sdk", limit: 3000 },
  { name: "signWebhook", from: "rillet-sdk/webhooks", limit: 3000 },
  { name: "verifyWebhook", from: "rillet-sdk/webhooks", limit: 12_000 },
  { name: "Rillet", from: "rillet-sdk", limit: 24_000 },
] as const;

/** Webpack needs seconds for a bundle, and more where other rows run beside it. */
const TIMEOUT_MS = 120_000;

/** Bundles an app with every entry and runs the bundle, and measures what one import costs. */
export async function bundleWith(
  title: string,
  load: () => Promise<Bundler>,
  { plain }: InstalledProjects,
): Promise<TargetResult> {
  const { version, bundle } = await load();
  const folder = join(plain, `bundled-${title}`.replace(/\W+/g, "-"));
  await mkdir(folder);
  const measure = async (name: string, code: string): Promise<{ outfile: string; bytes: number }> => {
    const [entry, outfile] = [join(folder, `${name}.js`), join(folder, "out", `${name}.mjs`)];
    await writeFile(entry, code);
    await bundle(entry, outfile, folder);
    return { outfile, bytes: gzipSync(await readFile(outfile)).length };
  };
  const notes: string[] = [];
  const esm: CheckResult[] = [
    await check("an app with every entry is bundled and runs", async () => {
      const { outfile } = await measure("app", await readFile("test/runtimes/bundled/app.js", "utf8"));
      const { output } = await run(process.execPath, [outfile], { cwd: folder, timeoutMs: TIMEOUT_MS });
      const expected = "Acme RilletArgumentError invoice.deleted 1 function function function";
      expectEqual(output.trim(), expected, "its output");
    }),
  ];
  for (const { name, from, limit } of IMPORTS)
    esm.push(
      await check(`importing ${name} costs at most ${limit} bytes gzipped`, async () => {
        const { bytes } = await measure(name, `import { ${name} } from "${from}";\nglobalThis.used = ${name};\n`);
        notes.push(`${name} ${(bytes / 1000).toFixed(1)} kB`);
        expectEqual(bytes <= limit, true, `${bytes} bytes are within the limit`);
      }),
    );
  const nothing = await check("an import that is not used leaves nothing behind", async () => {
    const entries = ["", "/incremental", "/money", "/redis", "/sandbox", "/sync", "/webhooks"];
    const { outfile } = await measure("nothing", entries.map((entry) => `import "rillet-sdk${entry}";\n`).join(""));
    expectEqual(
      (await readFile(outfile, "utf8")).trim().replace(/^(?:export ?\{ ?\};?|"use strict";)?$/, ""),
      "",
      "the bundle",
    );
  });
  return { title: `${title} ${version}`, esm: [...esm, nothing], commonJs: "-", note: notes.join(", ") };
}

const check = (title: string, run: () => Promise<void>): Promise<CheckResult> => runCheck(title, run, TIMEOUT_MS);

const target = "es2022";

/** The bundlers by their names on the command line. */
export const bundlers: Readonly<Record<keyof typeof BUNDLERS | "esbuild", () => Promise<Bundler>>> = {
  esbuild: () =>
    Promise.resolve({
      version: esbuildVersion,
      bundle: (entry, outfile) =>
        buildWithEsbuild({
          entryPoints: [entry],
          outfile,
          bundle: true,
          minify: true,
          format: "esm",
          platform: "browser",
          target,
          tsconfigRaw: {},
          logLevel: "error",
        }),
    }),
  async rolldown() {
    const { folder, version } = await fetchBundler("rolldown");
    const { build } = await importFile<{ build(options: object): Promise<unknown> }>(join(folder, "dist/index.mjs"));
    return {
      version,
      bundle: (entry, outfile, root) =>
        build({ input: entry, cwd: root, output: { file: outfile, format: "esm", minify: true }, logLevel: "warn" }),
    };
  },
  async vite() {
    const { folder, version } = await fetchBundler("vite");
    const { build } = await importFile<{ build(options: object): Promise<unknown> }>(
      join(folder, "dist/node/index.js"),
    );
    return {
      version,
      bundle: (entry, outfile, root) =>
        build({
          root,
          configFile: false,
          logLevel: "error",
          build: {
            target,
            outDir: join(outfile, ".."),
            emptyOutDir: false,
            modulePreload: false,
            rollupOptions: { input: entry, output: { entryFileNames: "[name].mjs" } },
          },
        }),
    };
  },
  async webpack() {
    const { folder, version } = await fetchBundler("webpack");
    const webpack = createRequire(join(folder, "package.json"))("webpack") as Webpack;
    return {
      version,
      bundle: (entry, outfile, root) =>
        new Promise<void>((resolve, reject) => {
          const output = { path: join(outfile, ".."), filename: "[name].mjs", module: true };
          const name = entry.replace(/^.*\/|\.js$/g, "");
          webpack(
            {
              mode: "production",
              context: root,
              entry: { [name]: entry },
              output,
              target: ["web", target],
              experiments: { outputModule: true },
            },
            (error, stats) => {
              if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
              else resolve();
            },
          );
        }),
    };
  },
};

type Webpack = (
  options: object,
  done: (error: Error | null, stats?: { hasErrors(): boolean; toString(preset: string): string }) => void,
) => void;

/** Fetches a bundler. @returns The folder of its package, and the version. */
async function fetchBundler(name: keyof typeof BUNDLERS): Promise<{ folder: string; version: string }> {
  const folder = join(await fetchTool(BUNDLERS[name]), "..", name);
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  return { folder, version };
}

const importFile = async <Module>(path: string): Promise<Module> => (await import(pathToFileURL(path).href)) as Module;
