import type { Organization } from "../../../generated/types.js";
import type { Identified } from "../state/collection.js";
import type { SavedState } from "../state/state.js";
import type { MirroredList } from "./mirrored-lists.js";

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
