import type { RequestFacts, RilletError, RilletErrorOptions } from "../errors/rillet-error.js";
import { RilletAbortError, RilletConnectionError, RilletTimeoutError } from "../errors/request-errors.js";
import { factsOf, type Journey } from "./journey.js";

export const attemptTimedOut = (journey: Journey): RilletTimeoutError =>
  failure(RilletTimeoutError, journey, `got no complete answer within ${journey.timeout} ms (attempt ${journey.tries}).`);

export const callTimedOut = (journey: Journey, totalTimeout: number | undefined): RilletTimeoutError =>
  failure(RilletTimeoutError, journey, `took longer than its totalTimeout of ${totalTimeout} ms.`);

export const callAborted = (journey: Journey, cause: unknown): RilletAbortError =>
  failure(RilletAbortError, journey, "was aborted by its signal.", { cause, isRetryable: false });

/** `cause` must hold no secret any more. */
export const connectionFailed = (journey: Journey, cause: unknown): RilletConnectionError =>
  failure(RilletConnectionError, journey, `got no answer from ${new URL(journey.event.url).origin}: ${reasonOf(cause)}. Check the network and \`baseUrl\`.`, { cause });

/** Something of the caller's, a key function or a limiter, did not let the attempt leave. */
export const notSent = (journey: Journey, what: string, cause: unknown): RilletConnectionError =>
  failure(RilletConnectionError, journey, `was not sent, because ${what} failed: ${reasonOf(cause)}.`, { cause });

function failure<E extends RilletError>(ErrorClass: new (message: string, options: RilletErrorOptions) => E, journey: Journey, what: string, options: RilletErrorOptions = {}): E {
  const facts = factsOf(journey);
  const advice = facts.attempts ? remedy(facts) : "";
  return new ErrorClass(`${facts.method} ${facts.path} ${what} ${advice}`.trim(), { ...facts, isRetryable: true, ...options });
}

/** What a writer must know where no clear answer came: whether the change was made is open. */
export function remedy({ method, idempotencyKey }: RequestFacts): string {
  if (method === "GET") return "";
  return `The change may have been made: ${idempotencyKey === undefined ? "look before you write again." : `repeat the call with idempotencyKey ${idempotencyKey}, and it is made once.`}`;
}

/** fetch says "fetch failed" and keeps what happened in a chain of causes. */
function reasonOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause, code } = error as Error & { code?: unknown };
  const own = [message, typeof code === "string" && !message.includes(code) && code].filter(Boolean).join(" ");
  return cause instanceof Error && depth < 3 ? `${own}: ${reasonOf(cause, depth + 1)}` : own;
}
