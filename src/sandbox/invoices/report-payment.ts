import type { InvoicePayment } from "../../../generated/types.js";
import type { ReportedPayment } from "../world.js";

/** A payment in the form in which webhooks were reported to hold it: with a flat amount, and its date under another name. */
export function reportPayment({ id, invoice_id: invoiceId, amount, date }: InvoicePayment): ReportedPayment {
  return { id, invoice_id: invoiceId, ...amount, ...(date !== undefined && { payment_date: date }) };
}
