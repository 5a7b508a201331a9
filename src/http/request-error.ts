import type { RequestFacts, RilletError, RilletErrorOptions } from "../errors/rillet-error.js";
import { redactHeaders } from "./redact.js";
import type { ApiResponse } from "./request.js";

/** The classes of errors about a request. */
export type ErrorClass<E extends RilletError> = new (message: string, options: never) => E;

/** What an error can say about a call that is still running. */
export interface CallProgress {
  readonly event: RequestFacts;
  /** How many attempts were sent. */
  attempts: number;
}

/** The longest text of a server or of foreign code in a message. */
const LONGEST_TEXT = 1000;

/** Cuts a text of a server or of foreign code, so that a message stays readable and small. */
export const shorten = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

type Texts = readonly (string | false | undefined)[];

/** An error about a request: what happened to it and what to do. `fields` are added to the error. */
export function requestError<E extends RilletError>(
  type: ErrorClass<E>,
  facts: RequestFacts,
  texts: Texts,
  fields?: object,
): E {
  const message = [facts.method, facts.path, ...texts].filter(Boolean).join(" ");
  return new type(message, { isRetryable: true, ...facts, ...fields } as never);
}

/** An error about a response. The message ends with the trace id. */
export function responseError<E extends RilletError>(
  type: ErrorClass<E>,
  apiResponse: ApiResponse,
  texts: Texts,
  fields?: object,
): E {
  const { facts, status, response, requestId, redact } = apiResponse;
  return requestError(type, facts, [...texts, requestId && `(trace id ${shorten(requestId)})`], {
    status,
    requestId,
    headers: redactHeaders(response.headers, redact),
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
  return requestError(type, facts, [problem, unknownOutcomeAdvice(facts)], fields);
}

export function factsOf({ event: { method, path, idempotencyKey }, attempts }: CallProgress): RequestFacts {
  return { method, path, attempts, idempotencyKey };
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

const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$/;

/** Codes of OpenSSL and of Node for a certificate that is not accepted. */
const BAD_CERTIFICATE = /^(CERT_|ERR_TLS_CERT|UNABLE_TO_(GET|VERIFY|DECODE)|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/;

/**
 * Why fetch could not connect, so that nothing was sent: the connection was refused, or the certificate was not accepted. Undefined
 * if something may have been sent.
 */
export function connectionFailure(error: unknown): "refused" | "certificate" | undefined {
  const codes = errorCodes(error);
  if (codes.some((code) => BAD_CERTIFICATE.test(code))) return "certificate";
  return codes.length > 0 && codes.every((code) => NOT_CONNECTED.test(code)) ? "refused" : undefined;
}

/** The codes of an error, its causes, and the errors of an AggregateError (one for each address of a host). */
function errorCodes(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const inner = [cause, ...(Array.isArray(errors) ? (errors as unknown[]).slice(0, 10) : [])];
  return [...(typeof code === "string" ? [code] : []), ...inner.flatMap((each) => errorCodes(each, depth + 1))];
}

/** The reason of a failure in one line. fetch itself says only "fetch failed": the reason is in its chain of causes. */
export function failureReason(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause, code } = error as Error & { code?: unknown };
  const own = typeof code === "string" && !message.includes(code) ? `${message} ${code}` : message;
  const deeper = cause instanceof Error && depth < 3 && failureReason(cause, depth + 1);
  // Some messages are empty, and some end with a period or a line break.
  const reason = [own, deeper]
    .filter(Boolean)
    .join(": ")
    .replace(/\s+/g, " ")
    .replace(/^ |[. ]+$/g, "");
  return shorten(reason);
}
