import type { Invoice, InvoicePayment, InvoiceStatus } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { NotFoundError } from "../../errors/index.js";
import { incremental, type Changes } from "../../incremental/index.js";
import { checkOptions, isFunction, type OptionChecks } from "../../validation/validate-options.js";
import { toAmount, toDecimal } from "../../money/index.js";
import { requireClient, requireText } from "../check-arguments.js";
import type { SourceReference } from "../source/source-reference.js";

/** The payment status of an invoice. It states the current status and not a change, so processing it twice is safe. When there are two, use the one with the later `updatedAt`. */
export interface PaymentUpdate {
  /** Id in Rillet. */
  readonly invoiceId: string;
  /** The invoice's number in Rillet. */
  readonly invoiceNumber: string;
  /** The reference of the invoice in the billing system; undefined when the invoice has none, or none of the type `referenceType`. */
  readonly reference: SourceReference | undefined;
  /** The status in Rillet. */
  readonly status: InvoiceStatus;
  /** ISO 4217 code. */
  readonly currency: string;
  /** The total of the invoice, taxes included; a decimal string. */
  readonly total: string;
  /** The sum of payments and credits; a decimal string. The invoice in Rillet does not state them separately. */
  readonly amountPaid: string;
  /** The amount still due; a decimal string. */
  readonly amountDue: string;
  /** Whether the status is PAID. */
  readonly isPaidInFull: boolean;
  /** When the invoice changed last, ISO 8601. */
  readonly updatedAt: string;
  /** The invoice as Rillet has it. */
  readonly invoice: Invoice;
}

/** Builds the payment status of an invoice that comes from a list, a retrieve or a webhook. @param referenceType The type of the reference to return. Default: the first reference. */
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

/** Where to start, and which invoices to include. */
export interface PaymentUpdatesOptions {
  /**
   * The `watermark` of the run before; or a Date, or an ISO 8601 text with a time zone (`2026-11-20T00:00:00Z`), for the changes after this time. For a first run
   * that yields everything, use `new Date(0)`.
   */
  readonly since: string | Date;
  /** The type of the reference to return, when invoices have several. Default: the first reference. */
  readonly referenceType?: string | undefined;
  /** Returns true for an update to leave out, for example of an invoice that was paid by a Stripe payment link. */
  readonly exclude?: ((update: PaymentUpdate) => boolean) | undefined;
}

/** Separates the watermarks of the two lists. */
const SEPARATOR = "~";

/**
 * Yields the payment status of every invoice that changed, or whose payment changed. Use it for polling, with or without the webhook. Each iteration starts again
 * from `since` and yields an invoice once. It also yields invoices with other changes, because a removed payment is visible only as a change of the invoice. It
 * reads the lists of invoices and payments, 100 items per request. It retrieves an invoice only when a payment changed and the invoice did not.
 *
 * Iterate to the end, then store `watermark` for the next run. Runs that end without an error yield each status once; see `incremental` of `rillet-sdk/incremental`.
 */
export class PaymentUpdates implements AsyncIterable<PaymentUpdate> {
  readonly #rillet: Rillet;
  readonly #options: PaymentUpdatesOptions;
  readonly #invoices: Changes<Invoice>;
  readonly #payments: Changes<InvoicePayment>;

  /** @throws RilletArgumentError without a client, for an unknown option and for a `since` that is neither a watermark nor a time. */
  constructor(rillet: Rillet, options: PaymentUpdatesOptions) {
    requireClient(rillet, "paymentUpdates()");
    checkOptions(options, OPTIONS, "paymentUpdates()");
    const { since } = options;
    const [invoices = since, payments = invoices] = typeof since === "string" ? since.split(SEPARATOR) : [];
    this.#rillet = rillet;
    this.#options = options;
    this.#invoices = incremental(rillet.invoices, { since: invoices });
    this.#payments = incremental(rillet.invoicePayments, { since: payments });
  }

  /** The `since` of the next run: an opaque text of any length. Undefined until an iteration has reached its end. */
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
  since: ["a watermark, a Date or an ISO 8601 string", (value: unknown) => value !== undefined],
  referenceType: ["a text", (value: unknown) => typeof value === "string"],
  exclude: isFunction,
} satisfies OptionChecks;

/** Yields the payment status of every invoice that changed since a time; see `PaymentUpdates`. @throws RilletArgumentError for an unknown option and for a `since` that is neither a watermark nor a time. */
export const paymentUpdates = (rillet: Rillet, options: PaymentUpdatesOptions): PaymentUpdates =>
  new PaymentUpdates(rillet, options);

/** The part of an `invoice.payment_updated` event of `rillet-sdk/webhooks` that this module needs. */
export interface PaymentEvent {
  /** Whether `data` is the invoice or only a payment. */
  readonly form: "invoice" | "payment";
  /** The invoice concerned. */
  readonly invoiceId: string;
  /** The invoice, or the payment. */
  readonly data: unknown;
}

/**
 * Returns the payment status of the invoice of an `invoice.payment_updated` webhook, in either form. When the event contains only the payment, the invoice is
 * retrieved with one request.
 *
 * @param referenceType The type of the reference to return. Default: the first reference.
 * @throws RilletArgumentError without a client or an event, and what `rillet.invoices.retrieve` throws: NotFoundError when the invoice was deleted or replaced since.
 */
export async function retrievePaymentUpdate(
  rillet: Rillet,
  event: PaymentEvent,
  referenceType?: string,
): Promise<PaymentUpdate> {
  requireClient(rillet, "retrievePaymentUpdate()");
  requireText(event, "invoiceId", "event", "retrievePaymentUpdate()");
  const invoice = event.form === "invoice" ? (event.data as Invoice) : await rillet.invoices.retrieve(event.invoiceId);
  return toPaymentUpdate(invoice, referenceType);
}
