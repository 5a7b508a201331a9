import type { SourceReference } from "../source/source-reference.js";

/** A kind of object that has references and links. */
export type LinkedKind = "customer" | "product" | "invoice" | "credit-memo";

/** How many objects of one kind were read, and what was done with the links of their references. */
export interface RebuildCount {
  readonly read: number;
  /** The store had no link. */
  readonly added: number;
  /** The link named another object, or was older than the object. */
  readonly corrected: number;
  /** The link was right, or belongs to an unfinished sync, which the next sync of the document finishes. */
  readonly kept: number;
}

/** A reference that several objects in Rillet have. A person must decide which one is right. */
export interface DuplicateReference {
  readonly kind: LinkedKind;
  readonly reference: SourceReference;
  /** The ids of the objects in Rillet. */
  readonly ids: readonly string[];
}

/** The result of `sync.rebuildLinks()`. */
export interface RebuildReport {
  readonly customers: RebuildCount;
  readonly products: RebuildCount;
  readonly invoices: RebuildCount;
  readonly creditMemos: RebuildCount;
  readonly duplicates: readonly DuplicateReference[];
  /** API requests, those of the interrupted run included. */
  readonly requests: number;
  /** False when `signal` ended it. The same call then continues it. */
  readonly isComplete: boolean;
}

/** What the link store keeps from the start of a run, and after each page, so that an interrupted run can continue. */
export interface RebuildProgress {
  /** When the page was read, ISO 8601. */
  readonly at: string;
  /** The number of the list in progress. */
  readonly list: number;
  /** The next page of that list; undefined for the first. */
  readonly cursor: string | undefined;
  readonly report: RebuildReport;
}
