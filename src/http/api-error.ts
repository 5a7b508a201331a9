import { apiErrorClass, type RilletApiError } from "../errors/api-errors.js";
import { textOf, type Answer } from "./call.js";
import { answerFailure, remedy } from "./failures.js";
import type { Verb } from "./operation.js";
import { readProblem, type Problem } from "./problem.js";
import { shouldRetry } from "./retry-policy.js";

/** The error for an answer that is not 2xx, with its problem details and advice. */
export function apiError(verb: Verb, answer: Answer): RilletApiError {
  const { status, facts, retryAfterMs } = answer;
  const { attempts = 1 } = facts;
  const body = readErrorBody(answer);
  const problem = readProblem(body);
  const said =
    problem.detail ??
    problem.title ??
    (status < 400
      ? "the server redirected it"
      : typeof body === "string"
        ? "the answer was not JSON"
        : "no details were given");
  // A browser keeps the status of a redirect that is not followed to itself, and says 0.
  const texts = [
    `failed${status ? ` with ${status}` : ""}${attempts > 1 ? ` after ${attempts} attempts` : ""}:`,
    ended(said),
    listViolations(problem, said),
    advice(answer, problem, body),
  ];
  const isRetryable = shouldRetry(verb, status);
  return answerFailure(apiErrorClass(status), answer, texts, {
    ...problem,
    body,
    isRetryable,
    retryAfterMs: status === 429 ? retryAfterMs : undefined,
  });
}

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

/** The violations that the problem's text has not told already. */
function listViolations({ violations }: Problem, said: string): string {
  const untold = violations.filter(({ field, message }) => !(said.includes(field) && said.includes(message)));
  const shown = untold
    .slice(0, MOST_VIOLATIONS)
    .map(({ field, message }) => (field ? `${field}: ${message}` : message));
  const more = untold.length - shown.length;
  return shown.length > 0 ? ended(shown.join("; ") + (more > 0 ? `; and ${more} more` : "")) : "";
}

const ADVICE: Readonly<Record<number, string>> = {
  400: "Change the request: as it is it will fail again.",
  401: "Check the key and `environment`: sandbox and production have separate keys.",
  403: "Give the key this permission in Rillet.",
  404: "It was deleted, or is of the other environment.",
  409: "Repeat the call later with the same idempotency key, or look at the object's state.",
  422: "The state of the books does not allow it.",
  429: "Let all processes of this key share one rate limiter.",
};

function advice({ status, retryAfterMs, facts }: Answer, { type }: Problem, body: unknown): string | undefined {
  if (status >= 500) return remedy(facts);
  if (status < 400) return "Redirects are not followed: check `baseUrl`.";
  // A proxy's page: neither a permission nor an id would help.
  if (typeof body === "string" && (status === 403 || status === 404)) return "Check `baseUrl` and the network.";
  if (type?.endsWith("/external_reference_type_not_found")) return "Register the type: Settings → External References.";
  const wait = status === 429 && retryAfterMs ? `Try again in ${Math.ceil(retryAfterMs / 1000)} s. ` : "";
  return ADVICE[status] && wait + ADVICE[status];
}
