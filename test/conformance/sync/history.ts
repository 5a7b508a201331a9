import type { LoggedRequest } from "../../../src/sandbox/index.js";
import type { SourceInvoice, SourceReference, SyncError } from "../../../src/sync/index.js";

/** The header that says who sent a request. The log of requests keeps it. */
export const ACTOR = "x-actor";
export const PERSON = "person";

/** A version of a document that the billing system finalized. Later ones are newer. */
export interface Statement {
  readonly reference: SourceReference;
  /** `undefined` if the document was voided. */
  readonly source: SourceInvoice | undefined;
  /** The number of the last request that had arrived at this time. */
  readonly at: number;
}

/** How one call of the sync ended. A call whose process was killed has no outcome. */
export interface Outcome {
  readonly actor: string;
  readonly reference: SourceReference;
  /** `undefined` for `voidInvoice`. */
  readonly source: SourceInvoice | undefined;
  /** The numbers of the last requests that had arrived when the call began and when it ended. */
  readonly from: number;
  readonly to: number;
  readonly result?: {
    readonly action: string;
    readonly id: string | undefined;
    /** How many requests the call reports. */
    readonly requests: number;
    readonly warnings: readonly string[];
  };
  readonly error?: Pick<SyncError, "code" | "message" | "advice" | "isRetryable"> & { readonly details?: unknown };
}

/** Everything that the judge may know: what was said, what was requested, what the calls reported. */
export interface History {
  readonly statements: readonly Statement[];
  readonly requests: readonly LoggedRequest[];
  readonly outcomes: readonly Outcome[];
  /** The numbers of the last requests before each time that the link store lost something. */
  readonly losses: readonly number[];
  /** The same for the times that an earlier state of the store was restored. */
  readonly restores: readonly number[];
  /** The calls after everything else: for each document the newest version, then the same again. */
  readonly last: readonly { readonly newest: Outcome; readonly again: Outcome; readonly verified: Outcome }[];
}

/** A broken promise. */
export interface Violation {
  readonly promise: string;
  readonly seen: string;
}
