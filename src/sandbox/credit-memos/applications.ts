import type {
  ApplyCreditMemoRequest,
  CreditMemoApplication,
  CreditMemoApplicationRequest,
} from "../../../generated/types.js";
import { toDecimal } from "../../money/index.js";
import { sumOf } from "../documents/amounts.js";
import { recalculateInvoice } from "../invoices/balance-and-status.js";
import { showInvoice } from "../invoices/balance-and-status.js";
import { badRequest, invalidField, unprocessable } from "../problems.js";
import type { ApiRequest } from "../http/handler.js";
import type { CreditMemoRecord } from "../state/records.js";
import { calculateCreditMemo } from "./create-credit-memo.js";
import { showCreditMemo } from "./create-credit-memo.js";

/** Makes the applications equal to those of the body: removes missing ones, adds new ones, updates changed ones (Rillet's docs). */
export function applyTo(memo: CreditMemoRecord, request: ApiRequest): CreditMemoRecord {
  const { applications } = request.body as ApplyCreditMemoRequest;
  checkApplications(memo, applications, request);
  return keep(
    memo,
    applications.map((wanted) => toApplication(memo, wanted, request)),
    request,
  );
}

/** Removes every application. */
export const unapply = (memo: CreditMemoRecord, request: ApiRequest): CreditMemoRecord => keep(memo, [], request);

/** An earlier application to the same invoice keeps its id. */
function toApplication(
  memo: CreditMemoRecord,
  wanted: CreditMemoApplicationRequest,
  { context: { state } }: ApiRequest,
): CreditMemoApplication {
  const before = memo.applications.find((application) => application.invoice_id === wanted.invoice_id);
  const number = state.invoices.get(wanted.invoice_id)?.invoice_number;
  return {
    id: before?.id ?? state.createId(),
    credit_memo_id: memo.id,
    invoice_id: wanted.invoice_id,
    amount: wanted.amount,
    application_date: wanted.application_date,
    ...(number !== undefined && { invoice_number: number }),
  };
}

function checkApplications(
  memo: CreditMemoRecord,
  wanted: readonly CreditMemoApplicationRequest[],
  request: ApiRequest,
): void {
  for (const [index, { invoice_id: id, amount }] of wanted.entries()) {
    const path = `applications[${String(index)}]`;
    if (wanted.findIndex((other) => other.invoice_id === id) !== index)
      throw invalidField(`${path}.invoice_id`, "occurs twice");
    if (request.context.state.invoices.get(id)?.customer_id !== memo.customer_id)
      throw invalidField(`${path}.invoice_id`, "is an invoice of another customer");
    const subsidiary = request.context.state.invoices.get(id)?.subsidiary_id;
    if (subsidiary !== memo.subsidiary_id)
      throw invalidField(
        `${path}.invoice_id`,
        `is an invoice of the subsidiary ${subsidiary ?? ""}, and the credit memo is of ${memo.subsidiary_id}`,
      );
    if (amount.currency !== memo.total.currency)
      throw invalidField(`${path}.amount.currency`, `must be ${memo.total.currency}, the currency of the credit memo`);
    if (toDecimal(amount.amount).lte(0)) throw invalidField(`${path}.amount.amount`, "must be above 0");
  }
  const sum = sumOf(wanted.map(({ amount }) => amount));
  if (sum.gt(memo.total.amount)) throw unprocessable(`Only ${memo.total.amount} ${memo.total.currency} can be applied`);
}

/**
 * Stores the memo, then recalculates every invoice that it is or was applied to.
 * @throws Problem 422 if more is applied to an invoice than is due.
 */
function keep(
  memo: CreditMemoRecord,
  applications: CreditMemoApplication[],
  { context }: ApiRequest,
): CreditMemoRecord {
  const kept = context.state.creditMemos.put({ ...calculateCreditMemo({ ...memo, applications }), updated_at: "" });
  const touched = new Set([...memo.applications, ...applications].map((application) => application.invoice_id));
  for (const id of touched) {
    const invoice = context.state.invoices.get(id);
    if (invoice === undefined) continue;
    const settled = recalculateInvoice(invoice, context.state);
    if (toDecimal(settled.amount_due.amount).isNegative())
      throw unprocessable(`More is applied to invoice ${settled.id} than is due`);
    if (settled.total.currency !== memo.total.currency)
      throw badRequest(`Invoice ${settled.id} is in ${settled.total.currency}`);
    context.emitWebhook("INVOICE", "PAYMENT_UPDATED", showInvoice(settled, context));
  }
  context.emitWebhook("CREDIT_MEMO", "PAYMENT_UPDATED", showCreditMemo(kept));
  return kept;
}
