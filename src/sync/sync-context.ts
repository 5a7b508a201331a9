import type { Account, CreditMemo, Product, Subsidiary, TaxRateResource } from "../../generated/types.js";
import type { Rillet } from "../client.js";
import { KeyedQueue } from "../resources/keyed-queue.js";
import { CachedList, CachedRead, Sequence } from "./cached-list.js";
import { CustomerList } from "./customers/customer-list.js";
import { KNOWN_FOR, KnownInvoices } from "./invoices/known-invoices.js";
import { readAccounts, readLastClosedDay, readSubsidiaries } from "./invoices/replacement-reads.js";
import type { Links } from "./links/links.js";
import type { ResolvedSettings } from "./settings/resolve-settings.js";
import { ServerClock } from "./server-clock.js";
import type { CreatedObject } from "./sync-errors.js";

/** What all documents of one RilletSync share. */
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
  /** A list that was read after this number of the sequence is current. What is missing in it counts as missing in Rillet. */
  readonly currentAfter: number;
  /** Whether this is a plan: it makes all decisions and writes nothing to Rillet or the link store. */
  readonly isPlan: boolean;
}

/**
 * Starts the sync of one document.
 * @param currentAfter The start of a batch whose documents all existed when it began; see `SharedLists.sequence`. Default: the start of this sync.
 */
export function startRun(context: SyncContext, currentAfter: number = context.lists.sequence.next()): SyncRun {
  const requests = { count: 0 };
  const rillet = context.rillet.withOptions({
    onRequest: () => void (requests.count += 1),
    onResponse: ({ headers }) => context.lists.serverClock.set(headers.get("date")),
  });
  return { ...context, rillet, requests, created: [], warnings: [], currentAfter, isPlan: false };
}

/** How a plan of a batch starts. */
interface PlanStart {
  /** See `startRun`. */
  readonly currentAfter?: number | undefined;
  /** The links of planned customers and products, and the claims on customers, which several plans share. */
  readonly planned?: Links | undefined;
}

/** Starts a plan. Its writes to the link store stay in memory, and it writes nothing to Rillet. */
export function startPlan(context: SyncContext, { currentAfter, planned }: PlanStart = {}): SyncRun {
  const links = (planned ?? context.links.overlay()).overlay(["customer", "customer-claim", "product"]);
  return { ...startRun(context, currentAfter), links, isPlan: true };
}

/** In a plan, the id of an object that the sync would create. */
export const NOT_CREATED_YET = "(created by the sync)";

const MINUTE = 60_000;

/** The lists that all documents of one RilletSync share. Each is read when it is first needed, and kept for a limited time. */
export class SharedLists {
  /** Puts the starts of syncs and of reads in order. */
  readonly sequence = new Sequence();
  readonly customers: CustomerList;
  readonly products: CachedList<Product>;
  readonly taxRates: CachedList<TaxRateResource>;
  readonly creditMemos: CachedList<CreditMemo>;
  readonly invoices: KnownInvoices;
  readonly serverClock: ServerClock;
  /**
   * The last day of the last closed period, and the lists below, are read before an invoice is replaced. Undefined when the key may not read them; the day also while
   * no period is closed.
   */
  readonly closedBooks: CachedRead<string | undefined>;
  readonly accounts: CachedRead<readonly Account[] | undefined>;
  readonly subsidiaries: CachedRead<readonly Subsidiary[] | undefined>;
  /** Look-ups and creations of customers and products in progress. Documents that need the same one wait for it. */
  readonly queue = new KeyedQueue();
  readonly #now: () => number;
  /** When this process created each of its customers. */
  readonly #created = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
    this.customers = new CustomerList(now, this.sequence);
    this.products = new CachedList<Product>(now, this.sequence, 10 * MINUTE);
    this.taxRates = new CachedList<TaxRateResource>(now, this.sequence, 60 * MINUTE);
    this.creditMemos = new CachedList<CreditMemo>(now, this.sequence, 10 * MINUTE);
    this.invoices = new KnownInvoices(now);
    this.serverClock = new ServerClock(now);
    this.closedBooks = new CachedRead(now, this.sequence, 10 * MINUTE, readLastClosedDay);
    this.accounts = new CachedRead(now, this.sequence, 10 * MINUTE, readAccounts);
    this.subsidiaries = new CachedRead(now, this.sequence, 10 * MINUTE, readSubsidiaries);
  }

  /** Remembers that this process created the customer, so the customer has no invoices and credit memos yet. */
  addCreatedCustomer(id: string): void {
    this.#created.set(id, this.#now());
    this.invoices.addCustomer(id);
  }

  /** Whether this process created the customer within the last twenty hours. */
  isCreatedCustomer(id: string): boolean {
    return this.#now() - (this.#created.get(id) ?? -Infinity) < KNOWN_FOR;
  }
}

/** The time of this machine. */
export const nowText = ({ settings }: SyncRun): string => new Date(settings.now()).toISOString();

/** The time of the server, as far as it is known. */
export const serverNowText = ({ lists }: SyncRun): string => new Date(lists.serverClock.now()).toISOString();
