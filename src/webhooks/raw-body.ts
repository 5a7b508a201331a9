import { WebhookVerificationError } from "../errors/webhook-verification-error.js";

/** A body as it came over the wire: its bytes, or their text where they were decoded as UTF-8. */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** How to get the raw body. */
export const RAW_BODY_ADVICE =
  "The signature covers the exact bytes. JSON that was parsed and written again differs from them. Take the body before anything parses it: " +
  'await request.text(), or in Express express.raw({ type: "*/*" }) on this route, before express.json().';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The bytes of a body.
 *
 * @throws WebhookVerificationError `body_not_raw` for anything else, above all a parsed object.
 */
export function bodyBytes(body: RawBody): Uint8Array {
  if (typeof body === "string") return encoder.encode(body);
  if (body instanceof Uint8Array) return body;
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (Object.prototype.toString.call(body) === "[object ArrayBuffer]") return new Uint8Array(body);
  throw new WebhookVerificationError(`The body is ${typeOfBody(body)}, not text or bytes. ${RAW_BODY_ADVICE}`, {
    reason: "body_not_raw",
  });
}

/** The type and class of a body, and nothing of its content, because an error message must not hold the payload. */
function typeOfBody(body: unknown): string {
  if (body === undefined || body === null) return String(body);
  if (Array.isArray(body)) return "a list";
  return typeof body === "object" ? `an object (${body.constructor?.name ?? "without a class"})` : `a ${typeof body}`;
}

/** The text of a body without its byte order mark, which JSON may not have; and whether all bytes were UTF-8. */
export function bodyText(body: RawBody): { text: string; isUtf8: boolean } {
  const text = typeof body === "string" ? body : decoder.decode(bodyBytes(body));
  const replaced = typeof body !== "string" && text.includes("\uFFFD") && !isUtf8(body);
  return { text: text.startsWith("\uFEFF") ? text.slice(1) : text, isUtf8: !replaced };
}

function isUtf8(body: RawBody): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bodyBytes(body));
    return true;
  } catch {
    return false;
  }
}
