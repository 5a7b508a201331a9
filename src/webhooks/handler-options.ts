import { RilletArgumentError } from "../errors/argument-error.js";
import { WebhookVerificationError } from "../errors/webhook-verification-error.js";
import { checkTolerance } from "./check-timestamp.js";
import { isKnownType } from "./event-shapes.js";
import { createMemoryWebhookStore } from "./memory-webhook-store.js";
import { signersOf, type WebhookToken } from "./token-keys.js";
import type { WebhookEvent, WebhookEvents } from "./webhook-event.js";
import type { WebhookStore } from "./webhook-store.js";

/** A function for each type of event; what it returns is awaited and not used. One that throws has Rillet deliver the event again. */
export type WebhookListeners = {
  readonly [Type in keyof WebhookEvents]?: ((event: WebhookEvents[Type]) => unknown) | undefined;
};

/** The token, the listeners, and how deliveries are remembered and refused. */
export interface WebhookHandlerOptions {
  /** The webhook's token, or all that are in use while it is rotated. Checked when the handler is made. */
  readonly token: WebhookToken;
  /** What to do, by type of event. */
  readonly on?: WebhookListeners | undefined;
  /** What to do with events that `on` has nothing for, unknown ones among them. Default: nothing, and they are acknowledged. */
  readonly fallback?: ((event: WebhookEvent) => unknown) | undefined;
  /** Where handled deliveries are remembered. Default: in memory, 10,000 of them; with more than one process share a store. */
  readonly seen?: WebhookStore | undefined;
  /**
   * How far the timestamp may be from now, in seconds, in the past and in the future. Default 300; `false` accepts any age, and repeats are then
   * refused by `seen` alone, for a week. Raise it should late tries of a delivery be refused as `timestamp_too_old`: whether each try gets a
   * timestamp of its own is not documented.
   */
  readonly tolerance?: number | false | undefined;
  /** The largest body that is read, in bytes; a larger one gets 413. Default 10 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /**
   * Hears why a delivery was not acknowledged: a refused one (`WebhookVerificationError`), a handler or store that failed, a handler that takes
   * longer than 25 s. Default: all but refused deliveries go to `console.error`.
   */
  readonly onError?: ((error: unknown, event?: WebhookEvent) => unknown) | undefined;
}

/** The options with their defaults, checked. */
export interface HandlerSettings {
  readonly token: WebhookToken;
  readonly tolerance: number | false;
  readonly maxBodyBytes: number;
  readonly now: () => number;
  readonly store: WebhookStore;
  readonly listenerFor: (event: WebhookEvent) => ((event: WebhookEvent) => unknown) | undefined;
  readonly report: (error: unknown, event?: WebhookEvent) => void;
}

const NAMES: Readonly<Record<keyof WebhookHandlerOptions, true>> = {
  token: true,
  on: true,
  fallback: true,
  seen: true,
  tolerance: true,
  maxBodyBytes: true,
  now: true,
  onError: true,
};

export function checkHandlerOptions(options: WebhookHandlerOptions): HandlerSettings {
  const {
    token,
    on = {},
    fallback,
    seen,
    now = Date.now,
    maxBodyBytes = 10 * 1024 * 1024,
    onError = logUnlessRefused,
  } = options;
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(NAMES, name));
  if (unknown)
    throw new RilletArgumentError(
      `createWebhookHandler has no option ${unknown}. It has ${Object.keys(NAMES).join(", ")}.`,
      unknown,
    );
  if (!(maxBodyBytes > 0)) throw new RilletArgumentError("maxBodyBytes must be a number above 0.", "maxBodyBytes");
  signersOf(token);
  checkListeners(on);
  return {
    token,
    tolerance: checkTolerance(options.tolerance),
    maxBodyBytes,
    now,
    store: seen ?? createMemoryWebhookStore({ now }),
    listenerFor: (event) => (on[event.type] as ((event: WebhookEvent) => unknown) | undefined) ?? fallback,
    report: quietly(onError),
  };
}

const TYPE_ADVICE =
  'Types are written as "invoice.payment_updated"; events that this version does not know go to `fallback`.';

/** A type with a typing error would be a listener that never hears anything. */
function checkListeners(on: WebhookListeners): void {
  for (const [type, listener] of Object.entries(on)) {
    if (type !== "unknown" && !isKnownType(type))
      throw new RilletArgumentError(`There is no webhook event ${JSON.stringify(type)}. ${TYPE_ADVICE}`, `on.${type}`);
    if (listener !== undefined && typeof listener !== "function")
      throw new RilletArgumentError(`The listener for ${type} must be a function.`, `on.${type}`);
  }
}

function logUnlessRefused(error: unknown): void {
  // eslint-disable-next-line no-console -- a listener that fails must not fail in silence; onError replaces this
  if (!(error instanceof WebhookVerificationError)) console.error(error);
}

/** A log that fails must not change what Rillet is answered. */
function quietly(onError: (error: unknown, event?: WebhookEvent) => unknown): HandlerSettings["report"] {
  return (error, event) => {
    new Promise((resolve) => resolve(onError(error, event))).catch(() => undefined);
  };
}
