import { spawnSync } from "node:child_process";
import type { Bench } from "./bench.js";
import { withBundle } from "./bundled.js";
import { interleave, median, ratio } from "./compare.js";

const ROWS = 100_000;
const PAGE = 100;
const BY_HAND = "bare fetch, page by page";

/** A server in memory: page after page of rows of some 300 bytes. */
const SERVER = `
const row = (index) => ({ id: "0d5c6f8e-3a91-4f4e-9d07-" + String(index).padStart(12, "0"), invoice_number: "INV-" + index, status: "UNPAID", invoice_date: "2026-11-20",
  total: { amount: "2640.00", currency: "USD" }, amount_due: { amount: "2640.00", currency: "USD" }, updated_at: "2026-11-20T07:30:00.000Z" });
const fetch = async (url) => {
  const from = Number(new URL(url).searchParams.get("cursor") ?? 0);
  const next_cursor = from + ${PAGE} < ${ROWS} ? String(from + ${PAGE}) : undefined;
  return new Response(JSON.stringify({ invoices: Array.from({ length: ${PAGE} }, (_, index) => row(from + index)), pagination: { next_cursor } }), { headers: { "content-type": "application/json" } });
};
const baseUrl = "https://api.example.com";
let rows = 0;`;

const END = `
if (rows !== ${ROWS}) throw new Error("Got " + rows + " rows.");
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpu: user + system, peak: process.resourceUsage().maxRSS }));`;

/** All rows of a list of 100,000: by a loop of one's own, and by ours with everything that it watches over. */
export const iteration: Bench = () =>
  withBundle("src/index.ts", async (core) => {
    const client = `const { Rillet } = await import(${JSON.stringify(core)}); const rillet = new Rillet({ apiKey: "bench-key", baseUrl, fetch, rateLimit: false });`;
    const scripts: Record<string, string> = {
      [BY_HAND]: `for (let cursor = ""; cursor !== undefined; ) {
        const page = await (await fetch(baseUrl + "/invoices?limit=${PAGE}" + (cursor && "&cursor=" + cursor))).json();
        for (const invoice of page.invoices) rows += invoice.status === "UNPAID" ? 1 : 0;
        cursor = page.pagination.next_cursor;
      }`,
      "rillet-sdk": `${client} for await (const invoice of rillet.invoices.list()) rows += invoice.status === "UNPAID" ? 1 : 0;`,
      "rillet-sdk, one page ahead": `${client} for await (const invoice of rillet.invoices.list({}, { prefetch: 1 })) rows += invoice.status === "UNPAID" ? 1 : 0;`,
    };
    const peaks = new Map<string, number[]>(Object.keys(scripts).map((name) => [name, []]));
    const ratios = await interleave(Object.keys(scripts), { rounds: 7, warmUp: 1 }, (name) => {
      const started = performance.now();
      const { cpu, peak } = runProcess(scripts[name] ?? "");
      peaks.get(name)?.push(peak / 1000);
      return { cpu, wall: performance.now() - started };
    });
    const rows = [...ratios].map(([contender, { cpu, wall }]) => ({ contender, measured: [`CPU ${ratio(cpu)}`, `wall ${ratio(wall)}`, `peak ${median(peaks.get(contender) ?? []).toFixed(0)} MB`] }));
    return { what: `iterate over ${ROWS.toLocaleString("en")} rows, ${PAGE} a page`, rows };
  });

function runProcess(script: string): { cpu: number; peak: number } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", SERVER + script + END], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { cpu: number; peak: number };
}
