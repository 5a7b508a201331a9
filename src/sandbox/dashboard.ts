import type { CustomerPaymentMethod, ExpandedContract, InvoicePayment } from "../../generated/types.js";
import { invalidArgument, RilletArgumentError } from "../errors/argument-error.js";
import { isDay } from "./calendar.js";
import { toDay, toTimestamp } from "./clock.js";
import { approveDraft } from "./contracts/draft-contracts.js";
import { recalculateBill } from "./expenses/bill-balance.js";
import { actInOpenBooks } from "./ledger/closed-books.js";
import { reportPayment } from "./invoices/payments.js";
import { recalculateInvoice } from "./invoices/balance-and-status.js";
import { showInvoice } from "./invoices/balance-and-status.js";
import type { Entry } from "./state/collection.js";
import type { InvoiceRecord } from "./state/records.js";
import type { SandboxContext } from "./context.js";

/**
 * What a person does in Rillet's dashboard and the API has no operation for. Each method throws a RilletArgumentError for
 * an object that does not exist and for a day, a currency or a type that cannot be one, and an Error if it would change what is posted
 * in closed books (unless `closedBooks` is false) or does not fit the state of the object.
 */
export interface Dashboard {
  /** Registers a type of external references (Settings → External References). */
  registerReferenceType(type: string): void;
  /** Sets the currency that a customer's invoices must have. */
  setCustomerCurrency(customerId: string, currency: string): void;
  /** Sets the customer's payment method. */
  setPaymentMethod(customerId: string, method: CustomerPaymentMethod): void;
  /** Sends an invoice by email. The customer must have an email address. */
  sendInvoice(invoiceId: string): void;
  /** Marks an uncleared payment of an invoice or a bill as cleared. It cannot be changed any more. */
  clearPayment(paymentId: string): void;
  /** Marks a payment of an invoice as failed: the balance is restored, and the payment stays failed. A payment of a bill is removed. */
  failPayment(paymentId: string): void;
  /** Deactivates a value of a custom field: it stays on old records and cannot be assigned to new ones. */
  deactivateFieldValue(fieldId: string, valueId: string): void;
  /** Approves a draft contract: it becomes a contract. */
  approveDraftContract(draftId: string): ExpandedContract;
  /** Closes the accounting period from `start` to `end`, both included. */
  closeBooks(start: string, end: string): void;
}

export function createDashboard(context: SandboxContext & { readonly referenceTypes: Set<string> }): Dashboard {
  const { state, clock } = context;
  return {
    registerReferenceType(type) {
      if (typeof type !== "string" || type === "") invalidArgument("type", "must be a text, such as BILLING");
      context.referenceTypes.add(type);
    },
    setCustomerCurrency(id, currency) {
      if (!/^[A-Z]{3}$/.test(currency)) invalidArgument("currency", "must be an ISO 4217 code, such as USD");
      state.customerSettings.put({
        ...state.customerSettings.get(required(state.customers.get(id), id).id),
        id,
        currency,
      });
    },
    setPaymentMethod: (id, method) =>
      void state.customerSettings.put({
        ...state.customerSettings.get(required(state.customers.get(id), id).id),
        id,
        payment_method: method,
      }),
    sendInvoice(id) {
      const invoice = required(state.invoices.get(id), id);
      if ((state.customers.get(invoice.customer_id)?.emails ?? []).length === 0)
        throw new Error(`Invoice ${id} cannot be sent: its customer has no email address.`);
      emitInvoiceUpdate({ ...invoice, sent: true, sent_at: invoice.sent_at ?? toTimestamp(clock.now()) }, context);
    },
    clearPayment: (id) => {
      actInOpenBooks(context, () => {
        settlePayment(id, "SUCCESSFUL", context);
      });
    },
    failPayment: (id) => {
      actInOpenBooks(context, () => {
        settlePayment(id, "FAILED", context);
      });
    },
    deactivateFieldValue(fieldId, valueId) {
      const field = required(state.fields.get(fieldId), fieldId);
      required(
        field.values.find((value) => value.id === valueId),
        valueId,
      );
      state.fields.put({
        ...field,
        values: field.values.map((value) => (value.id === valueId ? { ...value, deactivated: true } : value)),
      });
    },
    approveDraftContract: (id) =>
      actInOpenBooks(context, () => approveDraft(required(state.draftContracts.get(id), id), context)),
    closeBooks(start, end) {
      checkDay("start", start);
      checkDay("end", end);
      if (end < start) invalidArgument("end", `must not be before start, which is ${start}`);
      state.books.put({ id: state.createId(), start, end, closed_on: toDay(clock.now()), status: "CLOSED" });
    },
  };
}

function checkDay(argument: string, day: string): void {
  if (!isDay(day)) invalidArgument(argument, "must be a day, such as 2026-10-31");
}

function required<Found>(found: Found | undefined, id: string): Found {
  if (found === undefined) throw new RilletArgumentError(`The sandbox has no such object with the id ${id}.`, "id");
  return found;
}

function emitInvoiceUpdate(invoice: InvoiceRecord, context: SandboxContext, payment?: Entry<InvoicePayment>): void {
  const shown = showInvoice(recalculateInvoice(invoice, context.state), context);
  if (payment === undefined) context.emitWebhook("INVOICE", "UPDATED", shown);
  else context.emitWebhook("INVOICE", "PAYMENT_UPDATED", shown, reportPayment(payment));
}

function settlePayment(id: string, status: "SUCCESSFUL" | "FAILED", context: SandboxContext): void {
  const { state } = context;
  const payment = state.invoicePayments.get(id);
  if (payment !== undefined) {
    if (payment.status === "FAILED")
      throw new Error(`Payment ${id} has failed and stays failed, because the amount can have been paid again since.`);
    emitInvoiceUpdate(
      required(state.invoices.get(payment.invoice_id), payment.invoice_id),
      context,
      state.invoicePayments.putEntry({ ...payment, status }),
    );
    return;
  }
  const billPayment = required(state.billPayments.get(id), id);
  if (status === "SUCCESSFUL") state.billPayments.put({ ...billPayment, status: "CLEARED" });
  else state.billPayments.remove(id);
  context.emitWebhook(
    "BILL",
    "UPDATED",
    recalculateBill(required(state.bills.get(billPayment.bill_id), billPayment.bill_id), state),
  );
}
