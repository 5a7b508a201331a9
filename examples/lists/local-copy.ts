/**
 * A local copy of customers, invoices and payments in SQLite, kept up to date by `incremental`. Items and watermark are written in one transaction: a run that
 * dies leaves the copy unchanged, and the next run begins where that one began.
 *
 *     npm install sql.js
 *     npx tsx examples/lists/local-copy.ts                 # in memory, from a sandbox in memory
 *     npx tsx examples/lists/local-copy.ts copy.sqlite     # in a file
 *     RILLET_API_KEY=… npx tsx examples/lists/local-copy.ts copy.sqlite --live
 *
 * Lists do not show deletions. Delete rows when the webhooks arrive: `customer.deleted`, `invoice.deleted`… (see examples/webhooks).
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import initSqlJs, { type Database } from "sql.js";
import { incremental, type Changes } from "rillet-sdk/incremental";
import { sum, toAmount } from "rillet-sdk/money";
import { connect, isLive } from "../support/connect.js";
import { printTable } from "../support/table.js";

const rillet = connect({ seed: "demo" });
const file = process.argv.slice(2).find((argument) => !argument.startsWith("--"));

async function openCopy(): Promise<Database> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database(file !== undefined && existsSync(file) ? readFileSync(file) : undefined);
  for (const table of ["customers", "invoices", "payments"])
    database.run(`CREATE TABLE IF NOT EXISTS ${table} (id TEXT PRIMARY KEY, item TEXT NOT NULL)`);
  database.run("CREATE TABLE IF NOT EXISTS watermarks (name TEXT PRIMARY KEY, watermark TEXT NOT NULL)");
  return database;
}

const copy = await openCopy();

function readText(query: string, key: string): string | undefined {
  const value = copy.exec(query, [key])[0]?.values[0]?.[0];
  return typeof value === "string" ? value : undefined;
}

/** Describes for a person which top-level fields differ. */
function describe(before: string | undefined, after: object): string {
  if (before === undefined) return "new";
  const old = JSON.parse(before) as Record<string, unknown>;
  const fields = Object.entries(after).filter(
    ([name, value]) => name !== "updated_at" && JSON.stringify(old[name]) !== JSON.stringify(value),
  );
  return fields.map(([name, value]) => `${name}: ${short(old[name])} → ${short(value)}`).join("\n") || "touched";
}

function short(value: unknown): string {
  if (typeof value === "object" && value !== null && "amount" in value) return String(value.amount);
  return (JSON.stringify(value) ?? "nothing").slice(0, 40);
}

interface Change {
  readonly id: string;
  readonly what: string;
}

/** Writes the changed items, and the watermark when the list has ended: all of it, or nothing. */
async function follow<Item extends { readonly id: string }>(
  table: string,
  changesSince: (since: string | Date) => Changes<Item>,
): Promise<Change[]> {
  const changes = changesSince(readText("SELECT watermark FROM watermarks WHERE name = ?", table) ?? new Date(0));
  const written: Change[] = [];
  copy.run("BEGIN");
  try {
    for await (const item of changes) {
      written.push({ id: item.id, what: describe(readText(`SELECT item FROM ${table} WHERE id = ?`, item.id), item) });
      copy.run(`INSERT OR REPLACE INTO ${table} VALUES (?, ?)`, [item.id, JSON.stringify(item)]);
    }
    copy.run("INSERT OR REPLACE INTO watermarks VALUES (?, ?)", [table, changes.watermark ?? ""]);
    copy.run("COMMIT");
    return written;
  } catch (error) {
    copy.run("ROLLBACK");
    throw error;
  }
}

async function update(title: string): Promise<void> {
  const results = {
    customers: await follow("customers", (since) => incremental(rillet.customers, { since })),
    invoices: await follow("invoices", (since) => incremental(rillet.invoices, { since })),
    payments: await follow("payments", (since) => incremental(rillet.invoicePayments, { since })),
  };
  if (file !== undefined) writeFileSync(file, copy.export());
  console.log(`\n${title}\n`);
  printTable(
    ["Table", "Rows", "What changed"],
    Object.entries(results).map(([table, changes]) => [table, String(changes.length), summarize(changes)]),
  );
}

function summarize(changes: readonly Change[]): string {
  const shown = changes
    .slice(0, 3)
    .map(({ id, what }) => `${id.slice(0, 8)}  ${what.replaceAll("\n", "\n          ")}`);
  return [...shown, ...(changes.length > 3 ? [`and ${changes.length - 3} more`] : [])].join("\n") || "nothing";
}

/** What others do in Rillet in the meantime. */
async function doBusiness(): Promise<void> {
  const [invoice] = await rillet.invoices.list({ status: "UNPAID" }).toArray({ limit: 1 });
  if (!invoice) return;
  await rillet.customers.modify(invoice.customer_id, { payment_terms: 45 });
  await rillet.invoices.payments.create(invoice.id, {
    account_code: "1000",
    amount: invoice.amount_due,
    date: invoice.invoice_date,
  });
}

await update("First run: everything");
await update("Second run: nothing has changed");
if (!isLive) {
  await doBusiness();
  await update("Third run: what changed since");
}

const [owed] = copy.exec(`
  SELECT customers.item ->> '$.name', group_concat(invoices.item ->> '$.amount_due.amount', ' '), invoices.item ->> '$.amount_due.currency'
  FROM invoices JOIN customers ON customers.id = invoices.item ->> '$.customer_id'
  WHERE invoices.item ->> '$.status' = 'UNPAID' GROUP BY 1, 3 ORDER BY 1`);
console.log("\nFrom the copy, without a request: open amounts by customer\n");
const debts = (owed?.values ?? []).map((values) => values.map(String));
// The sum is made here, because SQLite adds binary fractions.
printTable(
  ["Customer", "Due"],
  debts.map(([name = "", amounts = "", currency = ""]) => [
    name,
    `${toAmount(sum(amounts.split(" ")), currency)} ${currency}`,
  ]),
);
