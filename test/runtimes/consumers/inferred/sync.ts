/** The same with `rillet-sdk/sync` alone: schemas of the contract and Decimals come out of it too. */
import {
  applyTaxes,
  lineTotals,
  MemoryLinkStore,
  paymentUpdates,
  RilletSync,
  selectTaxCode,
  syncInvoice,
} from "rillet-sdk/sync";

type Client = ConstructorParameters<typeof RilletSync>[0];
type Source = Parameters<typeof syncInvoice>[1];

export const sync = (rillet: Client) => new RilletSync(rillet, { links: new MemoryLinkStore() });
export const result = (rillet: Client, source: Source) => syncInvoice(rillet, source);
export const invoice = async (rillet: Client, source: Source) => (await syncInvoice(rillet, source)).invoice;
export const outcomes = (rillet: Client, sources: Source[]) => sync(rillet).invoices(sources);
export const plans = (rillet: Client, sources: Source[]) => sync(rillet).planInvoices(sources);
export const findings = (rillet: Client) => sync(rillet).check();
export const updates = (rillet: Client) => paymentUpdates(rillet, { since: new Date(0) });
export const totals = lineTotals;
export const taxes = applyTaxes;
export const code = selectTaxCode;
export const client = (rillet: Client) => rillet;
export const created = (rillet: Client) => rillet.customers.create({ name: "Acme" });
