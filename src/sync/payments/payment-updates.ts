import type { Invoice, InvoicePayment, InvoiceStatus } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { NotFoundError } from "../../errors/index.js";
import { incremental, type Changes } from "../../incremental/index.js";
import { checkOptions, isFunction, type OptionChecks } from "../../validation/validate-options.js";
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

/** Where to begin, and which invoices. */
export interface PaymentUpdatesOptions {
  /**
   * The `watermark` of the run before, or a Date or a text as in ISO 8601 with its zone (`2026-11-20T00:00:00Z`), taken literally: changes after it. For a first
   * run that gives everything: `new Date(0)`.
   */
  readonly since: string | Date;
  /** Which reference is meant, when invoices have several. Default: the first. */
  readonly referenceType?: string | undefined;
  /** Leaves out invoices whose payments do not come from Rillet, such as those paid by a Stripe payment link. */
  readonly exclude?: ((update: PaymentUpdate) => boolean) | undefined;
}

/** Between the watermarks of the two lists. */
const SEPARATOR = "~";

/**
 * The payment status of every invoice that changed, or had a payment that changed. For polling, beside or instead of the webhook. Each iteration is a run from the
 * same `since`: an invoice comes once, also when something else about it changed, because a payment that was taken back leaves no other trace. The lists of
 * invoices and of payments are read, a hundred items a request; an invoice is retrieved only when a payment changed and the invoice did not.
 *
 * Iterate to the end, then store `watermark` for the next run. Runs that end well give each state once; see `incremental` of `rillet-sdk/incremental`.
 */
export class PaymentUpdates implements AsyncIterable<PaymentUpdate> {
  readonly #rillet: Rillet;
  readonly #options: PaymentUpdatesOptions;
  readonly #invoices: Changes<Invoice>;
  readonly #payments: Changes<InvoicePayment>;

  /** @throws RilletArgumentError for an unknown option and for a `since` that is neither a watermark nor a moment. */
  constructor(rillet: Rillet, options: PaymentUpdatesOptions) {
    checkOptions(options, OPTIONS, "paymentUpdates()");
    const { since } = options;
    const [invoices = since, payments = invoices] = typeof since === "string" ? since.split(SEPARATOR) : [];
    this.#rillet = rillet;
    this.#options = options;
    this.#invoices = incremental(rillet.invoices, { since: invoices });
    this.#payments = incremental(rillet.invoicePayments, { since: payments });
  }

  /** What to pass as `since` the next time; an opaque text of any length. Undefined until an iteration has come to its end. */
  get watermark(): string | undefined {
    const [invoices, payments] = [this.#invoices.watermark, this.#payments.watermark];
    return invoices === undefined || payments === undefined ? undefined : invoices + SEPARATOR + payments;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<PaymentUpdate, void, undefined> {
    const seen = new Set<string>();
    for await (const invoice of this.#invoices) {
      seen.add(invoice.id);
      yield* this.#toUpdates(invoice);
    }
    for await (const { invoice_id: id } of this.#payments) {
      const invoice = seen.has(id) ? undefined : await this.#retrieve(id);
      seen.add(id);
      if (invoice) yield* this.#toUpdates(invoice);
    }
  }

  *#toUpdates(invoice: Invoice): Generator<PaymentUpdate, void, undefined> {
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

const OPTIONS = {
  since: ["a watermark, a Date or a text as in ISO 8601", (value: unknown) => value !== undefined],
  referenceType: ["a text", (value: unknown) => typeof value === "string"],
  exclude: isFunction,
} satisfies OptionChecks;

/** Payment statuses since a moment. @throws RilletArgumentError for an unknown option and for a `since` that is neither a watermark nor a moment. */
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
