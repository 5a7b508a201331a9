import type { HttpMethod } from "./api-request.js";

/** One attempt, before it is sent. */
export interface RequestEvent {
  /** HTTP method, `POST`. */
  readonly method: HttpMethod;
  /** Path with its ids: `/invoices/5f0c…`. */
  readonly path: string;
  /** Path template of the contract, useful for metrics: `/invoices/{invoice_id}`. */
  readonly template: string;
  /** Complete URL with its query. */
  readonly url: string;
  /** Number of the attempt, from 1. */
  readonly attempt: number;
  /** The `Idempotency-Key` of a POST, the same for all attempts. */
  readonly idempotencyKey: string | undefined;
  /** The same number for all attempts of one call. */
  readonly callId: number;
  /** Milliseconds that this attempt waited for the rate limit. */
  readonly waitedMs: number;
}

/** One attempt that got a response. */
export interface ResponseEvent extends RequestEvent {
  /** HTTP status. */
  readonly status: number;
  /** Milliseconds from sending to the last byte of the response, or to its headers if the body is not read. */
  readonly durationMs: number;
  /** `X-Trace-Id` or `x-amzn-RequestId`. */
  readonly requestId: string | undefined;
  /** A copy of the response's headers, without the API key. */
  readonly headers: Headers;
}

/** A failed attempt that will be repeated. */
export interface RetryEvent extends RequestEvent {
  /** Milliseconds until the next attempt may ask for its slot. */
  readonly delayMs: number;
  /** A status such as `429`, or `timeout` or `connection`. */
  readonly reason: string;
  /**
   * What the delay comes from: `retry-after` is the response's own time, `backoff` is the SDK's, and `window` is a whole window of the
   * rate limit, after a 429 that gives no time.
   */
  readonly delayReason: "retry-after" | "window" | "backoff";
  /** `X-Trace-Id` or `x-amzn-RequestId`, if there was a response. */
  readonly requestId: string | undefined;
}

/** The end of one call. The fields of an attempt are those of the last one; `attempt` is 0 if the call ended before its first. */
export interface EndEvent extends RequestEvent {
  /** Milliseconds of the whole call, waits included. */
  readonly durationMs: number;
  /** Status of the response that the caller gets, as a result or as an error; undefined if there was none. */
  readonly status: number | undefined;
  /** `X-Trace-Id` or `x-amzn-RequestId`. */
  readonly requestId: string | undefined;
  /** Name of the error of a call without a response: `RilletTimeoutError`. */
  readonly error: string | undefined;
}

/** Functions that observe requests. They change nothing, and errors that they throw are ignored. */
export interface Hooks {
  /** Before each attempt. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** After each attempt that got a response, whatever its status. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** After each attempt that will be repeated. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Once after each call, however it ended. */
  readonly onEnd?: ((event: EndEvent) => void) | undefined;
}

export const HOOK_NAMES = ["onRequest", "onResponse", "onRetry", "onEnd"] as const;

/** For each hook that both have: a hook that calls the first and then the second. */
export function joinHooks(first: Hooks, second: Hooks): Hooks {
  const joined: Record<string, (event: never) => unknown> = {};
  for (const name of HOOK_NAMES) {
    const [one, other] = [first[name], second[name]] as ((event: never) => unknown)[];
    if (one && typeof other === "function")
      joined[name] = (event) => {
        safely(() => one(event));
        return other(event);
      };
  }
  return joined;
}

/** Runs code that only observes. Its errors and rejections are ignored: a broken hook must not lose an invoice. */
export function safely(run: () => unknown): void {
  try {
    const result = run();
    if (result) Promise.resolve(result).catch(() => undefined);
  } catch {
    // Ignored, see above.
  }
}
