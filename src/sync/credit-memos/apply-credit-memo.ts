import type { CreditMemo, Invoice } from "../../../generated/types.js";
import { RilletApiError, SyncError } from "../../errors/index.js";
import { Decimal, isSameMoney, type Money, sum, toAmount, toDecimal } from "../../money/index.js";
import { findPosted, retrieveInvoice } from "../invoices/find-invoice.js";
import { overtaken } from "../invoices/invoice-errors.js";
import { forgetDeletedCustomer } from "../links/forget-rejected-links.js";
import type { InvoiceLink, SyncedInvoice } from "../links/link-records.js";
import type { SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";
import { overtakenMemo } from "./update-record.js";
import type { CreditMemoJob } from "./write-credit-memo.js";

/** The applied amount, and the credit memo afterwards. */
interface Application {
  readonly memo: CreditMemo;
  readonly applied: { readonly invoiceId: string; readonly amount: string } | undefined;
}

/** A credit memo and the invoice that it is to be applied to, as they were read. */
interface Target {
  readonly memo: CreditMemo;
  readonly invoice: Invoice;
}

/** How often an application is tried, while other workers change the invoice or the credit memo before it arrives. */
const MOST_ATTEMPTS = 5;

/**
 * Applies the remaining amount of a credit memo to an invoice, at most the amount that is still due. Two requests, three when less is due than remains, and more when the invoice is searched for. The POST
 * states the complete list of applications (Rillet's docs), so it includes the earlier ones. When Rillet rejects an application, both are read again, because another
 * worker may have changed them.
 * @param found The invoice, if `checkOriginal` had to search for it.
 * @throws SyncError INVALID_SOURCE when the invoice is not in Rillet; CURRENCY_MISMATCH; API_ERROR, retryable when another worker changed the invoice or the credit memo.
 */
export async function applyCreditMemo(
  given: CreditMemo,
  original: SourceReference,
  { found, run }: { readonly found: Invoice | undefined; readonly run: SyncRun },
): Promise<Application> {
  let target = await toTarget(given, found ?? (await findOriginal(given, original, run)), run);
  for (let attempt = 1; ; attempt++) {
    try {
      return await applyTo(target, run);
    } catch (error) {
      if (!isRejected(error)) throw error;
      const before = target;
      const invoice = await findOriginal(given, original, run);
      target = { invoice, memo: await retrieveMemo(given, run) };
      if (isAsBefore(target, before)) throw error;
      if (attempt === MOST_ATTEMPTS) throw overtaken(target.invoice);
    }
  }
}

async function toTarget(given: CreditMemo, invoice: Invoice, run: SyncRun): Promise<Target> {
  if (invoice.total.currency !== given.total.currency) throw otherCurrency(given.total.currency, invoice);
  // Less may be due because another worker has applied the credit memo. Read after the invoice, the memo shows every application that the amount due contains.
  const memo = isLess(invoice.amount_due, given.remaining_amount) ? await retrieveMemo(given, run) : given;
  return { invoice, memo };
}

async function applyTo({ memo, invoice }: Target, run: SyncRun): Promise<Application> {
  const { currency } = memo.total;
  const amount = toAmount(
    Decimal.min(toDecimal(memo.remaining_amount.amount), toDecimal(invoice.amount_due.amount)),
    currency,
  );
  const applied = toDecimal(amount).lte(0) ? undefined : { invoiceId: invoice.id, amount };
  const result = { memo: applied ? await send(memo, applied, run) : memo, applied };
  if (isLess({ amount }, memo.remaining_amount))
    run.warnings.push(
      `Only ${amount} ${currency} of the credit memo ${memo.credit_memo_number} could be applied, because no more is due on the invoice ${invoice.invoice_number}.`,
    );
  return result;
}

/** Whether Rillet rejected the application: the invoice does not exist any more, less is due, or less remains. */
const isRejected = (error: unknown): boolean =>
  error instanceof SyncError &&
  error.cause instanceof RilletApiError &&
  error.cause.method === "POST" &&
  [400, 404, 409, 422].includes(error.cause.status);

const isAsBefore = (now: Target, before: Target): boolean =>
  now.invoice.id === before.invoice.id &&
  isSameMoney(now.invoice.amount_due, before.invoice.amount_due) &&
  isSameMoney(now.memo.remaining_amount, before.memo.remaining_amount);

/**
 * Checks, before the credit memo is posted, that the invoice that it is to be applied to has its currency and, when the link store does not know the invoice, that it is
 * in Rillet. The invoice of a credit memo that exists is looked for only when it is applied.
 * @returns The invoice, if it had to be searched for.
 * @throws SyncError CURRENCY_MISMATCH; INVALID_SOURCE when the customer has no such invoice; API_ERROR (retryable) while another worker replaces it.
 */
export async function checkOriginal({ source, draft, run }: CreditMemoJob): Promise<Invoice | undefined> {
  const { apply, invoice: original, currency } = source;
  if (!apply || original === undefined) return undefined;
  const link = await run.links.read("invoice", original);
  // An invoice that is or was deleted or replaced says nothing of the one that the credit memo will be applied to.
  const known = link?.state === "posted" || link?.state === "mismatched" ? link.invoice : undefined;
  if (known && known.total.currency !== currency) throw otherCurrency(currency, known);
  if (isPosted(link)) return undefined;
  const before = await run.links.read("credit-memo", source.reference);
  if (before?.creditMemo) return undefined;
  const found = await findPosted(original, draft.customerId, run);
  if (found === undefined) {
    await checkNotReplaced(original, run);
    await forgetDeletedCustomer(draft, run);
    const state = before ? ", which an earlier sync may have posted," : " was not posted: it";
    throw unknownInvoice(`The credit note ${source.number ?? source.reference.id}${state}`, original);
  }
  if (found.total.currency !== currency) throw otherCurrency(currency, found);
  return found;
}

type PostedLink = InvoiceLink & { readonly invoice: SyncedInvoice };

const isPosted = (link: InvoiceLink | undefined): link is PostedLink =>
  link?.state === "posted" && link.invoice !== undefined;

const isLess = (one: Pick<Money, "amount">, other: Pick<Money, "amount">): boolean =>
  toDecimal(one.amount).lt(toDecimal(other.amount));

/** Reads the credit memo again. @throws SyncError API_ERROR, retryable when another worker has updated it. */
async function retrieveMemo(given: CreditMemo, { rillet }: SyncRun): Promise<CreditMemo> {
  const memo = await rillet.creditMemos.retrieve(given.id).catch((error: unknown) => {
    throw toSyncError(error, `retrieve the credit memo ${given.credit_memo_number}`);
  });
  if (!isSameMoney(memo.total, given.total)) throw overtakenMemo(memo);
  return memo;
}

/**
 * Finds the invoice by its link. When the link store does not know it, or names one that does not exist any more, the customer's invoices are searched.
 * @throws SyncError API_ERROR (retryable) when another worker has deleted it and is posting its replacement; INVALID_SOURCE.
 */
async function findOriginal(memo: CreditMemo, original: SourceReference, run: SyncRun): Promise<Invoice> {
  const link = await run.links.read("invoice", original);
  const known = isPosted(link) ? await retrieveInvoice(link.invoice.id, run) : undefined;
  const found = known ?? (await findPosted(original, memo.customer_id, run));
  if (found) return found;
  await checkNotReplaced(original, run);
  const { id, credit_memo_number: number } = memo;
  throw unknownInvoice(`The credit memo ${number} (${id})`, original, { id });
}

/** A sync of an invoice with its retries ends within this time, also when the clocks of two workers differ by some minutes. */
const IN_PROGRESS_FOR = 15 * 60_000;

/** Checks that no sync is posting the invoice. One that began long ago has failed, or its process was killed. @throws SyncError API_ERROR (retryable). */
async function checkNotReplaced(original: SourceReference, { links, settings }: SyncRun): Promise<void> {
  const link = await links.read("invoice", original);
  if (link?.state !== "replacing" && link?.state !== "posting") return;
  if (Math.abs(settings.now() - Date.parse(link.at)) >= IN_PROGRESS_FOR) return;
  const advice = "Run the sync again. If it fails again, sync the invoice first.";
  const message = `The sync of the invoice ${link.invoice?.invoice_number ?? original.id} started and did not finish.`;
  throw syncError("API_ERROR", message, { advice, isRetryable: true });
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

function otherCurrency(currency: string, { id, invoice_number: number, total }: SyncedInvoice): Error {
  const advice = "Correct the currency of the credit note, or leave `apply` out.";
  const message = `The credit note is in ${currency}, and the invoice ${number} (${id}) that it is to be applied to is in ${total.currency}.`;
  return syncError("CURRENCY_MISMATCH", message, { advice, details: { document: currency, invoice: total.currency } });
}

function unknownInvoice(subject: string, { type, id }: SourceReference, details: object = {}): Error {
  const advice = "Sync the invoice first, or leave `apply` out.";
  return syncError(
    "INVALID_SOURCE",
    `${subject} cannot be applied to the invoice ${type} ${id}, because the customer has no invoice with this reference in Rillet.`,
    { advice, details: { ...details, problems: [{ path: "invoice", message: "not in Rillet" }] } },
  );
}
