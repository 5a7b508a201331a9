import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { plain, type Bench } from "./bench.js";
import { installed } from "./measure.js";

/** The smallest import that a user of each package needs. */
const USES: Readonly<Record<string, string>> = {
  "openapi-fetch": `import createClient from "openapi-fetch"; console.log(createClient());`,
  ky: `import ky from "ky"; console.log(ky);`,
  "rillet-sdk, with all 110 operations": `import { Rillet } from "rillet-sdk"; console.log(new Rillet());`,
  "rillet-sdk/webhooks": `import { verifyWebhook } from "rillet-sdk/webhooks"; console.log(verifyWebhook);`,
  "rillet-sdk/incremental": `import { incremental } from "rillet-sdk/incremental"; console.log(incremental);`,
  "rillet-sdk/money": `import { toAmount } from "rillet-sdk/money"; console.log(toAmount);`,
  "rillet-sdk and /sync": `import { Rillet } from "rillet-sdk"; import { syncInvoice } from "rillet-sdk/sync"; console.log(new Rillet(), syncInvoice);`,
  openai: `import OpenAI from "openai"; console.log(new OpenAI());`,
  stripe: `import Stripe from "stripe"; console.log(new Stripe(""));`,
};

/** The entries that people put into browsers and Workers have aims. */
export const bundleSize: Bench = {
  what: "bundle for a browser, minified and gzipped",
  contenders: () =>
    Object.fromEntries(
      Object.entries(USES).map(([name, use]) => [name, async () => ({ size: await bundledSize(use) })]),
    ),
  columns: { size: plain((bytes) => `${(bytes / 1000).toFixed(1)} kB`) },
  aims: { "rillet-sdk, with all 110 operations": { size: 18_000 }, "rillet-sdk/webhooks": { size: 10_000 } },
};

async function bundledSize(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: installed() },
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    external: ["node:*"],
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

export const installSize: Bench = {
  what: "files on the disk after an install, those of dependencies included",
  contenders: () => ({
    "rillet-sdk": () => ({ size: packedBytes() + dependenciesOf(".").reduce((sum, name) => sum + treeBytes(name), 0) }),
    openai: () => ({ size: treeBytes("openai") }),
    stripe: () => ({ size: treeBytes("stripe") }),
  }),
  columns: { size: plain((bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`) },
  aims: { "rillet-sdk": { size: 5_000_000 } },
};

function packedBytes(): number {
  installed(); // builds what is packed
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = JSON.parse(output) as [{ unpackedSize: number }];
  return packed.unpackedSize;
}

function dependenciesOf(folder: string): string[] {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies);
}

/** The files of an installed package and of its dependencies. */
function treeBytes(name: string): number {
  const folder = join("node_modules", name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => statSync(join(folder, path)));
  const own = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  return dependenciesOf(folder).reduce((sum, each) => sum + treeBytes(each), own);
}
