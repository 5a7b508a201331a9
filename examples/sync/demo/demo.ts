/**
 * Brings the sample documents of a billing system into Rillet: it plans them, syncs them, syncs them again (nothing happens twice), then pays, credits, changes
 * and voids some, and prints the books at the end. By default this happens in a sandbox in memory. With `--live` and RILLET_API_KEY it happens on Rillet's own
 * sandbox host, where only the plan and the syncs run (register the reference type SEQUENCE there; the codes below must exist).
 *
 *     npm run demo
 *     RILLET_API_KEY=… npm run demo -- --live
 */
import { isRilletError, type Rillet } from "rillet-sdk";
import { RilletSync, type SourceInvoice, type SyncPlan, type SyncResult } from "rillet-sdk/sync";
import { connect, isLive } from "../../support/connect.js";
import { changeDueDate, creditTwice, payAndReadBack, voidTwice } from "./afterwards.js";
import { printBooks } from "./books.js";
import { printPlan, printResults } from "./invoice-table.js";
import { progressBar } from "./progress.js";
import { readInvoices } from "./sources.js";

type Synced = readonly (readonly [SourceInvoice, SyncResult])[];

const rillet = connect();
const sync = new RilletSync(rillet, {
  products: { accountCode: { default: "4000", byTaxCategory: { Services: "4100" } } },
  taxes: {
    codes: { "*": { GB: "GB-STANDARD", US: "US-TX-SALES", JP: "JP-STANDARD" } },
    reverseCharge: "EU-REVERSE-CHARGE",
  },
});

async function planAll(sources: readonly SourceInvoice[]): Promise<void> {
  console.log("\nPlan: what the sync would do; nothing is written\n");
  const planned: [SourceInvoice, SyncPlan][] = [];
  for (const source of sources) planned.push([source, await sync.planInvoice(source)]);
  printPlan(planned);
}

/** Syncs all documents once. A failure ends the demo with its error. */
async function syncAll(title: string, sources: readonly SourceInvoice[]): Promise<{ synced: Synced; agrees: boolean }> {
  console.log(`\n${title}\n`);
  const results = new Map<number, SyncResult>();
  for await (const outcome of sync.invoices(sources, { concurrency: 1, onProgress: progressBar(sources.length) })) {
    if (!outcome.ok) throw outcome.error;
    results.set(outcome.index, outcome.result);
  }
  const synced = sources.flatMap((source, index) => {
    const result = results.get(index);
    return result ? [[source, result] as const] : [];
  });
  return { synced, agrees: printResults(synced) };
}

/** @returns Whether each invoice is in Rillet exactly once. */
async function areThereOnce(client: Rillet, sources: readonly SourceInvoice[]): Promise<boolean> {
  const posted = await client.invoices.list().toArray({ limit: 1000 });
  const once = sources.every(
    ({ reference }) =>
      posted.filter(({ external_references: list }) =>
        list?.some(({ type, id }) => type === reference.type && id === reference.id),
      ).length === 1,
  );
  console.log(
    `\n${posted.length} invoices in Rillet; ${once ? "each source invoice is there once" : "NOT each source invoice is there once"}.`,
  );
  return once;
}

/** What happens to invoices later, and the books at the end. */
async function goOn(synced: Synced): Promise<boolean> {
  const [, toChange, toPay, , toVoid] = synced;
  if (!toChange || !toPay || !toVoid) throw new Error("The demo needs its five sample invoices.");
  console.log("\nAfterwards: a payment comes back, a credit note, a change, a void\n");
  const steps = [
    await payAndReadBack(rillet, ...toPay),
    await creditTwice(rillet, sync),
    await changeDueDate(rillet, sync, toChange[0]),
    await voidTwice(sync, toVoid[0]),
  ];
  console.log("\nThe books\n");
  const balances = await printBooks(rillet);
  console.log(balances ? "The trial balance balances." : "The trial balance does NOT balance.");
  return balances && steps.every(Boolean);
}

try {
  console.log(isLive ? `Into Rillet's sandbox host, ${rillet.baseUrl}` : "Into a sandbox in memory");
  const sources = readInvoices();
  await planAll(sources);
  const first = await syncAll("First run", sources);
  const second = await syncAll("Second run: nothing happens twice", sources);
  const once = await areThereOnce(rillet, sources);
  const isWell = first.agrees && second.agrees && once && (isLive || (await goOn(first.synced)));
  console.log(
    first.agrees && second.agrees ? "Every net, tax and total agrees to the cent." : "Totals DIFFER, see above.",
  );
  if (!isWell) process.exitCode = 1;
} catch (error) {
  console.error(isRilletError(error) ? error.message : error);
  process.exitCode = 1;
}
