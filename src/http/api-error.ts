import { apiErrorClass, type RilletApiError, type Violation } from "../errors/api-errors.js";
import type { Answer, Call } from "./call.js";
import { readProblem, type Problem } from "./problem.js";
import { redact } from "./redact.js";
import { shouldRetry } from "./retry-policy.js";

/** The error for an answer that is not 2xx, with its problem details and advice. */
export function apiError(call: Call, answer: Answer, secrets: Iterable<string>): RilletApiError {
  const { status, response, requestId, attempts, idempotencyKey, retryAfterMs } = answer;
  const body = parseErrorBody(redact(textOf(answer.body), secrets));
  const problem = readProblem(body);
  const ErrorClass = apiErrorClass(status);
  return new ErrorClass(message(call, answer, problem, body), {
    status,
    ...problem,
    requestId,
    headers: response.headers,
    body,
    retryAfterMs,
    method: call.verb,
    path: call.path,
    attempts,
    idempotencyKey,
    isRetryable: shouldRetry(call.verb, { status }),
  });
}

export const textOf = (body: Uint8Array | string): string => (typeof body === "string" ? body : new TextDecoder().decode(body));

function parseErrorBody(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const MOST_VIOLATIONS = 5;

function message(call: Call, answer: Answer, problem: Problem, body: unknown): string {
  const { status, requestId, attempts } = answer;
  const said = problem.detail ?? problem.title ?? (typeof body === "string" ? "the answer was not JSON" : "no details were given");
  const fields = problem.violations.length > 0 ? ` ${listViolations(problem.violations)}` : "";
  const tried = attempts > 1 ? ` after ${attempts} attempts` : "";
  const trace = requestId ? ` (trace id ${requestId})` : "";
  return `${call.verb} ${call.path} failed with ${status}${tried}: ${ended(said)}${fields} ${advice(status, problem, answer)}${trace}`.trim();
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function listViolations(violations: readonly Violation[]): string {
  const shown = violations.slice(0, MOST_VIOLATIONS).map(({ field, message }) => (field ? `${field}: ${message}` : message));
  const more = violations.length - shown.length;
  return ended(`${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`);
}

const ADVICE: Readonly<Record<number, string>> = {
  400: "Change the request; sending it again as it is will fail again.",
  401: "Check the API key: sandbox and production have separate keys, set `environment` to the one it belongs to.",
  403: "The key is known but may not do this: give it the permission in Rillet, or use another key.",
  404: "Nothing has this id here: it was deleted, or belongs to the other environment.",
  405: "The API has no such operation.",
  409: "If the same call is still being processed, repeat it later with the same idempotency key; else look at the object's state.",
  422: "The request is well-formed but the state of the books does not allow it.",
};

function advice(status: number, problem: Problem, answer: Answer): string {
  if (problem.type?.endsWith("/external_reference_type_not_found"))
    return "Register the reference type in Rillet under Settings → External References; there is no API for it.";
  if (status === 429) return throttledAdvice(answer.retryAfterMs);
  if (status >= 500) return "The change may have been made all the same: repeat the call with the same idempotency key, or look before you write again.";
  if (status >= 300 && status < 400) return "Redirects are not followed, so that the key goes to no other host: check `baseUrl`.";
  return ADVICE[status] ?? "";
}

function throttledAdvice(retryAfterMs: number | undefined): string {
  const when = retryAfterMs === undefined ? "" : `Try again in ${Math.ceil(retryAfterMs / 1000)} s. `;
  return `${when}60 requests per rolling minute are allowed per key: let the processes that use this key share one rate limiter.`;
}
