import type { CallProgress } from "./api-request.js";
import { redactResponse, type Redact } from "./redact.js";

/** A response as it came from the network, and the form of it that callers, hooks and errors see. */
export class ReceivedResponse {
  readonly status: number;
  /** Whether the status is 2xx. */
  readonly ok: boolean;
  readonly #received: Response;
  readonly #redact: Redact;
  #response: Response | undefined;

  constructor(received: Response, redact: Redact) {
    this.status = received.status;
    this.ok = received.ok;
    this.#received = received;
    this.#redact = redact;
  }

  /** The response without API keys. They are removed when it is first read, because most callers read only the data. */
  get response(): Response {
    return (this.#response ??= redactResponse(this.#received, this, this.#redact));
  }

  /** The id that Rillet's support asks for. */
  get requestId(): string | undefined {
    const { headers } = this.response;
    return headers.get("x-trace-id") || headers.get("x-amzn-requestid") || undefined;
  }
}

/** A complete response: its body is read. Only the body of a success may hold the API key, because that body is the caller's data. */
export interface ApiResponse {
  readonly received: ReceivedResponse;
  /** The status for the caller. A DELETE that an earlier attempt had already carried out has 204 here, not 404. */
  readonly status: number;
  readonly body: Uint8Array | string;
  /** What an error about this response says about the request. */
  readonly progress: CallProgress;
  readonly retryAfterMs: number | undefined;
  /** Of a 429: how long to wait until a request makes sense again, and why the call has not waited. */
  readonly plan: { readonly delayMs: number; readonly stopReason?: string | undefined };
}

export const textOf = (body: Uint8Array | string): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);
