import type { Invoice } from "../../../generated/types.js";
import { NotFoundError } from "../../errors/index.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import { NOT_CREATED_YET, nowText, type SyncRun } from "../sync-context.js";
import type { InvoiceLink, SyncedInvoice } from "../links/link-records.js";
import { toSyncError } from "../sync-errors.js";
import type { FoundInvoice, InvoiceDraft, InvoiceJob } from "./draft-invoice.js";

/** Retrieves the invoice. Returns undefined when it does not exist any more. */
export async function retrieveInvoice(id: string, { rillet }: SyncRun): Promise<Invoice | undefined> {
  try {
    return await rillet.invoices.retrieve(id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw toSyncError(error, `retrieve the invoice ${id}`);
  }
}

/** `since` may come from another machine. The clock of that machine may differ by hours from the server's clock. */
const CLOCK_MARGIN = 26 * 60 * 60 * 1000;

/** Searches the invoices of a customer for a reference, page by page, because Rillet has no filter by reference (observed). With `since`, only invoices changed after that time. */
export async function findPosted(
  reference: SourceReference,
  customerId: string,
  run: SyncRun,
  since?: string,
): Promise<Invoice | undefined> {
  const from = since === undefined ? {} : { "updated.gt": new Date(Date.parse(since) - CLOCK_MARGIN).toISOString() };
  for await (const invoice of readInvoices({ customer_id: customerId, ...from }, run))
    if (hasReference(invoice.external_references, reference)) return invoice;
  return undefined;
}

/** Searches the invoices of the customer of a job, and of the customer that the link names: that one may have been deleted, and another one created in its place. */
export async function findForJob(
  { draft, run }: Pick<InvoiceJob, "draft" | "run">,
  { customerId }: Pick<InvoiceLink, "customerId">,
  since?: string,
): Promise<Invoice | undefined> {
  for (const each of new Set([draft.customerId, customerId ?? draft.customerId])) {
    if (each === NOT_CREATED_YET) continue;
    const found = await findPosted(draft.reference, each, run, since);
    if (found) return found;
  }
  return undefined;
}

/** The link of an invoice that a search found instead of the one that the link names. The next step compares it with the source. */
export const asFound = (link: InvoiceLink): InvoiceLink => ({
  ...{ ...link, state: "posted", isFound: true },
  ...{ content: undefined, written: undefined, target: undefined, obsolete: undefined },
});

/** Searches the invoices of a customer for other invoices with the same reference. There is one when a POST of another worker arrived after an invoice was restored. */
export async function findOthers(
  reference: SourceReference,
  { id, customer_id }: Pick<SyncedInvoice, "id" | "customer_id">,
  run: SyncRun,
): Promise<Invoice[]> {
  const others: Invoice[] = [];
  for await (const other of readInvoices({ customer_id }, run))
    if (other.id !== id && hasReference(other.external_references, reference)) others.push(other);
  return others;
}

/**
 * Writes the link of an invoice that exists in Rillet and is missing in the link store, because the store is new, is an old backup, or lost a key. The invoices of
 * a customer are read once in twenty hours per process, and those of its namesakes (`ObjectLink`). For a customer that this process created, no request is needed: all
 * its invoices come from this process.
 * When no invoice has the reference, but one that somebody else made has the number, a warning names it.
 */
export async function linkExistingInvoice(
  { reference, number, customer, customerId }: Pick<InvoiceDraft, "reference" | "number" | "customer" | "customerId">,
  before: InvoiceLink | undefined,
  run: SyncRun,
): Promise<FoundInvoice | undefined> {
  const { links, lists, settings } = run;
  const { namesakes = [] } = (await links.read("customer", customer)) ?? {};
  const places = [customerId, ...namesakes].filter((id) => id !== NOT_CREATED_YET);
  if (!settings.findPosted || places.length === 0) return undefined;
  const found: SyncedInvoice[] = [];
  for (const id of places)
    found.unshift(...(await lists.invoices.find(id, reference, () => readInvoices({ customer_id: id }, run))));
  const invoice = found.at(-1);
  if (invoice && found.length > 1) run.warnings.push(standTwice(reference, invoice, found));
  // Rillet gives a FULL invoice a number of its own.
  if (invoice === undefined && settings.scope !== "FULL") {
    const other = await lists.invoices.findByNumber(customerId, number, reference.type);
    // The list may be hours old.
    const isThere = other !== undefined && (await retrieveInvoice(other, run))?.invoice_number === number;
    if (isThere) run.warnings.push(sameNumber(number, other, reference));
  }
  if (invoice === undefined || invoice.id === before?.invoice?.id) return undefined;
  const known = before ?? links.recall("invoice", reference);
  const { generation = 0, version } = known ?? {};
  const facts = { state: "posted", generation, at: nowText(run), isFound: true } as const;
  await links.write("invoice", reference, { ...facts, version, customer, customerId: invoice.customer_id, invoice });
  return { id: invoice.id, before: known };
}

const sameNumber = (number: string, id: string, { type }: SourceReference): string =>
  `Rillet has another invoice ${number} of this customer (${id}), without a reference of the type ${type}. If somebody made it by hand for the same sale, delete one of the two in Rillet.`;

const standTwice = ({ type, id }: SourceReference, used: SyncedInvoice, all: readonly SyncedInvoice[]): string => {
  const [which, ...others] = [used, ...all.filter((other) => other !== used)].map(
    ({ invoice_number: number, id: invoiceId }) => `${number} (${invoiceId})`,
  );
  return `Rillet has ${all.length} invoices with the reference ${type} ${id}. The sync uses ${which ?? ""}. Compare it with ${others.join(", ")}, and delete the wrong one in Rillet.`;
};

/**
 * Corrects the link of an invoice that was found in a list and does not exist any more: another worker deleted it after this process read the list. The next
 * step posts the invoice.
 */
export async function unlinkStale(
  { before }: FoundInvoice,
  link: InvoiceLink,
  { run, draft }: InvoiceJob,
): Promise<void> {
  if (link.invoice) await run.lists.invoices.remove(draft.reference, link.invoice);
  const { generation, customer, customerId } = link;
  const deleted = { state: "deleted", generation, at: nowText(run), customer, customerId } as const;
  // The link may name another invoice than the one that was in Rillet, so the next sync compares it with the source. The link of a void stays as it was.
  const unsure =
    before && (before.state === "deleted" ? before : { ...before, content: undefined, written: undefined });
  await run.links.write("invoice", draft.reference, unsure ?? deleted);
}

/** Reads invoices page by page, so that those of a customer are never in memory as a whole. */
async function* readInvoices(
  query: { customer_id: string; "updated.gt"?: string },
  { rillet }: SyncRun,
): AsyncGenerator<Invoice, void, undefined> {
  try {
    yield* rillet.invoices.list(query);
  } catch (error) {
    throw toSyncError(error, "search the customer's invoices");
  }
}
