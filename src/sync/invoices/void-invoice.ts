import { type InvoiceLink, type SyncedInvoice, toSyncedInvoice } from "../links/link-records.js";
import { checkValue } from "../../validation/find-problems.js";
import { voidRequestSchema } from "../source/schema.js";
import type { SourceReference } from "../source/source-reference.js";
import { invalidSource, syncError } from "../sync-errors.js";
import { mayStandTwice } from "../links/customer-doubt.js";
import { nowText, serverNowText, type SyncRun } from "../sync-context.js";
import { forgetRejected, orTakeBack, recordDeletion } from "./change-records.js";
import { deleteInvoice } from "./delete-invoice.js";
import type { SyncError } from "../../errors/index.js";
import { findByReference } from "../customers/match-customer.js";
import { findOthers, findPosted, retrieveInvoice } from "./find-invoice.js";
import { isLocked, overtaken, paidInvoice } from "./invoice-errors.js";
import { contentOf, isSameLink, returnLink } from "./link-claim.js";
import { removeOthers } from "./remove-duplicate.js";

/** The result of voiding an invoice. */
export interface VoidResult {
  /** `unchanged`: there was nothing to delete. */
  readonly action: "deleted" | "unchanged";
  /** What the invoice is called in the billing system. */
  readonly reference: SourceReference;
  /** The deleted invoice, as last read; undefined when none is known. */
  readonly invoice: SyncedInvoice | undefined;
  /** How many API requests were sent, retries included. */
  readonly requests: number;
  /** What a person should know, in sentences. */
  readonly warnings: readonly string[];
}

/** How to find an invoice that the link store does not know. */
export interface VoidInvoiceOptions {
  /** The reference of the invoice's customer. The invoices of this customer are searched. */
  readonly customer?: SourceReference | undefined;
}

/** An invoice to void, in a batch. */
export interface VoidRequest extends VoidInvoiceOptions {
  /** The reference of the invoice in the billing system. */
  readonly reference: SourceReference;
}

/** Reads an item of a batch. @throws SyncError INVALID_SOURCE when it is neither a reference nor an object with one. */
export function toVoidRequest(given: unknown): VoidRequest {
  const { reference, customer } = (given ?? {}) as Partial<VoidRequest>;
  return readVoidRequest(reference === undefined ? { reference: given } : { reference, customer });
}

/** Checks an invoice to void before any request. @throws SyncError INVALID_SOURCE with every problem and its path. */
export function readVoidRequest(request: { readonly reference: unknown; readonly customer?: unknown }): VoidRequest {
  const checked = checkValue(voidRequestSchema, request);
  if (checked.problems) throw invalidSource("void", checked.problems);
  return checked.value;
}

/** Deletes the invoice of a reference, if it is in Rillet and nothing has been paid on it. @throws SyncError INVOICE_LOCKED. */
export async function voidSourceInvoice(
  reference: SourceReference,
  run: SyncRun,
  { customer }: VoidInvoiceOptions = {},
): Promise<VoidResult> {
  const stored = await run.links.read("invoice", reference);
  const link = stored ?? (await findWithoutLink(reference, customer, run));
  if (link === undefined) return nothing(reference, run, "The customer has no invoice with this reference in Rillet.");
  const invoice = await currentInvoice(reference, link, customer, run);
  if (!invoice && link.state === "deleted")
    return nothing(reference, run, "The invoice was already deleted.", link.invoice);
  // The POST of another worker may still be under way. With the link unchanged, the next void or sync finds its invoice.
  if (!invoice && link.state === "posting") return nothing(reference, run, NOT_POSTED);
  const owner = customer ?? link.customer;
  const mustSearch =
    invoice && (mayStandBeside(invoice, stored) || (owner !== undefined && (await mayStandTwice(invoice, owner, run))));
  const others = invoice && mustSearch ? await findOthers(reference, invoice, run) : undefined;
  for (const each of invoice ? [invoice, ...(others ?? [])] : [])
    if (isLocked(each)) throw paidInvoice(each, ["voided in the source"]);
  const deleting = invoice && (await remove({ reference, stored, link, invoice }, run));
  if (deleting && others) {
    const deleteOther = async (other: SyncedInvoice): Promise<void> => {
      await recordDeletion({ id: other.id, reference, isVoid: true }, run);
      await deleteInvoice(other, run);
    };
    // Beside a restored invoice, the POST of another worker may have arrived since.
    const known = stored?.isRestored ? undefined : others;
    const isDone = await removeOthers(
      reference,
      { link: deleting, invoice: deleting.invoice, known },
      run,
      deleteOther,
    );
    if (!isDone) throw overtaken(deleting.invoice);
  }
  if (invoice) await doubtCustomer(owner, run);
  if (invoice) await run.lists.invoices.remove(reference, invoice);
  // When there never was an invoice, no source content counts as voided.
  const content = contentOf(link);
  const facts = invoice ? { invoice, content } : { content: link.invoice && content };
  const voided = {
    ...link,
    state: "deleted",
    at: nowText(run),
    obsolete: undefined,
    target: undefined,
    contestedBy: undefined,
    ...facts,
  } as const;
  await writeOver(reference, deleting ?? stored, voided, run);
  if (!invoice) return nothing(reference, run, "The invoice no longer exists in Rillet.", link.invoice);
  return { action: "deleted", reference, invoice, requests: run.requests.count, warnings: run.warnings };
}

/** Whether another invoice with the same reference may be in Rillet: this one was found by a search, or restored beside the POST of another worker. */
const mayStandBeside = ({ id }: SyncedInvoice, stored: InvoiceLink | undefined): boolean =>
  stored === undefined || stored.isFound === true || stored.isRestored === true || stored.invoice?.id !== id;

