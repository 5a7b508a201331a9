import type { InvoicePayment } from "../../generated/types.js";

/**
 * The payment that some `INVOICE` / `PAYMENT_UPDATED` deliveries hold in place of the invoice, in the contract's words for an
 * invoice payment. It comes with a flat `amount` and `currency` and with `payment_date`; these become `amount: { amount, currency }` and
 * `date`, and everything else stays as it came.
 */
export interface WebhookPayment
  extends
    Pick<InvoicePayment, "id" | "invoice_id" | "amount">,
    Partial<Omit<InvoicePayment, "id" | "invoice_id" | "amount">> {
  /** The date as it was sent; the same as `date`. */
  payment_date?: string;
}

/** Recognised by `invoice_id`, which an invoice does not have. */
export function isPayment(data: unknown): data is Record<string, unknown> {
  return (
    typeof data === "object" && data !== null && typeof (data as Record<string, unknown>)["invoice_id"] === "string"
  );
}

/** Rewrites the flat form; what is in the contract's form already is left alone. */
export function normalisePayment(payment: Record<string, unknown>): Record<string, unknown> {
  const { amount, currency, payment_date: date } = payment;
  const flat = typeof amount === "string" || typeof amount === "number";
  return {
    ...payment,
    ...(flat ? { amount: { amount: String(amount), currency } } : {}),
    ...(date === undefined || "date" in payment ? {} : { date }),
  };
}
