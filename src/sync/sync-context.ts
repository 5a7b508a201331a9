import type { CreditMemo, Customer, Product, TaxRateResource } from "../../generated/types.js";
import type { Rillet } from "../client.js";
import { KeyedQueue } from "../resources/keyed-queue.js";
import { CachedList } from "./cached-list.js";
import type { SyncedInvoice } from "./links/link-records.js";
import type { Links } from "./links/links.js";
import type { ResolvedSettings } from "./settings/resolve-settings.js";
import { referenceKey, type SourceReference } from "./source/source-reference.js";

/** Something that was made in Rillet on the way to the invoice. */
export interface CreatedObject {
  /** What was made. */
  readonly kind: "customer" | "product";
  /** Id in Rillet. */
  readonly id: string;
  /** Its name, for a person to read. */
  readonly name: string;
}

/** What every invoice of one RilletSync has in common. */
export interface SyncContext {
  readonly rillet: Rillet;
  readonly settings: ResolvedSettings;
  readonly links: Links;
  readonly lists: SharedLists;
}

/** One document on its way: what it spent, what it made, what there is to say. */
export interface SyncRun extends SyncContext {
  /** What went out to the API for it: every attempt of every call, pages and repeats too. A look-up that several wait for is its that started it. */
  readonly requests: { readonly count: number };
  readonly created: CreatedObject[];
  readonly warnings: string[];
  /** Everything is decided and nothing is written: neither in Rillet nor in the link store. */
  readonly isPlan: boolean;
}

export function startRun(context: SyncContext): SyncRun {
  const requests = { count: 0 };
  const rillet = context.rillet.withOptions({ onRequest: () => void (requests.count += 1) });
  return { ...context, rillet, requests, created: [], warnings: [], isPlan: false };
}

/** A run whose writes to the link store are forgotten; what it would write to Rillet it only describes. */
export function startPlan(context: SyncContext): SyncRun {
  return { ...startRun(context), links: context.links.overlay(), isPlan: true };
}

/** In a plan, the id of what the sync would create. */
export const NOT_CREATED_YET = "(created by the sync)";

const MINUTE = 60_000;

/** What the invoices of one RilletSync look up once and share. */
export class SharedLists {
  readonly customers: CachedList<Customer>;
  readonly products: CachedList<Product>;
  readonly taxRates: CachedList<TaxRateResource>;
  readonly creditMemos: CachedList<CreditMemo>;
  /** Customers and products that are being looked up or created. Whoever needs the same one waits for it. */
  readonly queue = new KeyedQueue();
  /** The invoices of a customer in Rillet, by the key of their reference. */
  readonly #invoices = new Map<string, Promise<Map<string, SyncedInvoice>>>();
  /** Customers that this process created. */
  readonly #created = new Set<string>();

  constructor(now: () => number) {
    this.customers = new CachedList<Customer>(now, 10 * MINUTE);
    this.products = new CachedList<Product>(now, 10 * MINUTE);
    this.taxRates = new CachedList<TaxRateResource>(now, 60 * MINUTE);
    this.creditMemos = new CachedList<CreditMemo>(now, 10 * MINUTE);
  }

  /** The invoices of a customer, read once. */
  invoicesOf(customerId: string, read: () => Promise<Map<string, SyncedInvoice>>): Promise<Map<string, SyncedInvoice>> {
    const known = this.#invoices.get(customerId);
    if (known) return known;
    const reading = read();
    this.#invoices.set(customerId, reading);
    reading.catch(() => this.#invoices.delete(customerId));
    return reading;
  }

  /** Keeps an invoice that was written, for the case that the link store loses its key. */
  async addInvoice(reference: SourceReference, invoice: SyncedInvoice): Promise<void> {
    (await this.#invoices.get(invoice.customer_id))?.set(referenceKey(reference), invoice);
  }

  /** Keeps that a customer is new: it has no invoices and no credit memos but those of this process. */
  addCreatedCustomer(id: string): void {
    this.#created.add(id);
    this.#invoices.set(id, Promise.resolve(new Map<string, SyncedInvoice>()));
  }

  isCreatedCustomer(id: string): boolean {
    return this.#created.has(id);
  }
}

export const nowText = ({ settings }: SyncRun): string => new Date(settings.now()).toISOString();
