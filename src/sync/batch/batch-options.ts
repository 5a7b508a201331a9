import {
  checkOptions,
  isBoolean,
  isFunction,
  wholeNumberFrom,
  type OptionChecks,
} from "../../validation/validate-options.js";
import type { SyncOutcome } from "../sync-result.js";

/** How far a batch is. */
export interface SyncProgress {
  /** How many have an outcome. */
  readonly done: number;
  /** How many ended with an error. */
  readonly failed: number;
  /** API requests so far. */
  readonly requests: number;
  /** The outcome that came just now. */
  readonly outcome: SyncOutcome;
}

/** How many documents at once, and who hears of each. */
export interface SyncInvoicesOptions {
  /** How many invoices are under way at a time. Default 8; the rate limit is the client's to keep. */
  readonly concurrency?: number | undefined;
  /** Told after each document. What it throws is dropped. */
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Ends the batch: no further invoice is begun, those under way are finished, for one that is half-way is worth more when it is done. */
  readonly signal?: AbortSignal | undefined;
  /** As for a single invoice. Default false. */
  readonly verify?: boolean | undefined;
}

const OPTIONS: OptionChecks = {
  concurrency: wholeNumberFrom(1),
  onProgress: isFunction,
  signal: ["an AbortSignal", (value) => value instanceof AbortSignal],
  verify: isBoolean,
};

/** The number of documents to have in progress at a time. @throws RilletArgumentError for an option that is unknown or impossible. */
export function checkBatchOptions(options: SyncInvoicesOptions, method: string): number {
  checkOptions(options, OPTIONS, method);
  return options.concurrency ?? 8;
}

/** Counts outcomes and tells the caller of each; what the caller's function throws does not end the batch. */
export function countProgress({ onProgress }: SyncInvoicesOptions): (outcome: SyncOutcome) => void {
  let [done, failed, requests] = [0, 0, 0];
  return (outcome) => {
    done += 1;
    failed += outcome.ok ? 0 : 1;
    requests += outcome.ok ? outcome.result.requests : outcome.requests;
    try {
      onProgress?.({ done, failed, requests, outcome });
    } catch {
      // An observer must not decide what becomes of the invoices after this one.
    }
  };
}
