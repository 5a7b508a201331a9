import { apiErrorClass, type RilletApiError } from "../errors/api-errors.js";
import { factsOfAnswer, traceText, type Answer, type Call } from "./call.js";
import { remedy } from "./failures.js";
import { readProblem, type Problem } from "./problem.js";
import { shouldRetry } from "./retry-policy.js";

/** The error for an answer that is not 2xx, with its problem details and advice. */
export function apiError(call: Call, answer: Answer): RilletApiError {
  const { status, facts, retryAfterMs } = answer;
  const { attempts = 1 } = facts;
  const body = readErrorBody(answer);
  const problem = readProblem(body);
  const tried = attempts > 1 ? ` after ${attempts} attempts` : "";
  const said = problem.detail ?? problem.title ?? (typeof body === "string" ? "the answer was not JSON" : "no details were given");
  const message = [`${call.verb} ${call.path} failed with ${status}${tried}:`, ended(said), listViolations(problem), advice(answer, problem), traceText(answer)];
  return new (apiErrorClass(status))(message.filter(Boolean).join(" "), {
    ...factsOfAnswer(answer),
    ...problem,
    body,
    retryAfterMs: status === 429 ? retryAfterMs : undefined,
    isRetryable: shouldRetry(call.verb, status),
  });
}

export const textOf = (body: Uint8Array | string): string => (typeof body === "string" ? body : new TextDecoder().decode(body));

function readErrorBody({ body, hide }: Answer): unknown {
  const text = hide(textOf(body));
  if (text.trim() === "") return undefined;
  try {
    // Once more for each value: an escape in the JSON may have kept a key from being seen.
    return JSON.parse(text, (_name, value: unknown) => (typeof value === "string" ? hide(value) : value));
  } catch {
    return text;
  }
}

const MOST_VIOLATIONS = 5;

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function listViolations({ violations }: Problem): string {
  if (violations.length === 0) return "";
  const shown = violations.slice(0, MOST_VIOLATIONS).map(({ field, message }) => (field ? `${field}: ${message}` : message));
  const more = violations.length - shown.length;
  return ended(shown.join("; ") + (more > 0 ? `; and ${more} more` : ""));
}

const ADVICE: Readonly<Record<number, string>> = {
  400: "Change the request; as it is it will fail again.",
  401: "Check the API key and `environment`: sandbox and production have separate keys.",
  403: "Give the key this permission in Rillet, or use another key.",
  404: "Nothing has this id here: it was deleted, or belongs to the other environment.",
  405: "The API has no such operation.",
  409: "If the same call is still being processed, repeat it later with the same idempotency key; else look at the object's state.",
  422: "The state of the books does not allow it.",
};

function advice({ status, retryAfterMs, facts }: Answer, { type }: Problem): string {
  if (type?.endsWith("/external_reference_type_not_found")) return "Register the reference type in Rillet under Settings → External References; there is no API for it.";
  if (status === 429) return `${retryAfterMs ? `Try again in ${Math.ceil(retryAfterMs / 1000)} s. ` : ""}A key may send 60 requests per rolling minute: let its processes share one rate limiter.`;
  if (status >= 500) return remedy(facts);
  return status < 400 ? "Redirects are not followed, so that the key goes to no other host: check `baseUrl`." : (ADVICE[status] ?? "");
}
