import { RilletResponseError } from "../errors/request-errors.js";
import { textOf, type Answer, type Call } from "./call.js";
import { answerFailure, remedy } from "./failures.js";

/** The JSON object or list of a 2xx answer; an answer that holds none is an error, for one was promised. */
export function decodeJson(answer: Answer): object {
  const text = textOf(answer.body).trim();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message quotes the body, which may hold anything.
    throw unreadable(
      answer,
      text === "" ? "has no body" : text.startsWith("<") ? "is HTML, not JSON" : "is not JSON, perhaps cut off",
    );
  }
  if (typeof value !== "object" || value === null) throw unreadable(answer, "is not a JSON object");
  return value;
}

/** The bytes of a document. */
export function decodeBytes({ accept }: Call, answer: Answer): Uint8Array {
  const { body, response } = answer;
  if (typeof body === "string" || body.length === 0) throw unreadable(answer, "has no document in it");
  if (/json|html/.test(response.headers.get("content-type") ?? "")) throw unreadable(answer, `is not ${accept}`);
  return body;
}

/** An answer that was promised as an object but is something else. */
export function unreadable(answer: Answer, problem: string): RilletResponseError {
  const { status, response, facts, hide } = answer;
  const type = hide(response.headers.get("content-type") ?? "no content type");
  return answerFailure(RilletResponseError, answer, [
    `got an answer that ${problem} (status ${status}, ${type}).`,
    "Check `baseUrl` and the network.",
    remedy(facts),
  ]);
}
