import type { CreditMemo, Invoice } from "../../../generated/types.js";
import { Decimal, type Money, sum, toAmount, toDecimal } from "../../money/index.js";
import { findPosted, retrieveInvoice } from "../invoices/find-invoice.js";
import type { SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** The applied amount, and the credit memo afterwards. */
interface Application {
  readonly memo: CreditMemo;
  readonly applied: { readonly invoiceId: string; readonly amount: string } | undefined;
}

/**
 * Applies the remaining amount of a credit memo to an invoice, at most the amount that is still due. Two requests, three when less is due than remains, and more when the invoice is searched for. The POST
 * states the complete list of applications (Rillet's docs), so it includes the earlier ones.
 * @throws SyncError INVALID_SOURCE when the invoice is not in Rillet; API_ERROR.
 */
export async function applyCreditMemo(
  given: CreditMemo,
  original: SourceReference,
  run: SyncRun,
): Promise<Application> {
  const invoice = await findOriginal(given, original, run);
  if (invoice === undefined) throw unknownInvoice(original);
  // Less may be due because another worker has applied the credit memo. Read after the invoice, the memo shows every application that the amount due contains.
  const memo = isLess(invoice.amount_due, given.remaining_amount) ? await retrieveMemo(given, run) : given;
  const { currency } = memo.total;
  const amount = toAmount(
    Decimal.min(toDecimal(memo.remaining_amount.amount), toDecimal(invoice.amount_due.amount)),
    currency,
  );
  if (isLess({ amount }, memo.remaining_amount))
    run.warnings.push(
      `Only ${amount} ${currency} of the credit memo ${memo.credit_memo_number} could be applied, because no more is due on the invoice ${invoice.invoice_number}.`,
    );
  if (toDecimal(amount).lte(0)) return { memo, applied: undefined };
  const applied = { invoiceId: invoice.id, amount };
  return { memo: await send(memo, applied, run), applied };
}

const isLess = (one: Pick<Money, "amount">, other: Pick<Money, "amount">): boolean =>
  toDecimal(one.amount).lt(toDecimal(other.amount));

function retrieveMemo({ id, credit_memo_number: number }: CreditMemo, { rillet }: SyncRun): Promise<CreditMemo> {
  return rillet.creditMemos.retrieve(id).catch((error: unknown) => {
    throw toSyncError(error, `retrieve the credit memo ${number}`);
  });
}

/** Finds the invoice by its link. When the link store does not know it, or names one that does not exist any more, the customer's invoices are searched. */
async function findOriginal(memo: CreditMemo, original: SourceReference, run: SyncRun): Promise<Invoice | undefined> {
  const link = await run.links.read("invoice", original);
  const known = link?.state === "posted" && link.invoice ? await retrieveInvoice(link.invoice.id, run) : undefined;
  return known ?? findPosted(original, memo.customer_id, run);
}

/** Sends the complete list of applications. It needs no derived idempotency key, because sending the same list twice changes nothing. An earlier amount on the same invoice is added. */
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
  const details = { problems: [{ path: "invoice", message: "not in Rillet" }] };
  return syncError(
    "INVALID_SOURCE",
    `The credit memo cannot be applied to the invoice ${type} ${id}, because the customer has no invoice with this reference in Rillet.`,
    { advice, details },
  );
}
