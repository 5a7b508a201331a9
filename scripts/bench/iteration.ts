import type { Bench } from "./bench.js";
import { costOfProcess, interleave, median, rowsOf } from "./compare.js";
import { withBundle } from "./packages.js";

const ITEMS = 100_000;
const PAGE = 100;
const BY_HAND = "bare fetch, page by page";

/** A server in memory: page after page of items of some 300 bytes. It only fills in a number, so that its own work is a small part of what is measured. */
const SERVER = `
const item = (index) => ({ id: "0d5c6f8e-3a91-4f4e-9d07-#-" + index, invoice_number: "INV-" + index, status: "UNPAID", invoice_date: "2026-11-20",
  total: { amount: "2640.00", currency: "USD" }, amount_due: { amount: "2640.00", currency: "USD" }, updated_at: "2026-11-20T07:30:00.000Z" });
const page = JSON.stringify({ invoices: Array.from({ length: ${PAGE} }, (_, index) => item(index)), pagination: { next_cursor: "#" } });
const last = page.replace('"next_cursor":"#"', '"next_cursor":null');
const fetch = async (url) => {
  const number = Number(/cursor=([0-9]+)/.exec(url)?.[1] ?? 0) + 1;
  return new Response((number * ${PAGE} < ${ITEMS} ? page : last).replaceAll("#", number), { headers: { "content-type": "application/json" } });
};
const baseUrl = "https://api.example.com";
let count = 0;`;

const END = `
if (count !== ${ITEMS}) throw new Error("Got " + count + " items.");`;

/** All items of a list of 100,000: by a loop written by hand, and by that of rillet-sdk with all its checks. */
export const iteration: Bench = () =>
  withBundle("src/index.ts", async (core) => {
    const client = `const { Rillet } = await import(${JSON.stringify(core)}); const rillet = new Rillet({ apiKey: "bench-key", baseUrl, fetch, rateLimit: false });`;
    const scripts: Record<string, string> = {
      [BY_HAND]: `for (let cursor = ""; cursor !== null; ) {
        const page = await (await fetch(baseUrl + "/invoices?limit=${PAGE}" + (cursor && "&cursor=" + cursor))).json();
        for (const invoice of page.invoices) count += invoice.status === "UNPAID" ? 1 : 0;
        cursor = page.pagination.next_cursor;
      }`,
      "rillet-sdk": `${client} for await (const invoice of rillet.invoices.list()) count += invoice.status === "UNPAID" ? 1 : 0;`,
      "rillet-sdk, one page ahead": `${client} for await (const invoice of rillet.invoices.list({}, { prefetch: 1 })) count += invoice.status === "UNPAID" ? 1 : 0;`,
    };
    const peaks = new Map<string, number[]>(Object.keys(scripts).map((name) => [name, []]));
    const ratios = await interleave(Object.keys(scripts), { rounds: 7, warmUp: 1 }, (name) => {
      const cost = costOfProcess(SERVER + (scripts[name] ?? "") + END);
      peaks.get(name)?.push(cost.peak / 1000);
      return cost;
    });
    const rows = rowsOf(ratios).map(({ contender, measured }) => ({
      contender,
      measured: [...measured, `peak ${median(peaks.get(contender) ?? []).toFixed(0)} MB`],
    }));
    return { what: `iterate over ${ITEMS.toLocaleString("en")} items, ${PAGE} a page`, rows };
  });
