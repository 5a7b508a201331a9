import { RilletArgumentError } from "../errors/argument-error.js";
import { WebhookVerificationError } from "../errors/webhook-verification-error.js";
import {
  checkOptions,
  didYouMean,
  hasMethods,
  isFunction,
  isPlainObject,
  type OptionCheck,
} from "../validation/validate-options.js";
import { isKnownType, KNOWN_TYPES } from "./parse-event.js";
import { createRejectionSummary } from "./rejections.js";
import { DEFAULT_TOLERANCE, isTolerance } from "./timestamp.js";
import type { WebhookEvent, WebhookEvents } from "./webhook-event.js";
import { createMemoryWebhookStore, type WebhookStore } from "./webhook-store.js";
import { isCheckedWithReason, signersOf, type WebhookToken } from "./webhook-token.js";

/** A function for each type of event. It is awaited, and its result is not used. If it throws, Rillet delivers the event again. */
export type WebhookListeners = {
  readonly [Type in keyof WebhookEvents]?: ((event: WebhookEvents[Type]) => unknown) | undefined;
};

/** The token, the listeners, and how deliveries are remembered and rejected. */
export interface WebhookHandlerOptions {
  /** The webhook's token, or all that are in use while it is rotated. Checked when the handler is made. */
  readonly token: WebhookToken;
  /** What to do, by type of event. */
  readonly on?: WebhookListeners | undefined;
  /** What to do with events that have no listener in `on`, also unknown ones. Default: nothing, and they are acknowledged. */
  readonly fallback?: ((event: WebhookEvent) => unknown) | undefined;
  /** Where handled deliveries are remembered. Default: in memory, 10,000 of them. More than one process must share a store. */
  readonly store?: WebhookStore | undefined;
  /**
   * How far the timestamp may be from now, in seconds, in the past and in the future. Default 300. `false` accepts any age: then only `store`
   * detects repeats, for a week. Raise it if late attempts of a delivery are rejected as `timestamp_too_old`: it is not documented whether
   * each attempt has a timestamp of its own.
   */
  readonly tolerance?: number | false | undefined;
  /** The largest body that is read, in bytes. A larger one gets 413. Default 10 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /**
   * Is called with each error of a listener or the store, and when a listener takes longer than 25 s. A delivery whose listener succeeded is acknowledged even if the store fails after it.
   * Without `onRejected` it also gets rejected deliveries (`WebhookVerificationError`), at most one a minute with the number of all, because
   * strangers can send them and must not fill the log. Default: `console.error`, and `console.warn` with only the message of rejected ones.
   */
  readonly onError?: ((error: unknown, event?: WebhookEvent) => unknown) | undefined;
  /**
   * Is called for each rejected delivery: a wrong signature, a missing header, a body that is too large, too slow or incomplete. Anyone can
   * cause such calls, so use it to count and not to log. Default: `onError` gets at most one a minute.
   */
  readonly onRejected?: ((error: WebhookVerificationError) => unknown) | undefined;
}

/** The checked options with their defaults. */
export interface HandlerSettings {
  readonly token: WebhookToken;
  readonly tolerance: number | false;
  readonly maxBodyBytes: number;
  readonly now: () => number;
  readonly store: WebhookStore;
  readonly listenerFor: (event: WebhookEvent) => ((event: WebhookEvent) => unknown) | undefined;
  readonly report: (error: unknown, event?: WebhookEvent) => void;
  readonly reportRejection: (error: WebhookVerificationError) => void;
}

const OPTIONS: Readonly<Record<keyof WebhookHandlerOptions, OptionCheck>> = {
  token: isCheckedWithReason,
  on: ["an object with a listener for each type of event", isPlainObject],
  fallback: isFunction,
  store: [
    "a store with the methods claim, renew, complete and release",
    (value) => hasMethods(value, "claim", "renew", "complete", "release"),
  ],
  tolerance: isTolerance,
  maxBodyBytes: ["a number of bytes above 0", (value) => typeof value === "number" && value > 0],
  now: isFunction,
  onError: isFunction,
  onRejected: isFunction,
};

export function readHandlerOptions(options: WebhookHandlerOptions): HandlerSettings {
  checkOptions(options, OPTIONS, "createWebhookHandler()");
  const { token, on = {}, fallback, now = Date.now, onError = log, onRejected } = options;
  signersOf(token);
  checkListeners(on);
  const report = neverThrow(onError);
  return {
    token,
    tolerance: options.tolerance ?? DEFAULT_TOLERANCE,
    maxBodyBytes: options.maxBodyBytes ?? 10 * 1024 * 1024,
    now,
    store: options.store ?? createMemoryWebhookStore({ now }),
    listenerFor: (event) => (on[event.type] as ((event: WebhookEvent) => unknown) | undefined) ?? fallback,
    report,
    reportRejection: onRejected ? neverThrow(onRejected) : createRejectionSummary(report, () => performance.now()),
  };
}

const TYPE_ADVICE =
  'A type is written like "invoice.payment_updated". Events that this version does not know go to `unknown` or to `fallback`.';

/** A listener for a misspelled type would never be called. */
function checkListeners(on: WebhookListeners): void {
  for (const [type, listener] of Object.entries(on)) {
    if (type !== "unknown" && !isKnownType(type)) {
      const advice = didYouMean(type, KNOWN_TYPES) + TYPE_ADVICE;
      throw new RilletArgumentError(`There is no webhook event ${JSON.stringify(type)}. ${advice}`, `on.${type}`);
    }
    if (listener !== undefined && typeof listener !== "function")
      throw new RilletArgumentError(`The listener for ${type} must be a function.`, `on.${type}`);
  }
}

/* eslint-disable no-console -- a listener that fails must be visible; onError replaces this */
function log(error: unknown): void {
  if (error instanceof WebhookVerificationError) console.warn(`rillet-sdk: ${error.message} (${error.reason})`);
  else console.error(error);
}
/* eslint-enable no-console */

/** An `onError` or `onRejected` that fails must not change the response to Rillet. */
function neverThrow<Values extends unknown[]>(callback: (...values: Values) => unknown): (...values: Values) => void {
  return (...values) => {
    new Promise((resolve) => resolve(callback(...values))).catch(() => undefined);
  };
}