const NOT_POSTED =
  "The invoice is not in Rillet yet. A sync of it started and did not finish, so it may still appear. If it does, void it again.";

/** Writes the link, unless another worker has written it since it was read. @throws SyncError API_ERROR (retryable) when another worker did. */
async function writeOver(
  reference: SourceReference,
  expected: InvoiceLink | undefined,
  link: InvoiceLink,
  run: SyncRun,
): Promise<void> {
  const current = await run.links.read("invoice", reference);
  // The link of a worker that wanted to change the invoice at the same moment names an invoice that does not exist any more.
  const isOfDeleted =
    link.state === "deleted" && current?.state === "posted" && current.invoice?.id === link.invoice?.id;
  if (current && !isOfDeleted && (expected === undefined || !isSameLink(current, expected)))
    throw overtaken(current.invoice ?? link.invoice ?? { invoice_number: reference.id });
  await run.links.write("invoice", reference, link);
}

/** Records in the customer's link that an invoice was voided, in case the link store loses the link of the invoice. */
async function doubtCustomer(customer: SourceReference | undefined, run: SyncRun): Promise<void> {
  const known = customer && (await run.links.read("customer", customer));
  if (customer && known) await run.links.write("customer", customer, { ...known, doubtfulSince: serverNowText(run) });
}

/** Searches the customer's invoices, when the link store does not know the invoice. @throws SyncError INVALID_SOURCE when the customer is not known. */
async function findWithoutLink(
  reference: SourceReference,
  customer: SourceReference | undefined,
  run: SyncRun,
): Promise<InvoiceLink | undefined> {
  let isKnown = false;
  for await (const customerId of customerIdsOf(customer, undefined, run)) {
    isKnown = true;
    const found = await findPosted(reference, customerId, run);
    const invoice = found && toSyncedInvoice(found);
    if (invoice) return { state: "posted", generation: 0, at: nowText(run), customerId, invoice };
  }
  if (!isKnown) throw unknownInvoice(reference, customer);
  return undefined;
}

/**
 * Yields the customers in Rillet whose invoice it may be: those that the link store names, then those that have the reference in Rillet. The link store may be older
 * than the deletion of a customer in whose place another one was created.
 */
async function* customerIdsOf(
  customer: SourceReference | undefined,
  linked: string | undefined,
  run: SyncRun,
): AsyncGenerator<string, void, undefined> {
  const known = new Set([linked, customer && (await run.links.read("customer", customer))?.id]);
  for (const id of known) if (id !== undefined) yield id;
  if (customer) for (const { id } of await findByReference(customer, run)) if (!known.has(id)) yield id;
}

function unknownInvoice({ type, id }: SourceReference, customer: SourceReference | undefined): SyncError {
  const why = customer ? `, and Rillet has no customer ${customer.type} ${customer.id}` : "";
  const advice =
    "Pass the reference of its customer, as in voidInvoice(reference, { customer }), to search for it in Rillet.";
  return syncError("INVALID_SOURCE", `The link store does not know the invoice ${type} ${id}${why}.`, {
    advice: customer ? "Check both references and the link store of the sync." : advice,
    details: { problems: [{ path: "customer", message: "not known" }] },
  });
}

/** Deletes the invoice. The link records the intent first, so that the next sync or void continues when the process stops in between. @returns The written link. */
async function remove({ reference, stored, link, invoice }: InvoiceToVoid, run: SyncRun): Promise<DeletingLink> {
  const deleting = {
    ...link,
    state: "deleting",
    at: nowText(run),
    content: contentOf(link),
    target: undefined,
    contestedBy: undefined,
    invoice,
  } as const;
  const deleted = { id: invoice.id, reference, isVoid: true, content: contentOf(link) };
  const takeBack = await recordDeletion(deleted, run);
  await orTakeBack(takeBack, writeOver(reference, stored, deleting, run));
  try {
    await deleteInvoice(invoice, run);
  } catch (error) {
    await forgetRejected(error, deleted, run);
    if (!(error as { isRetryable?: boolean }).isRetryable)
      await returnLink(reference, { deleting, before: { ...link, invoice } }, run);
    throw error;
  }
  return deleting;
}

type DeletingLink = InvoiceLink & { readonly invoice: SyncedInvoice };

interface InvoiceToVoid {
  readonly reference: SourceReference;
  /** The link in the link store. */
  readonly stored: InvoiceLink | undefined;
  readonly link: InvoiceLink;
  readonly invoice: SyncedInvoice;
}

/**
 * Reads the invoice from Rillet. Searches the customer's invoices when it is not there: the outcome of a POST may be unknown, or the link store may be older than a
 * replacement of the invoice. After a void, only an invoice that was changed since can exist: the link store may be older than the sync that posted it again.
 */
async function currentInvoice(
  reference: SourceReference,
  { state, obsolete, invoice, customer: linked, customerId, at }: InvoiceLink,
  customer: SourceReference | undefined,
  run: SyncRun,
): Promise<SyncedInvoice | undefined> {
  const id = state === "deleted" ? undefined : (obsolete ?? invoice?.id);
  const known = id === undefined ? undefined : await retrieveInvoice(id, run);
  if (known) return toSyncedInvoice(known);
  for await (const each of customerIdsOf(customer ?? linked, customerId, run)) {
    const found = await findPosted(reference, each, run, state === "deleted" ? at : undefined);
    if (found) return toSyncedInvoice(found);
  }
  return undefined;
}

function nothing(reference: SourceReference, run: SyncRun, warning: string, invoice?: SyncedInvoice): VoidResult {
  return { action: "unchanged", reference, invoice, requests: run.requests.count, warnings: [warning] };
}
