import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { atMost, type Bench } from "./bench.js";
import { installed } from "./packages.js";

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

/** Aims of the entries that people put into browsers and Workers, in kB. */
const AIMS: Readonly<Record<string, number>> = { "rillet-sdk, with all 110 operations": 18, "rillet-sdk/webhooks": 10 };

export const bundleSize: Bench = async () => {
  const rows = [];
  for (const [contender, script] of Object.entries(USES)) {
    const size = (await sizeOf(script)) / 1000;
    const aim = AIMS[contender];
    rows.push({
      contender,
      measured: [`${size.toFixed(1)} kB`],
      aim: aim === undefined ? undefined : atMost("size", size, aim, " kB"),
    });
  }
  return { what: "bundle for a browser, minified and gzipped", rows };
};

async function sizeOf(script: string): Promise<number> {
  const path = join(installed(), "size.mjs");
  await writeFile(path, script);
  const { outputFiles } = await build({
    entryPoints: [path],
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
