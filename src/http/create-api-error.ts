import { apiErrorClass, type RilletApiError, type Violation } from "../errors/api-errors.js";
import type { HttpMethod } from "./api-request.js";
import { textOf, type ApiResponse } from "./api-response.js";
import { createResponseError, factsOf, NETWORK_ADVICE, shorten, unknownOutcomeAdvice } from "./create-request-error.js";
import { shouldRetry } from "./retry-and-backoff.js";

/** The error for a response that is not 2xx, with its problem details and advice. */
export function createApiError(method: HttpMethod, apiResponse: ApiResponse): RilletApiError {
  const { status, progress, retryAfterMs } = apiResponse;
  const { attempts } = progress;
  const body = readErrorBody(apiResponse);
  const problem = readProblem(body);
  const detail = problem.detail ?? problem.title ?? defaultDetail(status, body);
  // A browser does not tell the status of a redirect that is not followed. The status is 0 there.
  const texts = [
    `failed${status ? ` with ${status}` : ""}${attempts > 1 ? ` after ${attempts} attempts` : ""}:`,
    endSentence(detail),
    listViolations(problem, detail),
    advice(apiResponse, problem, body),
  ];
  return createResponseError(apiErrorClass(status), apiResponse, texts, {
    ...problem,
    body,
    isRetryable: shouldRetry(method, status),
    retryAfterMs: status === 429 ? retryAfterMs : undefined,
  });
}

/** The members of problem details (RFC 9457) that the response has. Rillet may leave out `status` and `detail`. */
interface Problem {
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly violations: readonly Violation[];
}

function readErrorBody({ body }: ApiResponse): unknown {
  const text = textOf(body);
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Reads an error body of any kind and never fails. A missing member is undefined. */
function readProblem(body: unknown): Problem {
  const { violations, errors } = (body ?? {}) as Record<string, unknown>;
  return {
    type: firstText(body, "type"),
    title: firstText(body, "title"),
    detail: firstText(body, "detail", "message"),
    violations: ([violations, errors].find(Array.isArray) ?? []).map(readViolation),
  };
}

/** Rillet documents a list of anything. The service sends `{ field, message }`. */
const readViolation = (entry: unknown): Violation => ({
  field: firstText(entry, "field", "path", "name") ?? "",
  message: typeof entry === "string" ? entry : (firstText(entry, "message", "detail", "title") ?? toJson(entry)),
});

/** JSON.stringify throws for a value that is nested some thousand levels deep, depending on the stack. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return "a value that is nested too deeply";
  }
}

/** The first of these members that is a text and not empty. */
function firstText(value: unknown, ...names: readonly string[]): string | undefined {
  const texts = names.map((name) => (value as Record<string, unknown> | null | undefined)?.[name]);
  return texts.find((text): text is string => typeof text === "string" && text !== "");
}

function defaultDetail(status: number, body: unknown): string {
  if (status < 400) return "the server redirected it";
  return typeof body === "string" ? "the response was not JSON" : "no details were given";
}

const MOST_VIOLATIONS = 5;

function endSentence(text: string): string {
  const short = shorten(text);
  // With the character itself instead of its escape, an engine would hold the whole file as text of two bytes a character.
  return /[.!?\u2026]$/.test(short) ? short : `${short}.`;
}

/** The violations that the problem's own text does not name. */
function listViolations({ violations }: Problem, detail: string): string {
  const unnamed = violations.filter(({ field, message }) => !(detail.includes(field) && detail.includes(message)));
  const shown = unnamed
    .slice(0, MOST_VIOLATIONS)
    .map(({ field, message }) => (field ? `${field}: ${message}` : message));
  const more = unnamed.length - shown.length;
  return shown.length > 0 ? endSentence(shown.join("; ") + (more > 0 ? `; and ${more} more` : "")) : "";
}

const ADVICE: Readonly<Record<number, string>> = {
  400: "Change the request: the same request will fail again.",
  401: "Check the key and `environment`: sandbox and production have separate keys.",
  403: "Give the key this permission in Rillet.",
  404: "It was deleted, or it belongs to the other environment.",
  409: "Repeat the call later with the same idempotency key, or check the object's state.",
  422: "The current state of the books does not allow it.",
  429: "Let all processes of this key share one rate limiter.",
};

function advice(
  { status, retryAfterMs, plan, progress }: ApiResponse,
  { type }: Problem,
  body: unknown,
): string | undefined {
  if (status >= 500) return unknownOutcomeAdvice(factsOf(progress));
  if (status < 400) return "Redirects are not followed: check `baseUrl`.";
  // A proxy sent a page. Advice about a permission or an id would not help.
  if (typeof body === "string" && (status === 403 || status === 404)) return NETWORK_ADVICE;
  if (type?.endsWith("/external_reference_type_not_found")) return "Register the type: Settings → External References.";
  if (status !== 429) return ADVICE[status];
  const { delayMs, stopReason = "" } = plan;
  const wait = `${stopReason} Try again in ${Math.ceil(delayMs / 1000)} s`.trimStart();
  const reason = retryAfterMs === undefined ? ": the response names no time, so a whole window has to pass" : "";
  return `${wait}${reason}. ${ADVICE[429]}`;
}
