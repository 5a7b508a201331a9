import { type Plugin, transformSync } from "esbuild";
import { defineConfig } from "tsup";
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
 * So who imports an error class must not need the file of the client, and who imports `signWebhook` not that of the verification. The files with these names
 * are not published; the entries import the code from shared files.
 */
const parts = {
  client: "src/client.ts",
  "sign-webhook": "src/webhooks/sign-webhook.ts",
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
  esbuildPlugins: [bundlePageFiles],
});
