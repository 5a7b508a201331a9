/** The adapter for Stripe's credit notes (https://docs.stripe.com/api/credit_notes/object). */
import type { SourceCreditNote, SourceLine } from "rillet-sdk/sync";
import { checkTimes } from "../check-whole.js";
import { toDay } from "../days.js";
import { checkStripe } from "./check-stripe.js";
import { toCustomer } from "./customer.js";
import type {
  StripeAmounts,
  StripeDecimal,
  StripeId,
  StripeInvoice,
  StripeProduct,
  StripeTotals,
} from "./documents.js";
import { idOf, reference, toLineAmounts, toProduct, toTotals } from "./parts.js";

export interface StripeCreditNote extends StripeTotals {
  readonly id: string;
  readonly number: string;
  /** issued, void. */
  readonly status: string;
  readonly invoice: StripeId;
  readonly created: number;
  readonly effective_at: number | null;
  readonly lines: { readonly has_more: boolean; readonly data: readonly StripeCreditNoteLine[] };
}

export interface StripeCreditNoteLine extends StripeAmounts {
  readonly unit_amount_decimal: StripeDecimal | null;
  /** The line of the invoice that is credited. */
  readonly invoice_line_item?: string | undefined;
}

/**
 * @param invoice The invoice that is credited: the customer's address and tax exemption, and the products of the lines, stand on it alone.
 * @throws TypeError for an incomplete document, with each missing path, for a wrong time, and for a credit note that is void or of another invoice.
 */
export function fromStripeCreditNote(
  creditNote: StripeCreditNote,
  invoice: StripeInvoice,
  products: readonly StripeProduct[] = [],
): SourceCreditNote {
  const { id, number, currency, status } = creditNote;
  const whole = ["status", "created", "invoice", "lines.data[].unit_amount_decimal"];
  checkStripe(`The Stripe credit note ${id}`, creditNote, whole);
  checkTimes(`The Stripe credit note ${id}`, creditNote, ["created"], ["effective_at"]);
  if (status === "void") throw new TypeError(`The credit note ${id} is void.`);
  if (idOf(creditNote.invoice) !== invoice.id)
    throw new TypeError(`The credit note ${id} is of the invoice ${idOf(creditNote.invoice)}, not ${invoice.id}.`);
  return {
    reference: reference(id),
    number,
    currency: currency.toUpperCase(),
    date: toDay(creditNote.effective_at ?? creditNote.created),
    customer: toCustomer(invoice),
    lines: creditNote.lines.data.map((line) => toLine(line, invoice, products)),
    invoice: reference(invoice.id),
    totals: toTotals(creditNote),
  };
}

function toLine(line: StripeCreditNoteLine, invoice: StripeInvoice, products: readonly StripeProduct[]): SourceLine {
  const original = invoice.lines.data.find(({ id }) => id === line.invoice_line_item);
  return {
    ...toLineAmounts(line, invoice.currency, line.unit_amount_decimal),
    product: toProduct(original?.pricing?.price_details?.product, line.description, products),
  };
}
