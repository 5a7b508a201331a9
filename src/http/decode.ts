import { RilletResponseError } from "../errors/request-errors.js";
import { textOf } from "./api-error.js";
import type { Answer, Call } from "./call.js";

/** The JSON of a 2xx answer; an answer that holds none is an error, for an object was promised. */
export function decodeJson(call: Call, answer: Answer): unknown {
  const text = textOf(answer.body);
  if (text.trim() === "") throw unreadable(call, answer, `has no body (status ${answer.status})`);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const type = answer.response.headers.get("content-type") ?? "no content type";
    const kind = /^\s*</.test(text) ? `is HTML, not JSON (${type})` : `is not JSON, perhaps cut off (${type}, ${text.length} characters)`;
    // The parser's message quotes the body, which may hold anything.
    throw unreadable(call, answer, kind, cause instanceof SyntaxError ? undefined : cause);
  }
}

/** The bytes of a document. */
export function decodeBytes(call: Call, answer: Answer): Uint8Array {
  const type = answer.response.headers.get("content-type") ?? "";
  const { body } = answer;
  if (typeof body === "string" || body.length === 0) throw unreadable(call, answer, "has no document in it");
  if (/\b(json|html)\b/.test(type)) throw unreadable(call, answer, `is ${type}, not ${call.accept}`);
  return body;
}

/** An answer that was promised as an object but is something else. */
export function unreadable(call: Call, answer: Answer, problem: string, cause?: unknown): RilletResponseError {
  const { attempts, idempotencyKey, requestId } = answer;
  const written = call.verb === "GET" ? "" : " The change was most likely made: look before you write again.";
  const trace = requestId ? ` (trace id ${requestId})` : "";
  const message = `The answer to ${call.verb} ${call.path} ${problem}. Check \`baseUrl\` and the proxies on the way.${written}${trace}`;
  const facts = { method: call.verb, path: call.path, attempts, idempotencyKey, requestId };
  return new RilletResponseError(message, { ...facts, status: answer.status, headers: answer.response.headers, isRetryable: true, ...(cause === undefined ? {} : { cause }) });
}
