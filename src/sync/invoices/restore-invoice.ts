import type { CreateInvoiceRequest, Invoice } from "../../../generated/types.js";
import { RilletApiError, SyncError } from "../../errors/index.js";
import { createLiving } from "../links/create-living.js";
import type { InvoiceLink, RestorePoint } from "../links/link-records.js";
import type { SyncScope } from "../settings/sync-settings.js";
import { nowText } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { toSyncedInvoice, writtenHash } from "./invoice-snapshot.js";

/** Keeps what is needed to post an invoice again after its deletion. Undefined for the scope FULL, because Rillet does not show the prices and tax codes of its lines. */
export function toRestorePoint(invoice: Invoice, link: InvoiceLink, scope: SyncScope): RestorePoint | undefined {
  if (scope === "FULL") return undefined;
  const { customer_id, invoice_number, invoice_date, due_date, subsidiary_id, exchange_rate } = invoice;
  const items = invoice.items.map(({ description, product_id, quantity, fields, revenue, ...item }) => ({
    description,
    product_id,
    // The contract says number, but Rillet also sends strings (observed).
    quantity: Number(quantity as number | string),
    total_amount: item.total_amount,
    ...((item.taxed_amount as typeof item.taxed_amount | undefined) && { tax_amount: item.taxed_amount }),
    external_references: item.external_references,
    ...(fields && { fields }),
    ...((revenue as typeof revenue | undefined) && { revenue }),
  }));
  const external_references = invoice.external_references ?? [];
  const common = { customer_id, invoice_number, invoice_date, due_date, subsidiary_id, external_references, items };
  const body: CreateInvoiceRequest =
    scope === "AR_ONLY" ? { scope, ...common } : { scope, ...common, ...(exchange_rate && { exchange_rate }) };
  return { body, content: link.content };
}

/** Whether Rillet rejected the request, so that nothing was created. */
export const isRefusal = (error: unknown): error is RilletApiError =>
  error instanceof RilletApiError && !error.isRetryable;

/**
 * Posts the deleted invoice again with its earlier content, because Rillet rejected its replacement.
 * @param generation The generation of the rejected POST. The restored invoice gets the next one.
 * @returns The error to throw: the rejection, and what exists in Rillet now.
 */
export async function restoreInvoice(
  job: InvoiceJob,
  { obsolete, restore, generation }: Pick<InvoiceLink, "obsolete" | "restore" | "generation">,
  refusal: SyncError,
): Promise<SyncError> {
  if (restore === undefined) return notRestored(refusal, obsolete, "its content is not known");
  const { run, draft } = job;
  const { body, content } = restore;
  const facts = { scope: run.settings.scope, content, customerId: body.customer_id };
  try {
    const creation = {
      reference: draft.reference,
      operation: "create-invoice",
      generation: generation + 1,
      deletedId: obsolete,
      beforePost: (next: number) =>
        run.links.write("invoice", draft.reference, {
          ...{ ...facts, state: "posting", generation: next, at: nowText(run), obsolete, restore },
        }),
      post: (idempotencyKey: string) => run.rillet.invoices.create(body, { idempotencyKey }),
      retrieve: (id: string) => run.rillet.invoices.retrieve(id),
    } as const;
    const { object, generation: current } = await createLiving<Invoice>(creation, run);
    await run.links.write("invoice", draft.reference, {
      ...{ ...facts, state: "posted", generation: current, at: nowText(run) },
      ...{ written: await writtenHash(object), invoice: toSyncedInvoice(object) },
    });
    return extend(
      refusal,
      `The invoice ${object.invoice_number} (${obsolete ?? ""}) had been deleted for this change. It was restored with its earlier content as ${object.id}.`,
      { id: object.id, restored: true },
    );
  } catch (error) {
    return notRestored(refusal, obsolete, toSyncError(error, "restore it").message);
  }
}

function notRestored(refusal: SyncError, obsolete: string | undefined, why: string): SyncError {
  const message = `The invoice ${obsolete ?? ""} had been deleted for this change and could not be restored (${why}). Rillet has no invoice for this reference now. Solve the problem, then run the sync again.`;
  return extend(refusal, message, { id: undefined, restored: false });
}

/** Adds to an error what exists in Rillet now. */
function extend(
  { message, code, advice, line, isRetryable, cause, details }: SyncError,
  added: string,
  more: object,
): SyncError {
  const known = typeof details === "object" ? details : {};
  return new SyncError(`${message} ${added}`, {
    ...{ code, advice, line, isRetryable, details: { ...known, ...more } },
    ...(cause !== undefined && { cause }),
  });
}
