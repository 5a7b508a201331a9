import type { CreditMemo, Customer, Product, TaxRateResource } from "../../generated/types.js";
import type { Rillet } from "../client.js";
import { KeyedQueue } from "../resources/keyed-queue.js";
import { CachedList } from "./cached-list.js";
import type { SyncedInvoice } from "./links/link-records.js";
import type { Links } from "./links/links.js";
import type { ResolvedSettings } from "./settings/resolve-settings.js";
import { referenceKey, type SourceReference } from "./source/source-reference.js";

/** A customer or product that the sync created in Rillet. */
export interface CreatedObject {
  /** What was created. */
  readonly kind: "customer" | "product";
  /** Id in Rillet. */
  readonly id: string;
  /** Its name in Rillet. */
  readonly name: string;
}

/** What all invoices of one RilletSync share. */
export interface SyncContext {
  readonly rillet: Rillet;
  readonly settings: ResolvedSettings;
  readonly links: Links;
  readonly lists: SharedLists;
}

/** The sync of one document: its requests, what it created, and its warnings. */
export interface SyncRun extends SyncContext {
  /** The API requests of this sync: every attempt of every call, pages and retries included. A shared look-up counts for the sync that started it. */
  readonly requests: { readonly count: number };
  readonly created: CreatedObject[];
  readonly warnings: string[];
  /** Whether this is a plan: it makes all decisions and writes nothing to Rillet or the link store. */
  readonly isPlan: boolean;
}

export function startRun(context: SyncContext): SyncRun {
  const requests = { count: 0 };
  const rillet = context.rillet.withOptions({ onRequest: () => void (requests.count += 1) });
  return { ...context, rillet, requests, created: [], warnings: [], isPlan: false };
}

/**
 * Starts a plan. Its writes to the link store stay in memory, and it writes nothing to Rillet.
 * @param planned The links of planned customers and products, which several plans share. Default: links of this plan alone.
 */
export function startPlan(context: SyncContext, planned: Links = context.links.overlay()): SyncRun {
  return { ...startRun(context), links: planned.overlay(["customer", "product"]), isPlan: true };
}

/** In a plan, stands for the id of an object that the sync would create. */
export const NOT_CREATED_YET = "(created by the sync)";

const MINUTE = 60_000;

/** The lists that all invoices of one RilletSync share. Each is read once. */
export class SharedLists {
  readonly customers: CachedList<Customer>;
  readonly products: CachedList<Product>;
  readonly taxRates: CachedList<TaxRateResource>;
  readonly creditMemos: CachedList<CreditMemo>;
  /** Look-ups and creations of customers and products in progress. Invoices that need the same one wait for it. */
  readonly queue = new KeyedQueue();
  /** The invoices of each customer in Rillet, by customer id and then by the key of their reference. */
  readonly #invoices = new Map<string, Promise<Map<string, SyncedInvoice>>>();
  /** Customers that this process created. */
  readonly #created = new Set<string>();

  constructor(now: () => number) {
    this.customers = new CachedList<Customer>(now, 10 * MINUTE);
    this.products = new CachedList<Product>(now, 10 * MINUTE);
    this.taxRates = new CachedList<TaxRateResource>(now, 60 * MINUTE);
    this.creditMemos = new CachedList<CreditMemo>(now, 10 * MINUTE);
  }

  /** Returns the invoices of a customer. They are read once. */
  invoicesOf(customerId: string, read: () => Promise<Map<string, SyncedInvoice>>): Promise<Map<string, SyncedInvoice>> {
    const known = this.#invoices.get(customerId);
    if (known) return known;
    const reading = read();
    this.#invoices.set(customerId, reading);
    reading.catch(() => this.#invoices.delete(customerId));
    return reading;
  }

  /** Remembers a written invoice, in case the link store loses its key. */
  async addInvoice(reference: SourceReference, invoice: SyncedInvoice): Promise<void> {
    (await this.#invoices.get(invoice.customer_id))?.set(referenceKey(reference), invoice);
  }

  /** Remembers that this process created the customer, so all its invoices and credit memos come from this process. */
  addCreatedCustomer(id: string): void {
    this.#created.add(id);
    this.#invoices.set(id, Promise.resolve(new Map<string, SyncedInvoice>()));
  }

  isCreatedCustomer(id: string): boolean {
    return this.#created.has(id);
  }
}

export const nowText = ({ settings }: SyncRun): string => new Date(settings.now()).toISOString();
