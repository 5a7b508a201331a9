import type { Invoice } from "../../../generated/types.js";
import { mayBeReplay } from "../links/create-living.js";
import { forgetRejectedLinks } from "../links/forget-rejected-links.js";
import { idempotencyKeyOf } from "../links/idempotency-key.js";
import { nowText } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import type { InvoiceJob } from "./draft-invoice.js";
import { retrieveInvoice } from "./find-invoice.js";
import { buildInvoice } from "./invoice-request.js";

/** Why an invoice is posted. */
export interface Posting {
  readonly generation: number;
  /** When the first try with this generation's key was begun, where there was one; now otherwise. */
  readonly since?: string | undefined;
  /** The answer may be that of an earlier POST, of an invoice that was deleted since. */
  readonly mayAlreadyExist: boolean;
  /** The invoice whose place it takes, which was deleted. */
  readonly obsolete?: string | undefined;
}

const MAX_GENERATIONS = 5;

/**
 * Posts an invoice once. The intent is written before; whoever finds it there later posts with the same key and gets the same invoice. A key whose invoice was
 * deleted since answers with that dead one, and the next generation's is taken.
 */
export async function postInvoice(
  job: InvoiceJob,
  posting: Posting,
): Promise<{ readonly invoice: Invoice; readonly generation: number }> {
  const { body, warnings } = buildInvoice(job.draft, job.run.settings.scope);
  job.run.warnings.push(...warnings);
  for (let { generation, since } = posting; ; generation++, since = undefined) {
    await writeIntent(job, { ...posting, generation, since });
    const invoice = await send(job, body, generation);
    const living = await livingOne(invoice, job, posting);
    if (living !== undefined || generation - posting.generation >= MAX_GENERATIONS)
      return { invoice: living ?? invoice, generation };
  }
}

/** `at` stays that of the first try: the key's 24 hours began there. */
async function writeIntent(
  { run, draft, content }: InvoiceJob,
  { generation, since, obsolete }: Posting,
): Promise<void> {
  const at = since ?? nowText(run);
  const intent = {
    state: "posting",
    generation,
    at,
    scope: run.settings.scope,
    content,
    customerId: draft.customerId,
    obsolete,
  } as const;
  await run.links.write("invoice", draft.reference, intent);
}

async function send(
  { run, draft }: InvoiceJob,
  body: Parameters<typeof run.rillet.invoices.create>[0],
  generation: number,
): Promise<Invoice> {
  const idempotencyKey = await idempotencyKeyOf(draft.reference, "create-invoice", generation);
  try {
    return await run.rillet.invoices.create(body, { idempotencyKey });
  } catch (error) {
    await forgetRejectedLinks(error, draft, run);
    throw toSyncError(error, `create the invoice ${draft.number}`, [
      draft.reference.type,
      ...draft.lines.map(({ source }) => source.reference.type),
    ]);
  }
}

/** The invoice of an answer, if it is there. */
async function livingOne(
  invoice: Invoice,
  { run }: InvoiceJob,
  { mayAlreadyExist, obsolete }: Posting,
): Promise<Invoice | undefined> {
  if (invoice.id === obsolete) return undefined;
  if (!mayAlreadyExist || !mayBeReplay(invoice, run.settings.now())) return invoice;
  return retrieveInvoice(invoice.id, run);
}
