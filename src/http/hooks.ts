import type { Verb } from "./operation.js";
import { quietly } from "./quietly.js";

/** One attempt, before it is sent. */
export interface RequestEvent {
  /** HTTP method, `POST`. */
  readonly method: Verb;
  /** Path with its ids: `/invoices/5f0c…`. */
  readonly path: string;
  /** Path template of the contract, fit for metrics: `/invoices/{invoice_id}`. */
  readonly template: string;
  /** Whole URL with its query. */
  readonly url: string;
  /** From 1. */
  readonly attempt: number;
  /** The `Idempotency-Key` of a POST, the same for all attempts. */
  readonly idempotencyKey: string | undefined;
  /** The same for all attempts of one call. */
  readonly callId: number;
  /** Milliseconds for which this attempt waited for its turn under the rate limit. */
  readonly waitedMs: number;
}

/** One attempt, answered. */
export interface ResponseEvent extends RequestEvent {
  /** HTTP status. */
  readonly status: number;
  /** Milliseconds from sending to the last byte of the answer, or to its headers where the body is thrown away. */
  readonly durationMs: number;
  /** `X-Trace-Id` or `x-amzn-RequestId`. */
  readonly requestId: string | undefined;
  /** A copy, in which the key does not appear. */
  readonly headers: Headers;
}

/** A failed attempt that will be repeated. */
export interface RetryEvent extends RequestEvent {
  /** Milliseconds until the next attempt may ask for its slot. */
  readonly delayMs: number;
  /** A status such as `429`, or `timeout`, `connection`. */
  readonly reason: string;
  /** `X-Trace-Id` or `x-amzn-RequestId`, where there was an answer. */
  readonly requestId: string | undefined;
}

/** One call, over. What it has of an attempt is the last one's; `attempt` is 0 where the call ended before its first. */
export interface EndEvent extends RequestEvent {
  /** Milliseconds of the whole call, waits included. */
  readonly durationMs: number;
  /** Status of the answer that the caller gets, as a result or as an error; undefined where none came. */
  readonly status: number | undefined;
  /** `X-Trace-Id` or `x-amzn-RequestId`. */
  readonly requestId: string | undefined;
  /** Name of the error of a call without an answer: `RilletTimeoutError`. */
  readonly error: string | undefined;
}

/** Observers. They change nothing; what they throw is dropped. */
export interface Hooks {
  /** Before each attempt. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** After each attempt that was answered, with whatever status. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** After each attempt that will be repeated. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** After each call, however it ended, once. */
  readonly onEnd?: ((event: EndEvent) => void) | undefined;
}

export const HOOK_NAMES = ["onRequest", "onResponse", "onRetry", "onEnd"] as const;

/** The hooks that both have, as ones that tell the first and then the second. */
export function joinHooks(first: Hooks, second: Hooks): Hooks {
  const joined: Record<string, (event: never) => unknown> = {};
  for (const name of HOOK_NAMES) {
    const [one, other] = [first[name], second[name]] as ((event: never) => unknown)[];
    if (one && typeof other === "function")
      joined[name] = (event) => {
        quietly(() => one(event));
        return other(event);
      };
  }
  return joined;
}
