import type { Invoice } from "../../../generated/types.js";
import { createLiving } from "../links/create-living.js";
import { forgetRejectedLinks } from "../links/forget-rejected-links.js";
import type { RestorePoint } from "../links/link-records.js";
import { nowText } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { buildInvoice } from "./invoice-request.js";
import { isRefusal, restoreInvoice } from "./restore-invoice.js";

/** Why an invoice is posted. */
export interface Posting {
  readonly generation: number;
  /** When the first attempt with this generation's key began, if there was one. */
  readonly since?: string | undefined;
  /** The deleted invoice that this one replaces. */
  readonly obsolete?: string | undefined;
  /** Whether the sync itself deleted that invoice for this one. */
  readonly isReplacement?: boolean | undefined;
  /** How to post the deleted invoice again if Rillet refuses this one. */
  readonly restore?: RestorePoint | undefined;
}

/** An invoice that was posted. */
export interface PostedInvoice {
  readonly invoice: Invoice;
  readonly generation: number;
  /** Whether an earlier attempt may have created it, with other content. */
  readonly isReplay: boolean;
}

/**
 * Posts an invoice once. The intent is written to the link store before the POST. A worker that finds the intent later posts with the same
 * idempotency key and gets the same invoice.
 */
export async function postInvoice(job: InvoiceJob, posting: Posting): Promise<PostedInvoice> {
  const { run, draft } = job;
  const { body, warnings } = buildInvoice(draft, run.settings.scope);
  run.warnings.push(...warnings);
  let current = posting.generation;
  const creation = {
    reference: draft.reference,
    operation: "create-invoice",
    generation: posting.generation,
    deletedId: posting.obsolete,
    beforePost: (generation: number) => {
      current = generation;
      return writeIntent(job, posting, generation);
    },
    post: (idempotencyKey: string) => run.rillet.invoices.create(body, { idempotencyKey }),
    retrieve: (id: string) => run.rillet.invoices.retrieve(id),
  } as const;
  try {
    const { object: invoice, ...created } = await createLiving<Invoice>(creation, run);
    return { invoice, ...created };
  } catch (error) {
    await forgetRejectedLinks(error, draft, run);
    const types = [draft.reference.type, ...draft.lines.map(({ source }) => source.reference.type)];
    const failure = toSyncError(error, `create the invoice ${draft.number}`, types);
    throw isRefusal(error) && (posting.isReplacement || posting.restore)
      ? await restoreInvoice(job, { ...posting, generation: current }, failure)
      : failure;
  }
}

/** `at` stays the time of the first attempt, because the key's 24 hours began there. */
async function writeIntent(job: InvoiceJob, posting: Posting, generation: number): Promise<void> {
  const { run, draft, content, version } = job;
  const { since, obsolete, restore } = posting;
  const at = generation === posting.generation && since !== undefined ? since : nowText(run);
  await run.links.write("invoice", draft.reference, {
    state: "posting",
    generation,
    at,
    scope: run.settings.scope,
    content,
    customerId: draft.customerId,
    obsolete,
    restore,
    version,
  });
}
