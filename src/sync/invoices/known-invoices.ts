import type { Invoice } from "../../../generated/types.js";
import { type SyncedInvoice, toSyncedInvoice } from "../links/link-records.js";
import { referenceKey, type SourceReference } from "../source/source-reference.js";

/**
 * How long a process relies on what it knows of the invoices of a customer, in milliseconds. What another worker posts in the meantime is found by its idempotency
 * key, which Rillet keeps for 24 hours (Rillet's docs).
 */
export const KNOWN_FOR = 20 * 60 * 60_000;

/** How many references are remembered, some 70 MB. Then the customers whose invoices were used least recently are forgotten, and read again when they are needed. */
const MOST_REFERENCES = 100_000;

/** The invoices of a customer by the key of their reference, as a JSON array: as objects, they would take four times as much memory. */
type InvoiceTexts = Map<string, string>;

interface Known {
  readonly at: number;
  readonly texts: Promise<InvoiceTexts>;
  /** How many references it has; 0 while it is being read. */
  size: number;
}

/** The invoices of customers in Rillet, as this process read or wrote them, with bounded memory. */
export class KnownInvoices {
  readonly #now: () => number;
  readonly #limit: number;
  /** By customer id. The customer whose invoices were used last comes last. */
  readonly #customers = new Map<string, Known>();
  #size = 0;

  constructor(now: () => number, limit = MOST_REFERENCES) {
    this.#now = now;
    this.#limit = limit;
  }

  /**
   * Returns the invoices of a customer with this reference: none or one, unless a person or another system made a second one. The customer's invoices are read once in twenty hours.
   * @param read Reads all invoices of the customer. Callers that ask during the read share it. A failure is not kept.
   */
  async find(
    customerId: string,
    reference: SourceReference,
    read: () => AsyncIterable<Invoice>,
  ): Promise<readonly SyncedInvoice[]> {
    const known = this.#customers.get(customerId);
    const isKept = known !== undefined && this.#now() - known.at < KNOWN_FOR;
    const text = (await (isKept ? this.#use(customerId, known) : this.#begin(customerId, read))).get(
      referenceKey(reference),
    );
    return text === undefined ? [] : (JSON.parse(text) as SyncedInvoice[]);
  }

  /** Remembers that a customer has no invoices. */
  addCustomer(customerId: string): void {
    this.#put(customerId, Promise.resolve<InvoiceTexts>(new Map()));
  }

  /** Remembers a written invoice, in case the link store loses its key. Does nothing when the invoices of its customer are not known. */
  async add(reference: SourceReference, invoice: SyncedInvoice): Promise<void> {
    const known = this.#customers.get(invoice.customer_id);
    if (known === undefined) return;
    const texts = await known.texts;
    texts.set(referenceKey(reference), JSON.stringify([invoice]));
    this.#count(invoice.customer_id, known, texts);
  }

  /** Forgets a voided invoice. */
  async remove(
    reference: SourceReference,
    { customer_id: customerId }: Pick<SyncedInvoice, "customer_id">,
  ): Promise<void> {
    const known = this.#customers.get(customerId);
    if (known === undefined) return;
    const texts = await known.texts;
    texts.delete(referenceKey(reference));
    this.#count(customerId, known, texts);
  }

  /** Forgets the invoices of a customer, so that they are read again when they are needed. */
  forget(customerId: string): void {
    this.#size -= this.#customers.get(customerId)?.size ?? 0;
    this.#customers.delete(customerId);
  }

  #use(customerId: string, known: Known): Promise<InvoiceTexts> {
    this.#customers.delete(customerId);
    this.#customers.set(customerId, known);
    return known.texts;
  }

  #begin(customerId: string, read: () => AsyncIterable<Invoice>): Promise<InvoiceTexts> {
    const known = this.#put(customerId, readTexts(read()));
    known.texts.then(
      (texts) => {
        this.#count(customerId, known, texts);
      },
      () => {
        if (this.#customers.get(customerId) === known) this.forget(customerId);
      },
    );
    return known.texts;
  }

  #put(customerId: string, texts: Promise<InvoiceTexts>): Known {
    this.forget(customerId);
    const known: Known = { at: this.#now(), texts, size: 0 };
    this.#customers.set(customerId, known);
    return known;
  }

  /** Counts the references of a customer again. Forgets the customers used least recently when there are too many, but never this one. */
  #count(customerId: string, known: Known, { size }: InvoiceTexts): void {
    if (this.#customers.get(customerId) !== known) return;
    this.#size += size - known.size;
    known.size = size;
    for (const [other, { size: itsSize }] of this.#customers) {
      if (this.#size <= this.#limit) return;
      if (other !== customerId && itsSize > 0) this.forget(other);
    }
  }
}

/** Page by page: a customer may have tens of thousands of invoices. */
async function readTexts(invoices: AsyncIterable<Invoice>): Promise<InvoiceTexts> {
  const texts: InvoiceTexts = new Map();
  for await (const invoice of invoices)
    for (const reference of invoice.external_references ?? []) {
      const key = referenceKey(reference);
      const others = JSON.parse(texts.get(key) ?? "[]") as SyncedInvoice[];
      if (!others.some(({ id }) => id === invoice.id))
        texts.set(key, JSON.stringify([...others, toSyncedInvoice(invoice)]));
    }
  return texts;
}
