import type { RequestFacts } from "../errors/rillet-error.js";
import type { Body } from "./body.js";
import type { Verb } from "./operation.js";
import type { Hide } from "./redact.js";
import type { RequestOptions } from "./request-options.js";

/** One request to be made, checked and encoded. */
export interface Call {
  readonly verb: Verb;
  readonly template: string;
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  readonly body: Body | undefined;
  readonly accept: string;
  readonly options: RequestOptions;
  /**
   * Called when an attempt is about to wait for its slot, with whether an earlier one may have taken effect. What it gives is called right before the attempt
   * leaves, and throws where it must not (any more).
   */
  readonly guard?: ((isUnclear: boolean) => () => void | Promise<void>) | undefined;
}

/** What came back, its body read. */
export interface Answer {
  readonly response: Response;
  /** Status as the call sees it: a DELETE that had succeeded before its answer was lost counts as 204. */
  readonly status: number;
  readonly body: Uint8Array | string;
  /** What an error about it says of the request. */
  readonly facts: RequestFacts;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** Takes the keys that were used out of a text: an answer may echo them. */
  readonly hide: Hide;
}

export const JSON_TYPE = "application/json";

/** The id that Rillet's support asks for. */
export const requestIdOf = (headers: Headers, hide: Hide): string | undefined =>
  hide(headers.get("x-trace-id") ?? headers.get("x-amzn-requestid") ?? "") || undefined;

export const textOf = (body: Uint8Array | string): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);
