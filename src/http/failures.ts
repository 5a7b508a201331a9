import { RilletAbortError, RilletConnectionError, RilletTimeoutError } from "../errors/request-errors.js";
import { factsOf, type Journey } from "./journey.js";

export function attemptTimedOut(journey: Journey): RilletTimeoutError {
  const { call, timeout, attempts } = journey;
  const message = `${call.verb} ${call.path} got no complete answer within ${timeout} ms (attempt ${attempts}). ${remedy(journey)}`;
  return new RilletTimeoutError(message.trim(), { ...factsOf(journey), isRetryable: true });
}

export function callTimedOut(journey: Journey, totalTimeout: number | undefined): RilletTimeoutError {
  const { call } = journey;
  const message = `${call.verb} ${call.path} took longer than its totalTimeout of ${totalTimeout} ms. ${remedy(journey)}`;
  return new RilletTimeoutError(message.trim(), { ...factsOf(journey), isRetryable: true });
}

export function callAborted(journey: Journey, reason: unknown): RilletAbortError {
  const { call } = journey;
  const message = `${call.verb} ${call.path} was aborted by its signal. ${remedy(journey)}`;
  return new RilletAbortError(message.trim(), { ...factsOf(journey), cause: reason });
}

/** `cause` must hold no secret any more. */
export function connectionFailed(journey: Journey, cause: unknown, sent: boolean): RilletConnectionError {
  const { verb, path } = journey.call;
  const message = sent
    ? `${verb} ${path} got no answer from ${new URL(journey.url).origin}: ${reasonOf(cause)}. Check the network and \`baseUrl\`. ${remedy(journey)}`
    : `${verb} ${path} was not sent, because the \`apiKey\` function failed: ${reasonOf(cause)}`;
  return new RilletConnectionError(message.trim(), { ...factsOf(journey), cause, isRetryable: true });
}

/** What a writer must know when no answer came: whether the change was made is open. */
function remedy({ call, idempotencyKey, attempts }: Journey): string {
  if (attempts === 0 || call.verb === "GET") return "";
  return idempotencyKey === undefined
    ? "The change may have been made: look before you write again."
    : `The change may have been made: repeat the call with idempotencyKey ${idempotencyKey}, and it is made once.`;
}

/** fetch says "fetch failed" and keeps what happened in a chain of causes. */
function reasonOf(error: unknown): string {
  const messages: string[] = [];
  for (let current = error; current instanceof Error && messages.length < 4; current = current.cause) {
    const code = (current as { code?: unknown }).code;
    messages.push(typeof code === "string" && !current.message.includes(code) ? `${current.message} ${code}`.trim() : current.message);
  }
  return messages.length > 0 ? messages.filter(Boolean).join(": ") : String(error);
}
