import {
  checkOptions,
  isBoolean,
  isFunction,
  wholeNumberFrom,
  type OptionChecks,
} from "../../validation/validate-options.js";
import type { SyncOutcome } from "../sync-result.js";

/** The progress of a batch. */
export interface SyncProgress {
  /** How many invoices have an outcome. */
  readonly done: number;
  /** How many invoices ended with an error. */
  readonly failed: number;
  /** API requests so far. */
  readonly requests: number;
  /** The latest outcome. */
  readonly outcome: SyncOutcome;
}

/** Options of a batch. */
export interface SyncInvoicesOptions {
  /** How many invoices are in progress at a time. Default 8. The client keeps the rate limit. */
  readonly concurrency?: number | undefined;
  /** Called after each invoice. Its errors are ignored. */
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Ends the batch. No further invoice is started. Invoices in progress are finished, so that none stays half done. */
  readonly signal?: AbortSignal | undefined;
  /** The `verify` option of each invoice; see `SyncInvoiceOptions`. Default false. */
  readonly verify?: boolean | undefined;
}

const OPTIONS: OptionChecks = {
  concurrency: wholeNumberFrom(1),
  onProgress: isFunction,
  signal: ["an AbortSignal", (value) => value instanceof AbortSignal],
  verify: isBoolean,
};

/** Checks the options and returns the concurrency. @throws RilletArgumentError for an unknown or invalid option. */
export function checkBatchOptions(options: SyncInvoicesOptions, method: string): number {
  checkOptions(options, OPTIONS, method);
  return options.concurrency ?? 8;
}

/** Counts outcomes and calls `onProgress` for each. An error of `onProgress` does not end the batch. */
export function countProgress({ onProgress }: SyncInvoicesOptions): (outcome: SyncOutcome) => void {
  let [done, failed, requests] = [0, 0, 0];
  return (outcome) => {
    done += 1;
    failed += outcome.ok ? 0 : 1;
    requests += outcome.ok ? outcome.result.requests : outcome.requests;
    try {
      onProgress?.({ done, failed, requests, outcome });
    } catch {
      // An error of the observer must not affect the next invoices.
    }
  };
}
