import type { Organization } from "../../../generated/types.js";
import type { Identified } from "../state/collection.js";
import type { SavedState } from "../state/state.js";
import type { PagePromise } from "../../pagination/page-promise.js";
import type { Rillet } from "../../client.js";

/** How a mirror was read. */
export interface MirrorFacts {
  /** The host that was read. */
  readonly baseUrl: string;
  /** When the first and the last request were sent, ISO 8601. What changed in between may be in the mirror in its old or its new form. */
  readonly readFrom: string;
  readonly readUntil: string;
  /** Only invoices that changed after this time, ISO 8601, are in the mirror; undefined for all. */
  readonly invoicesSince?: string | undefined;
  /** Whether email addresses and bank details were replaced. */
  readonly isRedacted: boolean;
  /** The types of all external references that were read: pass them as `externalReferenceTypes`. Rillet has no list of the registered types. */
  readonly externalReferenceTypes: readonly string[];
  /** The ids of invoices whose amount due does not follow from their payments and credit memos: the sandbox calculates the amount again when they change. */
  readonly unexplainedInvoices: readonly string[];
}

/** An organization as the state of a sandbox: pass it as `seed`. It is plain JSON. */
export interface OrganizationMirror extends SavedState {
  readonly mirror: MirrorFacts;
}

/** A page of a list, as an interrupted read keeps it. */
export interface MirrorPage {
  readonly list: MirroredList;
  /** Counts how often the list was begun: pages with a lower number do not count. */
  readonly round: number;
  readonly items: readonly Identified[];
  /** The cursor of the next page; undefined on the last page. */
  readonly cursor: string | undefined;
  /** When the page was requested, milliseconds since 1970. Rillet forgets its cursor two hours later (Rillet's docs). */
  readonly at: number;
}

/** The start of a read, as an interrupted read keeps it. */
export interface MirrorStart {
  readonly organization: Organization;
  readonly baseUrl: string;
  readonly readFrom: string;
  readonly invoicesSince: string | undefined;
  readonly isRedacted: boolean;
  /** Random. Replacements follow from it, so that the same email address has the same replacement on every page. It is not in the mirror. */
  readonly redactionSecret: string | undefined;
}

/** One entry of a `MirrorJournal`: JSON. */
export type MirrorEntry = { readonly start: MirrorStart } | { readonly page: MirrorPage };

/** Keeps what was read so far, so that an interrupted read continues. */
export interface MirrorJournal {
  /** All entries, in the order in which they were added. */
  load(): Promise<readonly MirrorEntry[]>;
  add(entry: MirrorEntry): Promise<void>;
}

/** The progress of a read. */
export interface MirrorProgress {
  /** What is being read. */
  readonly list: MirroredList;
  /** Its items so far. */
  readonly items: number;
  /** How many of the lists are complete, and how many there are. */
  readonly listsDone: number;
  readonly lists: number;
  /** The requests of this call so far, retries included. */
  readonly requests: number;
}

/** What a mirror reads, in this order. Payments and credit memos come last, because the balances of invoices follow from them. */
export const MIRRORED_LISTS = [
  "subsidiaries",
  "accounts",
  "bankAccounts",
  "taxRates",
  "fields",
  "customers",
  "products",
  "invoices",
  "invoicePayments",
  "creditMemos",
] as const;

/** A list that a mirror reads, by the name of its resource on the client. */
export type MirroredList = (typeof MIRRORED_LISTS)[number];

/** The items of a page (Rillet's docs: 100 at most). */
const LIMIT = 100;

/** Where a list begins. */
interface Start {
  readonly cursor: string | undefined;
  /** Only invoices that changed after this time, ISO 8601. */
  readonly invoicesSince: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** The first request of a list, or the one of its cursor. Every one is a GET. */
export function readList(
  rillet: Rillet,
  name: MirroredList,
  { cursor, invoicesSince, signal }: Start,
): PagePromise<Identified> {
  const options = { signal };
  const query = { limit: LIMIT, ...(cursor !== undefined && { cursor }) };
  const since = invoicesSince === undefined ? {} : { "updated.gt": invoicesSince };
  const lists: { readonly [Name in MirroredList]: () => PagePromise<Identified> } = {
    subsidiaries: () => rillet.subsidiaries.list(options),
    accounts: () => rillet.accounts.list({}, options),
    bankAccounts: () => rillet.bankAccounts.list({}, options),
    taxRates: () => rillet.taxRates.list({}, options),
    fields: () => rillet.fields.list({}, options),
    customers: () => rillet.customers.list(query, options),
    products: () => rillet.products.list(query, options),
    invoices: () => rillet.invoices.list({ ...query, ...since }, options),
    invoicePayments: () => rillet.invoicePayments.list(query, options),
    creditMemos: () => rillet.creditMemos.list(query, options),
  };
  return lists[name]();
}
