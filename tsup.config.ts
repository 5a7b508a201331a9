import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Plugin, transformSync } from "esbuild";
import { defineConfig } from "tsup";
import { contractOperations, contractWebhooks } from "./generated/contract.js";
import { requestShapes } from "./generated/request-shapes.js";
import { PAGE_FILES } from "./src/sandbox/server/page-files.js";

/** One file per public entry, in both module formats. */
const entry = {
  index: "src/index.ts",
  money: "src/money/index.ts",
  sync: "src/sync/index.ts",
  incremental: "src/incremental/index.ts",
  webhooks: "src/webhooks/index.ts",
  redis: "src/redis/index.ts",
  sandbox: "src/sandbox/index.ts",
  "sandbox-msw": "src/sandbox/msw.ts",
  "sandbox-server": "src/sandbox/server/index.ts",
  "sandbox-command": "src/sandbox/command/index.ts",
};

/**
 * Modules whose code becomes a file apart. Where a bundler cannot tell whether a statement has effects, it keeps the statement as soon as it keeps its file.
 * So who imports an error class must not need the file of the client or of the sync, and who imports `signWebhook` not that of the receiver. The files with these names
 * are not published; the entries import the code from shared files.
 */
const parts = {
  client: "src/client.ts",
  "sign-webhook": "src/webhooks/sign-webhook.ts",
  "receive-webhook": "src/webhooks/create-webhook-handler.ts",
  "rillet-sync": "src/sync/rillet-sync.ts",
};

/** Modules that become one file, and the entries that import it. */
interface SharedFile {
  readonly modules: readonly string[];
  readonly entries: readonly (keyof typeof entry | keyof typeof parts)[];
}

/** The paths of all modules of a folder. */
const folder = (path: string): string[] => readdirSync(path).map((file) => `${path}/${file}`);

/**
 * Left alone, esbuild makes a file of each set of modules that the same entries need: 29 files, and each file costs a process some 0.3 ms at its start, more
 * than its code, and 30 kB of memory, which makes the first garbage collection come sooner. So these modules are needed by the same entries. A bundler takes
 * only the statements it needs from a file, because none of them has effects.
 */
const sharedFiles: readonly SharedFile[] = [
  {
    modules: [
      ...folder("src/errors"),
      ...folder("src/pagination"),
      "src/validation/describe.ts",
      "src/validation/limits.ts",
      "src/validation/validate-options.ts",
      "src/http/create-request-error.ts",
      "src/http/timeout.ts",
      "src/resources/keyed-queue.ts",
    ],
    entries: Object.keys({ ...entry, ...parts }) as SharedFile["entries"],
  },
  {
    modules: [
      "src/validation/scalars.ts",
      "src/validation/shapes.ts",
      "src/webhooks/delivery-headers.ts",
      "src/webhooks/raw-body.ts",
      "src/webhooks/sign-webhook.ts",
      "src/webhooks/signer.ts",
      "src/webhooks/webhook-token.ts",
    ],
    entries: ["webhooks", "sign-webhook", "receive-webhook", "sandbox", "sandbox-server", "sandbox-command"],
  },
  {
    modules: readdirSync("src/sync", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && file !== "index.ts")
      .map((file) => `src/sync/${file}`),
    entries: ["sync", "rillet-sync"],
  },
  { modules: folder("src/sandbox/mirror"), entries: ["sandbox", "sandbox-server", "sandbox-command"] },
];

/** Has the entries of each shared file import all its modules: esbuild then finds that the same entries need them. */
const shareFiles: Plugin = {
  name: "share-files",
  setup(build) {
    const shared = new Set(sharedFiles.flatMap(({ modules }) => modules.map((module) => resolve(module))));
    const paths = new Map(Object.entries({ ...entry, ...parts }).map(([name, path]) => [resolve(path), name]));
    build.onResolve({ filter: /^[./]/ }, ({ path, resolveDir }) => {
      const source = resolve(resolveDir, path).replace(/\.js$/, ".ts");
      return shared.has(source) ? { path: source, sideEffects: true } : undefined;
    });
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const name = paths.get(path);
      if (name === undefined) return undefined;
      const needed = sharedFiles.filter(({ entries }) => (entries as readonly string[]).includes(name));
      const imports = needed.flatMap(({ modules }) =>
        modules.map((module) => `import ${JSON.stringify(resolve(module))};`),
      );
      return { contents: `${readFileSync(path, "utf8")}\n${imports.join("")}`, loader: "ts" };
    });
  },
};

/**
 * Takes the files of the sandbox's page (.html, .css, .js) into the bundle as texts, minified. The module that reads them from disk is evaluated here, and its value
 * takes the place of its code. So the sources need no loader: tests, tsx and tsc see an ordinary module.
 */
const bundlePageFiles: Plugin = {
  name: "bundle-page-files",
  setup(build) {
    build.onLoad({ filter: /[\\/]sandbox[\\/]server[\\/]page-files\.ts$/ }, () => ({
      contents: `export const PAGE_FILES = ${JSON.stringify(minify(PAGE_FILES))};`,
    }));
  },
};

/** The files in fewer bytes, without comments and indentation: half of the script is documentation, which no browser needs. */
function minify(files: Readonly<Record<string, string>>): Record<string, string> {
  const shorten = (name: string, text: string): string => {
    const loader = name.endsWith(".js") ? "js" : name.endsWith(".css") ? "css" : undefined;
    if (loader === undefined) return text.replace(/\s*\n\s*/g, " ");
    return transformSync(text, { loader, minify: true, charset: "utf8" }).code;
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, shorten(name, text)]));
}

/**
 * Writes the generated tables of the sandbox as JSON: an engine reads 45 kB of it in a fifth of the time that it needs for an object literal. The operations and
 * the shapes of bodies are made by functions, which read them when they are called.
 */
const bundleTables: Plugin = {
  name: "bundle-tables",
  setup(build) {
    const parse = (table: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(table))})`;
    build.onLoad({ filter: /[\\/]generated[\\/]contract\.ts$/ }, () => ({
      contents: `
        let operations;
        export const contractOperations = () => (operations ??= ${parse(contractOperations())});
        export const contractWebhooks = ${parse(contractWebhooks)};`,
    }));
    build.onLoad({ filter: /[\\/]generated[\\/]request-shapes\.ts$/ }, () => ({
      contents: `export const requestShapes = () => ${parse(requestShapes())};`,
    }));
  },
};

export default defineConfig({
  entry: { ...entry, ...parts },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // Without it, CommonJS gets a copy of the error classes in every entry.
  splitting: true,
  treeshake: true,
  // Else node:crypto becomes crypto, which Workers do not know.
  removeNodeProtocol: false,
  clean: true,
  external: ["msw", /^node:/],
  // zod is built in: its own entry loads some 70 files, which takes longer than everything of this package.
  noExternal: ["zod"],
  esbuildPlugins: [bundlePageFiles, bundleTables, shareFiles],
});
