import type { RoundedMonetaryAmount } from "../../../generated/types.js";
import type { Decimal } from "../../money/index.js";
import type { InvoiceRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { addUp, statusOf, sumOf } from "./document-totals.js";
import { toMoney } from "./line-amounts.js";

/** An invoice before its totals, status and balance are worked out. */
export type UnsettledInvoice = Omit<
  InvoiceRecord,
  "subtotal" | "total_discount" | "net_amount" | "taxed_amount" | "total" | "amount_due" | "status" | "updated_at"
>;

/** What has been paid on an invoice: failed payments do not count. */
export const paidOn = (invoiceId: string, state: State): Decimal => sumOf(paymentsOn(invoiceId, state));

function paymentsOn(invoiceId: string, state: State): RoundedMonetaryAmount[] {
  return state.invoicePayments
    .filter((payment) => payment.invoice_id === invoiceId && payment.status !== "FAILED")
    .map(({ amount }) => amount);
}

/** What credit memos have taken off an invoice. */
export const creditedOn = (invoiceId: string, state: State): Decimal =>
  sumOf(
    state.creditMemos
      .all()
      .flatMap(({ applications }) =>
        applications.filter((application) => application.invoice_id === invoiceId).map(({ amount }) => amount),
      ),
  );

/** Works out an invoice's totals, balance and status from its lines and from what happened to it. */
export function settleInvoice(
  invoice: UnsettledInvoice,
  currency: string,
  state: State,
): Omit<InvoiceRecord, "updated_at"> {
  const totals = addUp(invoice.items, currency, invoice.document_tax);
  const settlement = {
    total: sumOf([totals.total]),
    paid: paidOn(invoice.id, state),
    credited: creditedOn(invoice.id, state),
    isSent: invoice.sent,
  };
  const due = settlement.total.minus(settlement.paid).minus(settlement.credited);
  return { ...invoice, ...totals, amount_due: toMoney(due, currency), status: statusOf(settlement) };
}

/** Works an invoice out anew and keeps it. */
export function resettleInvoice(
  invoice: UnsettledInvoice & Pick<InvoiceRecord, "total" | "updated_at">,
  state: State,
): InvoiceRecord {
  return state.invoices.put({
    ...settleInvoice(invoice, invoice.total.currency, state),
    updated_at: invoice.updated_at,
  });
}
