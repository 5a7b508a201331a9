import type { Verb } from "./operation.js";

/** One attempt, before it is sent. */
export interface RequestEvent {
  readonly method: Verb;
  /** Path with its ids: `/invoices/5f0c…`. */
  readonly path: string;
  /** Path template of the contract, fit for metrics: `/invoices/{invoice_id}`. */
  readonly template: string;
  /** Whole URL with its query. */
  readonly url: string;
  /** From 1. */
  readonly attempt: number;
  readonly idempotencyKey: string | undefined;
  /** The same for all attempts of one call. */
  readonly callId: number;
}

/** One attempt, answered. */
export interface ResponseEvent extends RequestEvent {
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
  readonly requestId: string | undefined;
}

/** Observers. They change nothing; what they throw is dropped. */
export interface Hooks {
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}
