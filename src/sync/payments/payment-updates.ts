import type { Invoice, InvoiceStatus } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { NotFoundError, RilletArgumentError } from "../../errors/index.js";
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

/** From when on, and of which invoices. */
export interface PaymentUpdatesOptions {
  /** The watermark of the time before, or a moment in ISO 8601 (`2026-11-20T00:00:00Z`). */
  readonly since: string | Date;
  /** Which references are meant, where invoices have several; the first unless given. */
  readonly referenceType?: string | undefined;
  /** Leaves invoices out whose payments do not come from Rillet: those paid by a Stripe payment link, for one. */
  readonly exclude?: ((update: PaymentUpdate) => boolean) | undefined;
}

const OVERLAP = 60_000;

/**
 * The payment status of every invoice that changed, or had a payment that changed, since a moment: for polling, beside or instead of the webhook. An invoice
 * comes once, also where something else about it changed (a payment that was taken back leaves no other trace). Two lists are read, a hundred rows a request;
 * an invoice is looked up by itself only where a payment did not touch it.
 *
 * Iterate to the end, then keep `watermark` for the next time. A minute is read again each time, for what was being written at that moment.
 */
export class PaymentUpdates implements AsyncIterable<PaymentUpdate> {
  readonly #rillet: Rillet;
  readonly #options: PaymentUpdatesOptions;
  readonly #since: string;
  #watermark: string | undefined;

  constructor(rillet: Rillet, options: PaymentUpdatesOptions) {
    const since = new Date(options.since);
    if (Number.isNaN(since.getTime()))
      throw new RilletArgumentError(
        `\`since\` must be a moment such as "2026-11-20T00:00:00Z", got ${String(options.since)}.`,
        "since",
      );
    this.#rillet = rillet;
    this.#options = options;
    this.#since = since.toISOString();
  }

  /** What to pass as `since` the next time; undefined until an iteration came to its end. */
  get watermark(): string | undefined {
    return this.#watermark;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<PaymentUpdate, void, undefined> {
    const query = { "updated.gt": new Date(Date.parse(this.#since) - OVERLAP).toISOString() };
    const seen = new Set<string>();
    let latest = this.#since;
    for await (const invoice of this.#rillet.invoices.list(query)) {
      latest = later(latest, invoice.updated_at);
      if (!seen.has(invoice.id)) yield* this.#state(invoice);
      seen.add(invoice.id);
    }
    for await (const payment of this.#rillet.invoicePayments.list(query)) {
      latest = later(latest, payment.updated_at);
      const invoice = seen.has(payment.invoice_id) ? undefined : await this.#retrieve(payment.invoice_id);
      seen.add(payment.invoice_id);
      if (invoice) yield* this.#state(invoice);
    }
    this.#watermark = latest;
  }

  *#state(invoice: Invoice): Generator<PaymentUpdate, void, undefined> {
    const update = toPaymentUpdate(invoice, this.#options.referenceType);
    if (!this.#options.exclude?.(update)) yield update;
  }

  async #retrieve(id: string): Promise<Invoice | undefined> {
    try {
      return await this.#rillet.invoices.retrieve(id);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }
}

/** Payment statuses since a moment. @throws RilletArgumentError for a `since` that is no moment. */
export const paymentUpdates = (rillet: Rillet, options: PaymentUpdatesOptions): PaymentUpdates =>
  new PaymentUpdates(rillet, options);

/** The part of an `invoice.payment_updated` event of `rillet-sdk/webhooks` that says what it is about. */
export interface PaymentEvent {
  /** Whether `data` is the invoice or only a payment. */
  readonly form: "invoice" | "payment";
  /** The invoice concerned. */
  readonly invoiceId: string;
  /** The invoice, or the payment. */
  readonly data: unknown;
}

/**
 * The payment status of the invoice that a webhook is about, `invoice.payment_updated` in either form: where it holds the payment alone, the invoice is
 * retrieved, one request.
 *
 * @param referenceType Which of the invoice's references is meant; the first unless given.
 * @throws What `rillet.invoices.retrieve` throws.
 */
export async function retrievePaymentUpdate(
  rillet: Rillet,
  event: PaymentEvent,
  referenceType?: string,
): Promise<PaymentUpdate> {
  const invoice = event.form === "invoice" ? (event.data as Invoice) : await rillet.invoices.retrieve(event.invoiceId);
  return toPaymentUpdate(invoice, referenceType);
}

/** Moments compare as numbers: one may have fractions of a second and the other not. */
const later = (a: string, b: string): string => (Date.parse(b) > Date.parse(a) ? b : a);
