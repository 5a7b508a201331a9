import { Rillet, type RilletOptions } from "../../src/index.js";

/** A request as it went out. */
export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** As it went out, byte for byte. */
  readonly body: string | Uint8Array | undefined;
  readonly signal: AbortSignal | null;
  readonly redirect: RequestRedirect | undefined;
  /** When it went out, in milliseconds since 1970. */
  readonly sentAt: number;
}

/** Responds to request number `index`, from 0. */
export type Handler = (request: SeenRequest, index: number) => Response | Promise<Response>;

export const API_KEY = "observed-key-8f2c41d7";

/** A real client with a handler in place of the network, and the requests that it made. */
export function observe(handler: Handler, options: RilletOptions = {}): { rillet: Rillet; requests: SeenRequest[] } {
  const requests: SeenRequest[] = [];
  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const { method = "GET", body, signal = null, redirect } = init;
    const seen = {
      method,
      url: new URL(url),
      headers: new Headers(init.headers),
      body: body as SeenRequest["body"],
      signal,
      redirect,
      sentAt: Date.now(),
    };
    requests.push(seen);
    return handler(seen, requests.length - 1);
  };
  return { rillet: new Rillet({ apiKey: API_KEY, environment: "sandbox", fetch, ...options }), requests };
}

/** Gives each of these responses in turn, and then always the last one. */
export function inTurn(...responses: readonly (() => Response | Promise<Response>)[]): Handler {
  return (_request, index) => {
    const respond = responses[Math.min(index, responses.length - 1)];
    if (!respond) throw new Error("inTurn needs a response.");
    return respond();
  };
}

/** Never responds. Rejects as fetch does when its signal aborts. */
export function silence({ signal }: Pick<SeenRequest, "signal">): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
