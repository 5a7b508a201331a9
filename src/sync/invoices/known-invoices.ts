import type { Invoice } from "../../../generated/types.js";
import { type SyncedInvoice, toSyncedInvoice } from "../links/link-records.js";
import { referenceKey, type SourceReference } from "../source/source-reference.js";

/**
 * How long a process relies on what it knows of the invoices of a customer, in milliseconds. What another worker posts in the meantime is found by its idempotency
 * key, which Rillet keeps for 24 hours (Rillet's docs).
 */
export const KNOWN_FOR = 20 * 60 * 60_000;

/** How many references and numbers are remembered, some 70 MB. Then the customers whose invoices were used least recently are forgotten, and read again when they are needed. */
const MOST_REFERENCES = 100_000;

/** The invoices of a customer by the key of their reference, as a JSON array: as objects, they would take four times as much memory. */
type InvoiceTexts = Map<string, string>;

interface CustomerInvoices {
  readonly texts: InvoiceTexts;
  /** The invoices without a reference of the type that was searched, by number. A person or another system made them. */
  readonly numbers: Map<string, OtherInvoice>;
}

/** An invoice that the sync did not make. */
interface OtherInvoice {
  readonly id: string;
  /** The types of its references, if it has any. */
  readonly types?: readonly string[];
}

interface Known {
  readonly at: number;
  readonly invoices: Promise<CustomerInvoices>;
  /** How many references and numbers it has; 0 while it is being read. */
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
    const reading = isKept
      ? this.#use(customerId, known)
      : this.#begin(customerId, () => readAll(read(), reference.type));
    const text = (await reading).texts.get(referenceKey(reference));
    return text === undefined ? [] : (JSON.parse(text) as SyncedInvoice[]);
  }

  /** Returns the id of an invoice with this number that has no reference of the type, as the invoices of the customer were last read. Sends no request. */
  async findByNumber(customerId: string, number: string, type: string): Promise<string | undefined> {
    const other = (await this.#customers.get(customerId)?.invoices)?.numbers.get(number);
    return other?.types?.includes(type) ? undefined : other?.id;
  }

  /** Remembers that a customer has no invoices. */
  addCustomer(customerId: string): void {
    this.#put(customerId, Promise.resolve({ texts: new Map(), numbers: new Map() }));
  }

  /** Remembers a written invoice, in case the link store loses its key. Does nothing when the invoices of its customer are not known. */
  async add(reference: SourceReference, invoice: SyncedInvoice): Promise<void> {
    const known = this.#customers.get(invoice.customer_id);
    if (known === undefined) return;
    const invoices = await known.invoices;
    invoices.texts.set(referenceKey(reference), JSON.stringify([invoice]));
    this.#count(invoice.customer_id, known, invoices);
  }

  /** Forgets a voided invoice. */
  async remove(
    reference: SourceReference,
    { customer_id: customerId }: Pick<SyncedInvoice, "customer_id">,
  ): Promise<void> {
    const known = this.#customers.get(customerId);
    if (known === undefined) return;
    const invoices = await known.invoices;
    invoices.texts.delete(referenceKey(reference));
    this.#count(customerId, known, invoices);
  }

  /** Forgets the invoices of a customer, so that they are read again when they are needed. */
  forget(customerId: string): void {
    this.#size -= this.#customers.get(customerId)?.size ?? 0;
    this.#customers.delete(customerId);
  }

  #use(customerId: string, known: Known): Promise<CustomerInvoices> {
    this.#customers.delete(customerId);
    this.#customers.set(customerId, known);
    return known.invoices;
  }

  #begin(customerId: string, read: () => Promise<CustomerInvoices>): Promise<CustomerInvoices> {
    const known = this.#put(customerId, read());
    known.invoices.then(
      (invoices) => {
        this.#count(customerId, known, invoices);
      },
      () => {
        if (this.#customers.get(customerId) === known) this.forget(customerId);
      },
    );
    return known.invoices;
  }

  #put(customerId: string, invoices: Promise<CustomerInvoices>): Known {
    this.forget(customerId);
    const known: Known = { at: this.#now(), invoices, size: 0 };
    this.#customers.set(customerId, known);
    return known;
  }

  /** Counts the references and numbers of a customer again. Forgets the customers used least recently when there are too many, but never this one. */
  #count(customerId: string, known: Known, { texts, numbers }: CustomerInvoices): void {
    if (this.#customers.get(customerId) !== known) return;
    const size = texts.size + numbers.size;
    this.#size += size - known.size;
    known.size = size;
    for (const [other, { size: itsSize }] of this.#customers) {
      if (this.#size <= this.#limit) return;
      if (other !== customerId && itsSize > 0) this.forget(other);
    }
  }
}

/** Page by page: a customer may have tens of thousands of invoices. @param type The type of the reference that is searched. */
async function readAll(invoices: AsyncIterable<Invoice>, type: string): Promise<CustomerInvoices> {
  const texts: InvoiceTexts = new Map();
  const numbers = new Map<string, OtherInvoice>();
  for await (const invoice of invoices) {
    const references = invoice.external_references ?? [];
    const types = references.map((reference) => reference.type);
    if (!types.includes(type))
      numbers.set(invoice.invoice_number, { id: invoice.id, ...(types.length > 0 && { types }) });
    for (const reference of references) {
      const key = referenceKey(reference);
      const others = JSON.parse(texts.get(key) ?? "[]") as SyncedInvoice[];
      if (!others.some(({ id }) => id === invoice.id))
        texts.set(key, JSON.stringify([...others, toSyncedInvoice(invoice)]));
    }
  }
  return { texts, numbers };
}
