/** What programs cost from their start to their end, each in a process of its own. */
import { COSTS, plain, type Bench, type Contenders } from "./bench.js";
import { costOfProcess } from "./measure.js";

const EMPTY = "an empty process";
const ENTRIES = ["", "/money", "/sync", "/incremental", "/webhooks", "/redis", "/sandbox", "/sandbox/server"];
const PACKAGES = [...ENTRIES.map((entry) => `rillet-sdk${entry}`), "openapi-fetch", "ky", "openai", "stripe"];

const inProcesses = (scripts: Readonly<Record<string, string>>): Contenders =>
  Object.fromEntries(Object.entries(scripts).map(([name, script]) => [name, () => costOfProcess(script)]));

export const importTime: Bench = {
  what: "start a process, import a package, end",
  contenders: () =>
    inProcesses({ [EMPTY]: "", ...Object.fromEntries(PACKAGES.map((name) => [name, `await import("${name}");`])) }),
  rounds: 21,
  warmUp: 3,
  columns: COSTS,
  aims: { "rillet-sdk": { cpu: 1.15 }, "rillet-sdk/sync": { cpu: 1.3 }, "rillet-sdk/sandbox": { cpu: 1.3 } },
};

/** What a cold function pays. Each makes a client and reads one list, with a `fetch` that responds at once. */
export const firstCall: Bench = {
  what: "start a process, import a package, make a client, read a list, end",
  contenders: () =>
    inProcesses({
      [EMPTY]: "",
      "rillet-sdk": `
        const { Rillet } = await import("rillet-sdk");
        const rillet = new Rillet({ apiKey: "key", fetch: async () => Response.json({ customers: [], pagination: {} }) });
        await rillet.customers.list();`,
      openai: `
        const { default: OpenAI } = await import("openai");
        const openai = new OpenAI({ apiKey: "key", fetch: async () => Response.json({ object: "list", data: [] }) });
        await openai.files.list();`,
      stripe: `
        const { default: Stripe } = await import("stripe");
        const httpClient = Stripe.createFetchHttpClient(async () => Response.json({ object: "list", data: [], has_more: false }));
        const stripe = new Stripe("key", { httpClient, telemetry: false });
        await stripe.customers.list();`,
    }),
  rounds: 21,
  warmUp: 3,
  columns: COSTS,
  aims: { "rillet-sdk": { cpu: ["openai", "stripe"] } },
};

/** A server in memory: page after page of items of some 300 bytes. It only fills in a number, so that its own work is a small part of what is measured. */
const SERVER = `
const item = (index) => ({ id: "0d5c6f8e-3a91-4f4e-9d07-#-" + index, invoice_number: "INV-" + index, status: "UNPAID", invoice_date: "2026-11-20",
  total: { amount: "2640.00", currency: "USD" }, amount_due: { amount: "2640.00", currency: "USD" }, updated_at: "2026-11-20T07:30:00.000Z" });
const page = JSON.stringify({ invoices: Array.from({ length: 100 }, (_, index) => item(index)), pagination: { next_cursor: "#" } });
const last = page.replace('"next_cursor":"#"', '"next_cursor":null');
const fetch = async (url) => {
  const number = Number(/cursor=([0-9]+)/.exec(url)?.[1] ?? 0) + 1;
  return new Response((number < 1000 ? page : last).replaceAll("#", number), { headers: { "content-type": "application/json" } });
};
const baseUrl = "https://api.example.com";
let count = 0;`;

const CLIENT = `
const { Rillet } = await import("rillet-sdk");
const rillet = new Rillet({ apiKey: "bench-key", baseUrl, fetch, rateLimit: false });`;

const END = `
if (count !== 100_000) throw new Error("Got " + count + " items.");`;

/** A loop written by hand, and that of rillet-sdk with all its checks. */
export const iteration: Bench = {
  what: "iterate over 100,000 items, 100 a page, with a server in memory",
  contenders: () =>
    inProcesses({
      "bare fetch, page by page": `${SERVER}
        for (let cursor = ""; cursor !== null; ) {
          const page = await (await fetch(baseUrl + "/invoices?limit=100" + (cursor && "&cursor=" + cursor))).json();
          for (const invoice of page.invoices) count += invoice.status === "UNPAID" ? 1 : 0;
          cursor = page.pagination.next_cursor;
        }${END}`,
      "rillet-sdk": `${SERVER}${CLIENT}
        for await (const invoice of rillet.invoices.list()) count += invoice.status === "UNPAID" ? 1 : 0;${END}`,
      "rillet-sdk, one page ahead": `${SERVER}${CLIENT}
        for await (const invoice of rillet.invoices.list({}, { prefetch: 1 })) count += invoice.status === "UNPAID" ? 1 : 0;${END}`,
    }),
  rounds: 7,
  warmUp: 1,
  columns: { ...COSTS, peak: plain((megabytes) => `peak of memory ${megabytes.toFixed(0)} MB`) },
};
