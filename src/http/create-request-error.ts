import type { RequestFacts, RilletError, RilletErrorOptions } from "../errors/rillet-error.js";
import type { CallProgress } from "./api-request.js";
import type { ApiResponse } from "./api-response.js";

/** The classes of errors about a request. */
export type ErrorClass<E extends RilletError> = new (message: string, options: never) => E;

export const NETWORK_ADVICE = "Check `baseUrl` and the network.";

/** The longest text of a server or of foreign code in a message. */
const LONGEST_TEXT = 1000;

/** Cuts a text of a server or of foreign code, so that a message stays readable and small. */
export const shorten = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

type Texts = readonly (string | false | undefined)[];

/** An error about a request: what happened to it and what to do. `fields` are added to the error. */
export function createRequestError<E extends RilletError>(
  type: ErrorClass<E>,
  facts: RequestFacts,
  texts: Texts,
  fields?: object,
): E {
  const message = [facts.method, facts.path, ...texts].filter(Boolean).join(" ");
  return new type(message, { isRetryable: true, ...facts, ...fields } as never);
}

/** An error about a response. The message ends with the trace id. */
export function createResponseError<E extends RilletError>(
  type: ErrorClass<E>,
  apiResponse: ApiResponse,
  texts: Texts,
  fields?: object,
): E {
  const { progress, status, received } = apiResponse;
  const { response, requestId } = received;
  return createRequestError(type, factsOf(progress), [...texts, requestId && `(trace id ${shorten(requestId)})`], {
    status,
    requestId,
    headers: new Headers(response.headers),
    ...fields,
  });
}

/** An error about a call that got no complete response. `fields.cause` must not hold a secret. */
export function noResponseError<E extends RilletError>(
  type: ErrorClass<E>,
  progress: CallProgress,
  problem: string,
  fields?: RilletErrorOptions,
): E {
  const facts = factsOf(progress);
  return createRequestError(type, facts, [problem, unknownOutcomeAdvice(facts)], fields);
}

export function factsOf({ event, attempts, credentials }: CallProgress): RequestFacts {
  const { method, path = "", idempotencyKey } = event;
  return { method, path: credentials?.redact(path) ?? path, attempts, idempotencyKey };
}

/** The advice for a write without a clear response. Nobody knows whether the change was made. */
export function unknownOutcomeAdvice({ method, attempts, idempotencyKey }: RequestFacts): string {
  if (method === "GET" || !attempts) return "";
  const next =
    idempotencyKey === undefined
      ? "check the object before you write again."
      : `repeat the call with idempotencyKey ${idempotencyKey}.`;
  return `The change may have been made: ${next}`;
}
