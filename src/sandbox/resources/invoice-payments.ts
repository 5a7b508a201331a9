import type { InvoicePayment, InvoicePaymentRequest } from "../../../generated/types.js";
import { reportPayment } from "../invoices/report-payment.js";
import { resettleInvoice } from "../invoices/settle.js";
import { showInvoice } from "../invoices/show-invoice.js";
import { toDecimal } from "../../money/index.js";
import { answerList } from "../lists/list.js";
import { conflict, invalidField, notFound, unprocessableField } from "../problems.js";
import type { Call, Handlers } from "../request/call.js";
import type { InvoiceRecord } from "../state/records.js";
import type { Entry } from "../state/collection.js";
import { findInvoice } from "./invoices.js";
import { checkLinkedAccount } from "./linked-account.js";
import { pick } from "./pick.js";

/** Payments of invoices: through a linked account only; only uncleared ones change, and deleting one restores the balance (Rillet's docs, observed). */
export const invoicePayments: Handlers = {
  "invoicePayments.list": (call) => answerPayments(call.world.state.invoicePayments.entries(), call),
  "invoices.payments.list": (call) => {
    const { id } = findInvoice(call);
    return answerPayments(
      call.world.state.invoicePayments.entries().filter(({ value }) => value.invoice_id === id),
      call,
    );
  },
  "invoices.payments.create": (call) => {
    const invoice = findInvoice(call);
    const body = checkPayment(call, invoice, invoice.amount_due.amount);
    return keep(
      { ...body, id: call.world.state.createId(), invoice_id: invoice.id, status: "UNCLEARED", updated_at: "" },
      call,
    );
  },
  "invoices.payments.update": (call) => {
    const payment = findUncleared(call);
    const invoice = findInvoice(call);
    const body = checkPayment(
      call,
      invoice,
      toDecimal(invoice.amount_due.amount).plus(payment.amount.amount).toFixed(),
    );
    return keep({ ...payment, ...body }, call);
  },
  "invoices.payments.delete": (call) => {
    const payment = findUncleared(call);
    call.world.state.invoicePayments.remove(payment.id);
    announceChange(payment, call);
  },
};

function answerPayments(entries: readonly Entry<InvoicePayment>[], call: Call): unknown {
  return answerList(
    entries.map((entry) => ({ shown: { ...entry.value }, entry })),
    call,
  );
}

function keep(payment: InvoicePayment, call: Call): InvoicePayment {
  const kept = call.world.state.invoicePayments.put(payment);
  announceChange(kept, call);
  return kept;
}

/** The balance and status of the invoice follow, and the world hears of it. */
function announceChange(payment: InvoicePayment, call: Call): void {
  const invoice = resettleInvoice(findInvoice(call), call.world.state);
  call.world.announce("INVOICE", "PAYMENT_UPDATED", showInvoice(invoice, call.world), reportPayment(payment));
}

function findUncleared(call: Call): InvoicePayment {
  const invoice = findInvoice(call);
  const id = call.path["payment_id"] ?? "";
  const payment = call.world.state.invoicePayments.get(id);
  if (payment?.invoice_id !== invoice.id) throw notFound(`Payment ${id}`);
  if (payment.status !== "UNCLEARED")
    throw conflict(`Payment ${id} is ${payment.status}: only uncleared payments can be changed or deleted`);
  return payment;
}

/** A payment is above zero, in the invoice's currency, at most what is due (the docs are silent on more), and through a linked account. @throws Problem 400, 422 for more */
function checkPayment(
  call: Call,
  invoice: InvoiceRecord,
  due: string,
): Pick<InvoicePaymentRequest, "account_code" | "amount" | "date"> {
  const body = call.body as InvoicePaymentRequest;
  checkLinkedAccount(body.account_code, call.world.state);
  const amount = toDecimal(body.amount.amount);
  if (body.amount.currency !== invoice.total.currency)
    throw invalidField("amount.currency", `must be ${invoice.total.currency}, the currency of the invoice`);
  if (amount.lte(0)) throw invalidField("amount.amount", "must be above 0");
  if (amount.gt(due))
    throw unprocessableField("amount.amount", `must not be more than the ${due} ${body.amount.currency} that are due`);
  return pick(body, ["account_code", "amount", "date"]);
}
