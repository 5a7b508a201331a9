import type { SyncErrorCode } from "../../errors/index.js";
import {
  checkOptions,
  isBoolean,
  isFunction,
  wholeNumberFrom,
  type OptionChecks,
} from "../../validation/validate-options.js";
import type { SyncOutcome } from "../sync-result.js";

/**
 * The documents of a batch. A document can be a function that returns it. When the function throws, the document is one failed outcome, and the batch continues.
 * Memory is bounded: the next document is taken only when fewer than `concurrency` documents are in progress.
 */
export type Sources<Source> =
  Iterable<Source | (() => Source | Promise<Source>)> | AsyncIterable<Source | (() => Source | Promise<Source>)>;

/**
 * Which failures end a batch. `everyDocument`: a failure that hits every document, which is a rejected API key, a missing permission, a reference type that all
 * documents have and that is not registered, or an unknown subsidiary in the settings. `any`: every failure. `none`: no failure. A list of codes: a failure with one of these codes.
 */
export type StopOn = "everyDocument" | "any" | "none" | readonly SyncErrorCode[];

/** The progress of a batch. */
export interface SyncProgress<Outcome = SyncOutcome> {
  /** How many documents have an outcome. */
  readonly done: number;
  /** How many documents ended with an error. */
  readonly failed: number;
  /** How many documents have no outcome yet; undefined while the total is unknown. */
  readonly remaining: number | undefined;
  /** API requests so far. */
  readonly requests: number;
  /**
   * Estimate of the time left, in milliseconds: the remaining documents at the requests per document so far, within the rate limit, and not faster than so far.
   * The first documents need more requests, because they look up and create customers and products, so the first estimates are too high. Undefined while the
   * total is unknown.
   */
  readonly millisecondsLeft: number | undefined;
  /** The latest outcome. */
  readonly outcome: Outcome;
}

/** Options of every batch. */
export interface BatchOptions<Outcome = SyncOutcome> {
  /** How many documents are in progress at a time. Default 8. The client keeps the rate limit. */
  readonly concurrency?: number | undefined;
  /** Called after each document. Its errors are ignored. */
  readonly onProgress?: ((progress: SyncProgress<Outcome>) => void) | undefined;
  /** Ends the batch. No further document is started. Documents in progress are finished, so that none stays half done. */
  readonly signal?: AbortSignal | undefined;
  /** Which failures end the batch, as if by `signal`. The outcome of such a failure has `endsBatch: true`. Default `everyDocument`. */
  readonly stopOn?: StopOn | undefined;
  /** How many documents there are, for `remaining` in the progress. Default: the length of an array or the size of a set; otherwise unknown. */
  readonly total?: number | undefined;
}

/** Options of a batch of invoices. */
export interface SyncInvoicesOptions extends BatchOptions {
  /** The `verify` option of each invoice; see `SyncInvoiceOptions`. Default false. */
  readonly verify?: boolean | undefined;
}

const STOP_WORDS: readonly unknown[] = ["everyDocument", "any", "none"];

const CODES: Readonly<Record<SyncErrorCode, true>> = {
  INVALID_SOURCE: true,
  CUSTOMER_NOT_LINKED: true,
  CUSTOMER_AMBIGUOUS: true,
  PRODUCT_NOT_MAPPED: true,
  ACCOUNT_CODE_MISSING: true,
  TAX_CODE_NOT_MAPPED: true,
  TAX_RATE_NOT_FOUND: true,
  CURRENCY_MISMATCH: true,
  TOTAL_MISMATCH: true,
  REFERENCE_TYPE_MISSING: true,
  INVOICE_LOCKED: true,
  API_ERROR: true,
};

const OPTIONS: OptionChecks = {
  concurrency: wholeNumberFrom(1),
  onProgress: isFunction,
  signal: ["an AbortSignal", (value) => value instanceof AbortSignal],
  stopOn: [
    '"everyDocument", "any", "none" or a list of codes of SyncError',
    (value) =>
      STOP_WORDS.includes(value) || (Array.isArray(value) && value.every((code) => Object.hasOwn(CODES, String(code)))),
  ],
  total: wholeNumberFrom(0),
};

/** Checks the options of a batch. @throws RilletArgumentError for an unknown or invalid option. */
export function checkBatchOptions(options: object, method: string): void {
  checkOptions(options, method === "sync.invoices()" ? { ...OPTIONS, verify: isBoolean } : OPTIONS, method);
}
