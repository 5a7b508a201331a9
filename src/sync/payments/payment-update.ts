import type { Invoice, InvoiceStatus } from "../../../generated/types.js";
import { toAmount, toDecimal } from "../../money/index.js";
import type { SourceReference } from "../source/source-reference.js";

/** What is paid on an invoice now. It states a fact and not a change: the same one twice does no harm, and of two the one with the later `updatedAt` counts. */
export interface PaymentUpdate {
  /** Id in Rillet. */
  readonly invoiceId: string;
  /** The invoice's number in Rillet. */
  readonly invoiceNumber: string;
  /** What the invoice is called in the billing system; undefined for one that did not come from there. */
  readonly reference: SourceReference | undefined;
  /** Where the payment stands. */
  readonly status: InvoiceStatus;
  /** ISO 4217 code. */
  readonly currency: string;
  /** What the invoice comes to, taxes included; a decimal string. */
  readonly total: string;
  /** What has been taken off the total, by payments and by credit: the invoice does not tell them apart. */
  readonly amountPaid: string;
  /** What is still open; a decimal string. */
  readonly amountDue: string;
  /** Whether the status is PAID. */
  readonly isPaidInFull: boolean;
  /** When the invoice changed last, ISO 8601. */
  readonly updatedAt: string;
  /** The invoice as Rillet has it. */
  readonly invoice: Invoice;
}

/** The payment status of an invoice, from a list, a look-up or a webhook. @param referenceType Which of its references is meant; the first unless given. */
export function toPaymentUpdate(invoice: Invoice, referenceType?: string): PaymentUpdate {
  const { total, amount_due: due, status } = invoice;
  const reference = (invoice.external_references ?? []).find(
    ({ type }) => referenceType === undefined || type === referenceType,
  );
  return {
    invoiceId: invoice.id,
    invoiceNumber: invoice.invoice_number,
    reference,
    status,
    currency: total.currency,
    total: total.amount,
    amountPaid: toAmount(toDecimal(total.amount).minus(toDecimal(due.amount)), total.currency),
    amountDue: due.amount,
    isPaidInFull: status === "PAID",
    updatedAt: invoice.updated_at,
    invoice,
  };
}
