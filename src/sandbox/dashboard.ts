import type { CustomerPaymentMethod, ExpandedContract, InvoicePayment } from "../../generated/types.js";
import { toDay, toTimestamp } from "./clock.js";
import { approveDraft } from "./contracts/approve-draft.js";
import { resettleBill } from "./expenses/settle-bill.js";
import { reportPayment } from "./invoices/report-payment.js";
import { resettleInvoice } from "./invoices/settle.js";
import { showInvoice } from "./invoices/show-invoice.js";
import type { InvoiceRecord } from "./state/records.js";
import type { World } from "./world.js";

/** What a person does in Rillet's dashboard and the API has no operation for. Each throws an Error for something that is not there. */
export interface Dashboard {
  /** Registers a type of external references (Settings → External References). */
  registerReferenceType(type: string): void;
  /** The currency that a customer's invoices must be in. */
  setCustomerCurrency(customerId: string, currency: string): void;
  /** Puts a payment method on file. */
  setPaymentMethod(customerId: string, method: CustomerPaymentMethod): void;
  /** Sends an invoice by e-mail. A customer without an address cannot be sent to. */
  sendInvoice(invoiceId: string): void;
  /** Marks an uncleared payment of an invoice or a bill as cleared: it can no longer be changed. */
  clearPayment(paymentId: string): void;
  /** Marks a payment of an invoice as failed: the balance is restored, and it stays failed. One of a bill is gone. */
  failPayment(paymentId: string): void;
  /** Takes a value of a custom field out of use: it stays on old records and cannot be assigned to new ones. */
  deactivateFieldValue(fieldId: string, valueId: string): void;
  /** Approves a draft contract: it becomes a contract. */
  approveDraftContract(draftId: string): ExpandedContract;
  /** Closes the books from a day to another, both included. */
  closeBooks(start: string, end: string): void;
}

export function createDashboard(world: World & { readonly referenceTypes: Set<string> }): Dashboard {
  const { state, clock } = world;
  return {
    registerReferenceType: (type) => void world.referenceTypes.add(type),
    setCustomerCurrency: (id, currency) =>
      void state.customerSettings.put({
        ...state.customerSettings.get(must(state.customers.get(id), id).id),
        id,
        currency,
      }),
    setPaymentMethod: (id, method) =>
      void state.customerSettings.put({
        ...state.customerSettings.get(must(state.customers.get(id), id).id),
        id,
        payment_method: method,
      }),
    sendInvoice(id) {
      const invoice = must(state.invoices.get(id), id);
      if ((state.customers.get(invoice.customer_id)?.emails ?? []).length === 0)
        throw new Error(`Invoice ${id} cannot be sent: its customer has no e-mail address.`);
      announceInvoice({ ...invoice, sent: true, sent_at: invoice.sent_at ?? toTimestamp(clock.now()) }, world);
    },
    clearPayment: (id) => {
      settlePayment(id, "SUCCESSFUL", world);
    },
    failPayment: (id) => {
      settlePayment(id, "FAILED", world);
    },
    deactivateFieldValue(fieldId, valueId) {
      const field = must(state.fields.get(fieldId), fieldId);
      state.fields.put({
        ...field,
        values: field.values.map((value) => (value.id === valueId ? { ...value, deactivated: true } : value)),
      });
    },
    approveDraftContract: (id) => approveDraft(must(state.draftContracts.get(id), id), world),
    closeBooks: (start, end) =>
      void state.books.put({ id: state.createId(), start, end, closed_on: toDay(clock.now()), status: "CLOSED" }),
  };
}

function must<Found>(found: Found | undefined, id: string): Found {
  if (found === undefined) throw new Error(`The sandbox has nothing with the id ${id} here.`);
  return found;
}

function announceInvoice(invoice: InvoiceRecord, world: World, payment?: InvoicePayment): void {
  const shown = showInvoice(resettleInvoice(invoice, world.state), world);
  if (payment === undefined) world.announce("INVOICE", "UPDATED", shown);
  else world.announce("INVOICE", "PAYMENT_UPDATED", shown, reportPayment(payment));
}

function settlePayment(id: string, status: "SUCCESSFUL" | "FAILED", world: World): void {
  const { state } = world;
  const payment = state.invoicePayments.get(id);
  if (payment !== undefined) {
    if (payment.status === "FAILED") throw new Error(`Payment ${id} has failed: what is due may have been paid since.`);
    announceInvoice(
      must(state.invoices.get(payment.invoice_id), payment.invoice_id),
      world,
      state.invoicePayments.put({ ...payment, status }),
    );
    return;
  }
  const billPayment = must(state.billPayments.get(id), id);
  if (status === "SUCCESSFUL") state.billPayments.put({ ...billPayment, status: "CLEARED" });
  else state.billPayments.remove(id);
  world.announce(
    "BILL",
    "UPDATED",
    resettleBill(must(state.bills.get(billPayment.bill_id), billPayment.bill_id), state),
  );
}
