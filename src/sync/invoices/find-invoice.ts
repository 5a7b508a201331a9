import type { Invoice } from "../../../generated/types.js";
import { NotFoundError } from "../../errors/index.js";
import { readAll } from "../cached-list.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import { toSyncedInvoice } from "./invoice-snapshot.js";

/** The invoice as it is now; undefined if it is not there any more. */
export async function retrieveInvoice(id: string, { rillet }: SyncRun): Promise<Invoice | undefined> {
  try {
    return await rillet.invoices.retrieve(id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw toSyncError(error, `retrieve the invoice ${id}`);
  }
}

const MARGIN = 60 * 60 * 1000;

/** Looks for an invoice by its reference among those of a customer (reads of pages: Rillet has no filter by reference, observed), from a moment on if one is given. */
export async function findPosted(
  reference: SourceReference,
  customerId: string,
  run: SyncRun,
  since?: string,
): Promise<Invoice | undefined> {
  const from = since === undefined ? {} : { "updated.gt": new Date(Date.parse(since) - MARGIN).toISOString() };
  const invoices = await readInvoices({ customer_id: customerId, ...from }, run);
  return invoices.find((invoice) => hasReference(invoice.external_references, reference));
}

/**
 * Links all invoices of a customer that are in Rillet already, by all their references: a link store that sees the customer for the first time may
 * have been lost, and what was posted before must not be posted again.
 */
export async function linkExistingInvoices(customerId: string, run: SyncRun): Promise<void> {
  if (!run.settings.findPosted) return;
  for (const invoice of await readInvoices({ customer_id: customerId }, run)) {
    for (const reference of invoice.external_references ?? []) {
      if ((await run.links.read("invoice", reference)) !== undefined) continue;
      const at = new Date(run.settings.now()).toISOString();
      await run.links.write("invoice", reference, {
        state: "posted",
        generation: 0,
        at,
        customerId,
        invoice: toSyncedInvoice(invoice),
      });
    }
  }
}

async function readInvoices(
  query: { customer_id: string; "updated.gt"?: string },
  { rillet }: SyncRun,
): Promise<Invoice[]> {
  return readAll(rillet.invoices.list(query)).catch((error: unknown) => {
    throw toSyncError(error, "look through the customer's invoices");
  });
}
