import type { CreditMemo } from "../../../generated/types.js";
import { Decimal, sum, toAmount, toDecimal } from "../../money/index.js";
import { retrieveInvoice } from "../invoices/find-invoice.js";
import type { SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** What was applied, and the credit memo after it. */
interface Application {
  readonly memo: CreditMemo;
  readonly applied: { readonly invoiceId: string; readonly amount: string } | undefined;
}

/**
 * Applies what remains of a credit memo to the invoice of a reference, as far as the invoice is still due: two requests. The POST states the whole wanted set
 * (Rillet's docs), so what it was applied to before goes with it. @throws SyncError INVALID_SOURCE where the invoice was never synced; API_ERROR.
 */
export async function applyCreditMemo(memo: CreditMemo, original: SourceReference, run: SyncRun): Promise<Application> {
  const link = await run.links.read("invoice", original);
  const invoiceId = link?.state === "posted" ? link.invoice?.id : undefined;
  if (invoiceId === undefined) throw unknownInvoice(original);
  const invoice = await retrieveInvoice(invoiceId, run);
  if (invoice === undefined) throw unknownInvoice(original);
  const { currency } = memo.total;
  const amount = toAmount(
    Decimal.min(toDecimal(memo.remaining_amount.amount), toDecimal(invoice.amount_due.amount)),
    currency,
  );
  if (toDecimal(amount).lt(toDecimal(memo.remaining_amount.amount)))
    run.warnings.push(
      `Only ${amount} ${currency} of the credit memo ${memo.credit_memo_number} could be applied: the invoice ${invoice.invoice_number} has no more due.`,
    );
  if (toDecimal(amount).lte(0)) return { memo, applied: undefined };
  return { memo: await send(memo, { invoiceId, amount }, run), applied: { invoiceId, amount } };
}

/** No derived key: the set that is wanted is stated, and stating it twice changes nothing. What it has on the invoice already is added to. */
async function send(
  memo: CreditMemo,
  { invoiceId, amount }: NonNullable<Application["applied"]>,
  { rillet }: SyncRun,
): Promise<CreditMemo> {
  const { currency } = memo.total;
  const before = memo.applications.map(({ invoice_id, amount: applied, application_date }) => ({
    invoice_id,
    amount: applied,
    application_date,
  }));
  const [same, others] = [
    before.filter(({ invoice_id }) => invoice_id === invoiceId),
    before.filter(({ invoice_id }) => invoice_id !== invoiceId),
  ];
  const whole = toAmount(sum([amount, ...same.map((application) => application.amount.amount)]), currency);
  const wanted = {
    invoice_id: invoiceId,
    amount: { amount: whole, currency },
    application_date: memo.credit_memo_date,
  };
  return rillet.creditMemos.apply(memo.id, { applications: [...others, wanted] }).catch((error: unknown) => {
    throw toSyncError(error, `apply the credit memo ${memo.credit_memo_number}`);
  });
}

function unknownInvoice({ type, id }: SourceReference): Error {
  const advice = "Sync the invoice first, or leave `apply` out.";
  const details = { problems: [{ path: "invoice", message: "not synced" }] };
  return syncError(
    "INVALID_SOURCE",
    `The credit memo is to be applied to the invoice ${type} ${id}, which is not known to be in Rillet.`,
    { advice, details },
  );
}
