import type { Invoice } from "../../../generated/types.js";
import { createLiving } from "../links/create-living.js";
import { forgetRejectedLinks } from "../links/forget-rejected-links.js";
import { nowText } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { buildInvoice } from "./invoice-request.js";

/** Why an invoice is posted. */
export interface Posting {
  readonly generation: number;
  /** When the first attempt with this generation's key began, if there was one. */
  readonly since?: string | undefined;
  /** The deleted invoice that this one replaces. */
  readonly obsolete?: string | undefined;
}

/** An invoice that was posted. */
export interface PostedInvoice {
  readonly invoice: Invoice;
  readonly generation: number;
  /** Whether an earlier attempt may have created it, with other content. */
  readonly isReplay: boolean;
}

/**
 * Posts an invoice once. The intent is written to the link store before the POST. Whoever finds the intent later posts with the same key and gets the same
 * invoice.
 */
export async function postInvoice(job: InvoiceJob, posting: Posting): Promise<PostedInvoice> {
  const { run, draft } = job;
  const { body, warnings } = buildInvoice(draft, run.settings.scope);
  run.warnings.push(...warnings);
  const creation = {
    reference: draft.reference,
    operation: "create-invoice",
    generation: posting.generation,
    deletedId: posting.obsolete,
    beforePost: (generation: number) => writeIntent(job, posting, generation),
    post: (idempotencyKey: string) => run.rillet.invoices.create(body, { idempotencyKey }),
    retrieve: (id: string) => run.rillet.invoices.retrieve(id),
  } as const;
  try {
    const { object: invoice, ...created } = await createLiving<Invoice>(creation, run);
    return { invoice, ...created };
  } catch (error) {
    await forgetRejectedLinks(error, draft, run);
    const types = [draft.reference.type, ...draft.lines.map(({ source }) => source.reference.type)];
    throw toSyncError(error, `create the invoice ${draft.number}`, types);
  }
}

/** `at` stays the time of the first attempt, because the key's 24 hours began there. */
async function writeIntent({ run, draft, content }: InvoiceJob, posting: Posting, generation: number): Promise<void> {
  const { since, obsolete } = posting;
  const at = generation === posting.generation && since !== undefined ? since : nowText(run);
  await run.links.write("invoice", draft.reference, {
    state: "posting",
    generation,
    at,
    scope: run.settings.scope,
    content,
    customerId: draft.customerId,
    obsolete,
  });
}
