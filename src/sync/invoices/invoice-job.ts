import type { Invoice } from "../../../generated/types.js";
import type { InvoiceLink, SyncedInvoice } from "../links/link-records.js";
import type { InvoiceDraft } from "../request/draft.js";
import type { Run } from "../run/run.js";
import { overtaken } from "./invoice-errors.js";
import { toSyncedInvoice, writtenHash } from "./invoice-snapshot.js";

/** An invoice with everything decided, on its way into Rillet. */
export interface InvoiceJob {
  readonly run: Run;
  readonly draft: InvoiceDraft;
  /** Hash of what the source says. */
  readonly content: string;
  /** An earlier life of the link store may have posted it, as far as anybody knows. */
  readonly isDoubtful: boolean;
  /** Rillet is asked even where the source has not changed. */
  readonly isVerified: boolean;
}

/** What became of a job. */
export interface InvoiceOutcome {
  readonly action: "created" | "updated" | "unchanged" | "deleted";
  readonly invoice: SyncedInvoice;
  readonly document: Invoice | undefined;
  readonly replaced?: string | undefined;
}

/**
 * Keeps a link of an invoice that is in Rillet. One that another worker has deleted in the meantime, or begun to, is not linked: what that one keeps must stay.
 * @throws SyncError API_ERROR, to be tried again.
 */
export async function linkInvoice(
  job: InvoiceJob,
  invoice: Invoice,
  facts: Pick<InvoiceLink, "state" | "generation">,
): Promise<void> {
  const { run, draft, content } = job;
  const other = await run.links.read("invoice", draft.reference);
  if (other && isOvertaken(other, invoice.id, facts.generation)) throw overtaken(invoice);
  await run.links.write("invoice", draft.reference, {
    ...facts,
    at: nowText(run),
    scope: run.settings.scope,
    content,
    written: await writtenHash(invoice),
    customerId: invoice.customer_id,
    invoice: toSyncedInvoice(invoice),
  });
}

/** Another one has deleted it and gone on, or is about to delete it. */
function isOvertaken({ state, generation, obsolete, invoice }: InvoiceLink, id: string, ours: number): boolean {
  const isDeleting = state === "replacing" || state === "deleting" || state === "deleted";
  return generation > ours || (isDeleting && (obsolete === id || invoice?.id === id));
}

export const nowText = ({ settings }: Run): string => new Date(settings.now()).toISOString();
