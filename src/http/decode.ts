import { RilletResponseError } from "../errors/request-errors.js";
import { textOf } from "./api-error.js";
import { factsOfAnswer, traceText, type Answer, type Call } from "./call.js";
import { remedy } from "./failures.js";

/** The JSON object or list of a 2xx answer; an answer that holds none is an error, for one was promised. */
export function decodeJson(call: Call, answer: Answer): object {
  const text = textOf(answer.body).trim();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message quotes the body, which may hold anything.
    throw unreadable(call, answer, text === "" ? "has no body" : text.startsWith("<") ? "is HTML, not JSON" : `is not JSON, perhaps cut off after ${text.length} characters`);
  }
  if (typeof value !== "object" || value === null) throw unreadable(call, answer, "is not a JSON object");
  return value;
}

/** The bytes of a document. */
export function decodeBytes(call: Call, answer: Answer): Uint8Array {
  const { body, response } = answer;
  if (typeof body === "string" || body.length === 0) throw unreadable(call, answer, "has no document in it");
  if (/json|html/.test(response.headers.get("content-type") ?? "")) throw unreadable(call, answer, `is not ${call.accept}`);
  return body;
}

/** An answer that was promised as an object but is something else. */
export function unreadable(call: Call, answer: Answer, problem: string): RilletResponseError {
  const { status, response, facts } = answer;
  const type = answer.hide(response.headers.get("content-type") ?? "no content type");
  const advice = `Check \`baseUrl\` and the proxies on the way. ${remedy(facts)} ${traceText(answer)}`;
  return new RilletResponseError(`The answer to ${call.verb} ${call.path} ${problem} (status ${status}, ${type}). ${advice}`.replace(/ +$/, ""), { ...factsOfAnswer(answer), isRetryable: true });
}
