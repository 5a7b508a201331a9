import type { RequestFacts } from "../errors/rillet-error.js";
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

/** A complete response: its body is read. Only the body of a success may hold the API key, because that body is the caller's data. */
export interface ApiResponse {
  readonly response: Response;
  /** The status for the caller. A DELETE that an earlier attempt had already carried out has 204 here, not 404. */
  readonly status: number;
  readonly body: Uint8Array | string;
  /** What an error about this response says about the request. */
  readonly facts: RequestFacts;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** Of a 429: how long to wait until a request makes sense again, and why the call has not waited. */
  readonly plan: { readonly delayMs: number; readonly stopReason?: string | undefined };
}

/** The id that Rillet's support asks for. */
export const requestIdOf = ({ headers }: Response): string | undefined =>
  headers.get("x-trace-id") || headers.get("x-amzn-requestid") || undefined;

export const textOf = (body: Uint8Array | string): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);
