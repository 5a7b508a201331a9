import type { Invoice, InvoiceStatus, RoundedMonetaryAmount } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { toDay } from "../clock.js";
import type { SandboxContext } from "../context.js";
import { sumOf, toMoney } from "../documents/amounts.js";
import type { InvoiceRecord } from "../state/records.js";
import type { State } from "../state/state.js";

/** An invoice without its totals, status and balance. */
export type UncalculatedInvoice = Omit<
  InvoiceRecord,
  "subtotal" | "total_discount" | "net_amount" | "taxed_amount" | "total" | "amount_due" | "status" | "updated_at"
>;

/** The sum of the payments of an invoice. Failed payments do not count. */
export const paidOn = (invoiceId: string, state: State): Decimal => sumOf(paymentsOn(invoiceId, state));

function paymentsOn(invoiceId: string, state: State): RoundedMonetaryAmount[] {
  return state.links.payments
    .get(invoiceId)
    .filter(({ value }) => value.status !== "FAILED")
    .map(({ value }) => value.amount);
}

/** The sum of the credit memos that are applied to an invoice. */
export const creditedOn = (invoiceId: string, state: State): Decimal =>
  sumOf(
    state.links.memos
      .get(invoiceId)
      .flatMap(({ value: { applications } }) =>
        applications.filter((application) => application.invoice_id === invoiceId).map(({ amount }) => amount),
      ),
  );

/** Adds an invoice's totals, balance and status. They follow from its items, payments, credits and whether it was sent. */
export function calculateInvoice(
  invoice: UncalculatedInvoice,
  currency: string,
  state: State,
): Omit<InvoiceRecord, "updated_at"> {
  const totals = documentTotals(invoice.items, currency, invoice.document_tax);
  const settlement = {
    total: sumOf([totals.total]),
    paid: paidOn(invoice.id, state),
    credited: creditedOn(invoice.id, state),
    isSent: invoice.sent,
  };
  const due = settlement.total.minus(settlement.paid).minus(settlement.credited);
  return { ...invoice, ...totals, amount_due: toMoney(due, currency), status: statusOf(settlement) };
}

/** Recalculates an invoice and stores it. */
export function recalculateInvoice(
  invoice: UncalculatedInvoice & Pick<InvoiceRecord, "total" | "updated_at">,
  state: State,
): InvoiceRecord {
  return state.invoices.put({
    ...calculateInvoice(invoice, invoice.total.currency, state),
    updated_at: invoice.updated_at,
  });
}

/** The totals of a document: `subtotal` is before discounts, `net_amount` after them, `total` includes tax. */
export interface DocumentTotals {
  readonly subtotal: RoundedMonetaryAmount;
  readonly total_discount: RoundedMonetaryAmount;
  readonly net_amount: RoundedMonetaryAmount;
  readonly taxed_amount: RoundedMonetaryAmount;
  readonly total: RoundedMonetaryAmount;
}

interface Line {
  readonly total_amount: RoundedMonetaryAmount;
  readonly total_discount: RoundedMonetaryAmount;
  readonly taxed_amount: RoundedMonetaryAmount;
}

/** The totals of items. A tax for the whole document counts instead of the items' taxes. */
export function documentTotals(
  lines: readonly Line[],
  currency: string,
  documentTax: RoundedMonetaryAmount | undefined,
): DocumentTotals {
  const net = sumOf(lines.map(({ total_amount: amount }) => amount));
  const discount = sumOf(lines.map(({ total_discount: amount }) => amount));
  const tax =
    documentTax === undefined
      ? sumOf(lines.map(({ taxed_amount: amount }) => amount))
      : new Decimal(documentTax.amount);
  return {
    subtotal: toMoney(net.plus(discount), currency),
    total_discount: toMoney(discount, currency),
    net_amount: toMoney(net, currency),
    taxed_amount: toMoney(tax, currency),
    total: toMoney(net.plus(tax), currency),
  };
}

/** The amounts that decide the status of an invoice. */
export interface Settlement {
  readonly total: Decimal;
  readonly paid: Decimal;
  readonly credited: Decimal;
  readonly isSent: boolean;
}

/** The status follows from payments first, then from credits, then from whether the invoice was sent. */
export function statusOf({ total, paid, credited, isSent }: Settlement): InvoiceStatus {
  const isSettled = total.minus(paid).minus(credited).lte(0) && (total.gt(0) || isSent);
  if (isSettled) return paid.isZero() && !credited.isZero() ? "CREDITED" : "PAID";
  if (!paid.isZero()) return "PARTIALLY_PAID";
  if (!credited.isZero()) return "PARTIALLY_CREDITED";
  return isSent ? "UNPAID" : "UNBILLED";
}

/** An invoice in the API's form: without the fields that only the sandbox stores, and overdue by today's date (UTC). */
export function showInvoice(record: InvoiceRecord, { clock }: SandboxContext): Invoice {
  const {
    scope: _scope,
    sent: _sent,
    document_tax: _tax,
    recognised_after: _after,
    taxes_calculated_at: _at,
    items,
    ...invoice
  } = record;
  return {
    ...invoice,
    items: items.map(({ tax_rates: _rates, ...item }) => item),
    overdue: record.due_date < toDay(clock.now()) && Number(record.amount_due.amount) > 0,
  };
}
