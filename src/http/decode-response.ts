import { RilletResponseError } from "../errors/request-errors.js";
import { JSON_TYPE } from "./api-request.js";
import { textOf, type ApiResponse } from "./api-response.js";
import { createResponseError, factsOf, NETWORK_ADVICE, shorten, unknownOutcomeAdvice } from "./create-request-error.js";

/** The data of a 2xx response: an object or a list for JSON, bytes for any other media type. @throws RilletResponseError if the body is something else. */
export const decodeBody = (accept: string, apiResponse: ApiResponse): object =>
  accept === JSON_TYPE ? decodeJson(apiResponse) : decodeBytes(accept, apiResponse);

/** The JSON object or list of a 2xx response. @throws RilletResponseError if the body is something else. */
export function decodeJson(apiResponse: ApiResponse): object {
  const text = textOf(apiResponse.body).trim();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message is not used, because it quotes the body, which may hold secrets.
    throw unreadableResponse(
      apiResponse,
      text === "" ? "has no body" : text.startsWith("<") ? "is HTML, not JSON" : "is not JSON, perhaps cut off",
    );
  }
  if (typeof value !== "object" || value === null) throw unreadableResponse(apiResponse, "is not a JSON object");
  return value;
}

/** The bytes of a document. @throws RilletResponseError if the response is something else. */
function decodeBytes(accept: string, apiResponse: ApiResponse): Uint8Array {
  const { body, received } = apiResponse;
  if (typeof body === "string" || body.length === 0) throw unreadableResponse(apiResponse, "has no document in it");
  if (/json|html/.test(received.response.headers.get("content-type") ?? ""))
    throw unreadableResponse(apiResponse, `is not ${accept}`);
  return body;
}

/** The error for a 2xx response whose body is not what the contract promises. */
export function unreadableResponse(
  apiResponse: ApiResponse,
  problem: string,
  advice = NETWORK_ADVICE,
  fields?: { readonly isRetryable: boolean },
): RilletResponseError {
  const { status, received, progress } = apiResponse;
  const type = shorten(received.response.headers.get("content-type") ?? "no content type");
  const what = `got a response that ${problem} (status ${status}, ${type}).`;
  const texts = [what, advice, unknownOutcomeAdvice(factsOf(progress))];
  return createResponseError(RilletResponseError, apiResponse, texts, fields);
}
