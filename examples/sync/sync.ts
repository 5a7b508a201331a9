/**
 * Brings invoices of two billing systems into Rillet, each through its adapter: first the plan, then the sync, then the sync again, which does nothing. The
 * demo (`npm run demo`) shows what comes after: payments, credit notes, changes, voids.
 */
import { readFileSync } from "node:fs";
import { RilletSync, type SourceInvoice } from "rillet-sdk/sync";
import { connect } from "../support/connect.js";
import type { SequenceInvoiceDocument } from "./adapters/sequence/documents.js";
import { fromSequenceInvoice } from "./adapters/sequence/sequence.js";
import { fromStripeInvoice } from "./adapters/stripe/stripe.js";
import type { StripeInvoice, StripeProduct } from "./adapters/stripe/documents.js";
import { printTable } from "../support/table.js";

const rillet = connect({ externalReferenceTypes: ["SEQUENCE", "STRIPE"] });

// One sync for each billing system, because each has tax categories of its own. In production give `links` a store that lasts; here it is in memory.
const fromSequence = new RilletSync(rillet, {
  products: { accountCode: { default: "4000" } },
  taxes: { codes: { "*": { GB: "GB-STANDARD" } } },
});
const fromStripe = new RilletSync(rillet, {
  products: { accountCode: { default: "4000" } },
  taxes: { codes: { txcd_10103001: { US: "US-TX-SALES" } } },
});

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const sequenceInvoice = fromSequenceInvoice(read("adapters/sequence/gbp-taxed.json") as SequenceInvoiceDocument);
const { invoice, products } = read("adapters/stripe/usd-coupon.json") as {
  invoice: StripeInvoice;
  products: StripeProduct[];
};
const stripeInvoice = fromStripeInvoice(invoice, products);

async function syncTwice(system: string, sync: RilletSync, source: SourceInvoice): Promise<string[]> {
  const plan = await sync.planInvoice(source); // reads only
  const first = await sync.invoice(source);
  const again = await sync.invoice(source);
  return [
    system,
    `${source.number}\n${source.customer.name}`,
    `planned: ${plan.action}\nfirst: ${first.action}, ${first.requests} requests\nagain: ${again.action}, ${again.requests} requests`,
    `${source.totals?.gross} ${source.currency}\n${first.invoice.total.amount} ${first.invoice.total.currency}`,
  ];
}

printTable(
  ["System", "Invoice", "Sync", "Source, Rillet"],
  [await syncTwice("Sequence", fromSequence, sequenceInvoice), await syncTwice("Stripe", fromStripe, stripeInvoice)],
);
console.log(`${(await rillet.invoices.list().toArray({ limit: 10 })).length} invoices in Rillet`);
