import type { RequestFacts, RilletError } from "../errors/rillet-error.js";
import type { Answer } from "./call.js";
import { hideInHeaders } from "./redact.js";

/** The classes of errors that are about a request. */
export type ErrorClass<E extends RilletError> = new (message: string, options: never) => E;

type Texts = readonly (string | false | undefined)[];

/** An error about a request: what happened to it and what to do, and the fields that `more` gives it. */
export function failure<E extends RilletError>(
  type: ErrorClass<E>,
  facts: RequestFacts,
  texts: Texts,
  more?: object,
): E {
  const message = [facts.method, facts.path, ...texts].filter(Boolean).join(" ");
  return new type(message, { isRetryable: true, ...facts, ...more } as never);
}

/** The same about a request that was answered: its message ends with the trace id. */
export function answerFailure<E extends RilletError>(
  type: ErrorClass<E>,
  answer: Answer,
  texts: Texts,
  more?: object,
): E {
  const { facts, status, response, requestId, hide } = answer;
  return failure(type, facts, [...texts, requestId && `(trace id ${requestId})`], {
    status,
    requestId,
    headers: hideInHeaders(response.headers, hide),
    ...more,
  });
}

/** What a writer must know where no clear answer came: whether the change was made is open. */
export function remedy({ method, attempts, idempotencyKey }: RequestFacts): string {
  if (method === "GET" || !attempts) return "";
  return `The change may have been made: ${idempotencyKey === undefined ? "look before you write again." : `repeat the call with idempotencyKey ${idempotencyKey}.`}`;
}

/** fetch says "fetch failed" and keeps what happened in a chain of causes. */
export function reasonOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause, code } = error as Error & { code?: unknown };
  const own = typeof code === "string" && !message.includes(code) ? `${message} ${code}` : message;
  const deeper = cause instanceof Error && depth < 3 && reasonOf(cause, depth + 1);
  // Some are empty, some end with a point or a line break of their own.
  return [own, deeper]
    .filter(Boolean)
    .join(": ")
    .replace(/\s+/g, " ")
    .replace(/^ |[. ]+$/g, "");
}
