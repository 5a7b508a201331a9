import type { InvoicePayment, InvoicePaymentRequest } from "../../../generated/types.js";
import { toDecimal } from "../../money/index.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import { toTimestamp } from "../clock.js";
import { listResponse } from "../lists/list.js";
import { conflict, invalidField, notFound, unprocessableField } from "../problems.js";
import { checkLinkedAccount } from "../resources/bank-accounts.js";
import { pick } from "../resources/pick.js";
import type { Entry } from "../state/collection.js";
import type { InvoiceRecord } from "../state/records.js";
import type { ReportedPayment } from "../state/saved-state.js";
import { recalculateInvoice, showInvoice } from "./balance-and-status.js";
import { findInvoice } from "./invoices.js";

/**
 * Payments of invoices, through a linked account only. Only uncleared ones can change. Deleting one restores the
 * balance (Rillet's docs, observed).
 */
export const invoicePayments: Handlers = {
  "invoicePayments.list": (request) => listPayments(request.context.state.invoicePayments.entries(), request),
  "invoices.payments.list": (request) => {
    const { id } = findInvoice(request);
    return listPayments(request.context.state.links.payments.get(id), request);
  },
  "invoices.payments.create": (request) => {
    const invoice = findInvoice(request);
    const body = checkPayment(request, invoice, invoice.amount_due.amount);
    return keep(
      { ...body, id: request.context.state.createId(), invoice_id: invoice.id, status: "UNCLEARED", updated_at: "" },
      request,
    );
  },
  "invoices.payments.update": (request) => {
    const payment = findUncleared(request);
    const invoice = findInvoice(request);
    const body = checkPayment(
      request,
      invoice,
      toDecimal(invoice.amount_due.amount).plus(payment.amount.amount).toFixed(),
    );
    return keep({ ...payment, ...body }, request);
  },
  "invoices.payments.delete": (request) => {
    const { invoicePayments } = request.context.state;
    const entry = invoicePayments.entry(findUncleared(request).id);
    if (!entry) return;
    invoicePayments.remove(entry.value.id);
    emitPaymentUpdate(entry, request);
  },
};

function listPayments(entries: readonly Entry<InvoicePayment>[], request: ApiRequest): unknown {
  return listResponse(
    entries.map((entry) => ({ shown: { ...entry.value }, entry })),
    request,
  );
}

function keep(payment: InvoicePayment, request: ApiRequest): InvoicePayment {
  const entry = request.context.state.invoicePayments.putEntry(payment);
  emitPaymentUpdate(entry, request);
  return entry.value;
}

/** Recalculates the invoice's balance and status, and emits its webhook. */
function emitPaymentUpdate(payment: Entry<InvoicePayment>, request: ApiRequest): void {
  const invoice = recalculateInvoice(findInvoice(request), request.context.state);
  request.context.emitWebhook(
    "INVOICE",
    "PAYMENT_UPDATED",
    showInvoice(invoice, request.context),
    reportPayment(payment),
  );
}

function findUncleared(request: ApiRequest): InvoicePayment {
  const invoice = findInvoice(request);
  const id = request.path["payment_id"] ?? "";
  const payment = request.context.state.invoicePayments.get(id);
  if (payment?.invoice_id !== invoice.id) throw notFound(`Payment ${id}`);
  if (payment.status !== "UNCLEARED")
    throw conflict(`Payment ${id} is ${payment.status}: only uncleared payments can be changed or deleted`);
  return payment;
}

/**
 * A payment is above zero, in the invoice's currency, not more than the due amount (the docs do not describe more), and
 * through an account that is linked to a bank account in that currency.
 * @throws Problem 400, and 422 for more than is due.
 */
function checkPayment(
  request: ApiRequest,
  invoice: InvoiceRecord,
  due: string,
): Pick<InvoicePaymentRequest, "account_code" | "amount" | "date"> {
  const body = request.body as InvoicePaymentRequest;
  if (body.amount.currency !== invoice.total.currency)
    throw invalidField("amount.currency", `must be ${invoice.total.currency}, the currency of the invoice`);
  checkLinkedAccount(body.account_code, body.amount.currency, request.context.state);
  const amount = toDecimal(body.amount.amount);
  if (amount.lte(0)) throw invalidField("amount.amount", "must be above 0");
  if (amount.gt(due))
    throw unprocessableField("amount.amount", `must not be more than the ${due} ${body.amount.currency} that are due`);
  return pick(body, ["account_code", "amount", "date"]);
}

/** The statuses of payments that integrations reported from webhooks, where they differ from the contract's. */
const REPORTED_STATUSES: Readonly<Partial<Record<InvoicePayment["status"], string>>> = { SUCCESSFUL: "CLEARED" };

/** A payment in the form that integrations reported from webhooks: with a flat amount, and with its account and date under other names. */
export function reportPayment({ value, createdAt }: Entry<InvoicePayment>): ReportedPayment {
  const { id, invoice_id: invoiceId, amount, date, account_code: account, status, updated_at: updatedAt } = value;
  return {
    id,
    invoice_id: invoiceId,
    ...amount,
    ...(date !== undefined && { payment_date: date }),
    status: REPORTED_STATUSES[status] ?? status,
    ...(account !== undefined && { cash_account_code: account }),
    created_at: toTimestamp(createdAt),
    updated_at: updatedAt,
  };
}
