/**
 * The sample documents of a billing system into Rillet, twice: the second time nothing happens. By default into a sandbox in memory; with `--live` and
 * RILLET_API_KEY into Rillet's own sandbox host (the reference type SEQUENCE must be registered there, and the codes below must exist).
 *
 *     npm run demo
 *     RILLET_API_KEY=… npm run demo -- --live
 */
import { readdirSync, readFileSync } from "node:fs";
import { isRilletError } from "rillet-sdk";
import { RilletSync, SyncError, type SourceInvoice, type SyncResult } from "rillet-sdk/sync";
import { isSameMoney } from "rillet-sdk/money";
import { connect, isLive } from "./connect.js";
import { fromSequenceInvoice, type SequenceInvoiceDocument } from "./sequence.js";
import { printTable } from "./table.js";

const rillet = connect();
const sync = new RilletSync(rillet, {
  products: { accountCode: { default: "4000", byTaxCategory: { Services: "4100" } } },
  taxes: {
    codes: { "*": { GB: "GB-STANDARD", US: "US-TX-SALES", JP: "JP-STANDARD" } },
    reverseCharge: "EU-REVERSE-CHARGE",
  },
});

function readSources(): SourceInvoice[] {
  const folder = new URL("data/", import.meta.url);
  return readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Partial<SequenceInvoiceDocument>)
    .filter((document): document is SequenceInvoiceDocument => document.invoice !== undefined)
    .map(fromSequenceInvoice)
    .sort((a, b) => a.number.localeCompare(b.number));
}

interface Comparison {
  readonly name: "net" | "tax" | "total";
  readonly ours: string;
  readonly theirs: string;
  readonly agrees: boolean;
}

function compareTotals({ totals, currency }: SourceInvoice, { invoice }: SyncResult): Comparison[] {
  const pairs = [
    ["net", totals?.net, invoice.net_amount],
    ["tax", totals?.tax, invoice.taxed_amount],
    ["total", totals?.gross, invoice.total],
  ] as const;
  return pairs.map(([name, amount = "", theirs]) => ({ name, ours: amount, theirs: theirs.amount, agrees: isSameMoney({ amount, currency }, theirs) }));
}

function describe(source: SourceInvoice, result: SyncResult): string[] {
  const names = new Map(source.lines.map(({ product, description }) => [product?.reference.id, product?.name ?? description]));
  const compared = compareTotals(source, result);
  return [
    `${source.number}\n${result.action}`,
    `${source.customer.name}\n${source.customer.taxStatus.toLowerCase().replace("_", " ")}\n${result.customer.action}, by ${result.customer.linkedBy}`,
    result.products.map(({ reference, action }) => `${names.get(reference) ?? reference}: ${action}`).join("\n") || "not looked up",
    [...new Set(result.taxes.map(({ code }) => code ?? "none"))].join("\n") || "not looked up",
    compared.map(({ name }) => name).join("\n"),
    compared.map(({ ours }) => `${ours} ${source.currency}`).join("\n"),
    compared.map(({ theirs, agrees }) => `${theirs} ${agrees ? "✓" : "✗ DIFFERS"}`).join("\n"),
    String(result.requests),
  ];
}

const HEAD = ["Invoice", "Customer", "Products", "Tax codes", "", "Source", "Rillet", "Requests"];

/** Syncs all documents once and says whether all their totals agree. */
async function run(title: string, sources: readonly SourceInvoice[]): Promise<boolean> {
  const rows: string[][] = [];
  const warnings: string[] = [];
  let agrees = true;
  for (const source of sources) {
    const result = await sync.invoice(source);
    rows.push(describe(source, result));
    agrees &&= compareTotals(source, result).every((each) => each.agrees);
    warnings.push(...result.warnings.map((warning) => `${source.number}: ${warning}`));
  }
  console.log(`\n${title}\n`);
  printTable(HEAD, rows);
  for (const warning of warnings) console.log(`  note  ${warning}`);
  return agrees;
}

try {
  console.log(isLive ? `Into Rillet's sandbox host, ${rillet.baseUrl}` : "Into a sandbox in memory");
  const sources = readSources();
  const first = await run("First run", sources);
  const second = await run("Second run: nothing happens twice", sources);
  const posted = await rillet.invoices.list().toArray({ limit: 1000 });
  const once = sources.every(({ number }) => posted.filter((invoice) => invoice.invoice_number === number).length === 1);
  console.log(`\n${posted.length} invoices in Rillet; ${once ? "each source invoice is there once" : "NOT each source invoice is there once"}.`);
  console.log(first && second ? "Every net, tax and total agrees to the cent." : "Totals DIFFER, see above.");
  if (!first || !second || !once) process.exitCode = 1;
} catch (error) {
  console.error(isRilletError(error) ? error.message : error);
  if (error instanceof SyncError) console.error(error.advice);
  process.exitCode = 1;
}
