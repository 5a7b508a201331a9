import type { RequestFacts } from "../errors/rillet-error.js";
import type { Redact } from "./redact.js";
import type { RequestOptions } from "./request-options.js";

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export const JSON_TYPE = "application/json";

/** A request body in the form that is sent, the same for every attempt. */
export interface RequestBody {
  readonly content: string | Uint8Array;
  /** Media type. */
  readonly type: string;
}

/**
 * Runs when an attempt starts to wait for its slot. The function that it returns runs right before the attempt is sent, and throws
 * if the attempt must not be sent.
 * @param outcomeUnknown whether an earlier attempt may have made the change.
 */
export type AttemptGuard = (outcomeUnknown: boolean) => () => void | Promise<void>;

/** What a call waits for at the moment, for its errors. Undefined while an attempt is under way. */
export interface Waiting {
  for?: string | undefined;
}

/** What an error can say about a call that is still running. */
export interface CallProgress {
  readonly event: RequestFacts;
  /** How many attempts were sent. */
  attempts: number;
  readonly waiting: Waiting;
  /** Removes the API keys of the call, which may stand in its path by mistake. */
  readonly credentials?: { readonly redact: Redact };
}

/** One request to send. Its arguments are checked and its body is encoded. */
export interface ApiRequest {
  readonly method: HttpMethod;
  /** Path template of the contract: `/invoices/{invoice_id}`. */
  readonly template: string;
  readonly path: string;
  /** Query string with its question mark, or an empty string. */
  readonly query: string;
  readonly body: RequestBody | undefined;
  /** Media type of the response. */
  readonly accept: string;
  readonly options: RequestOptions;
  readonly guard?: AttemptGuard | undefined;
  /** Shared by all requests of one call, such as those of `modify`. */
  readonly waiting?: Waiting | undefined;
}
