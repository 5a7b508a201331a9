import { verificationFailure } from "./verification-failure.js";

/** A body as it came over the wire: its bytes, or their text where they were decoded as UTF-8. */
export type RawBody = string | Uint8Array | ArrayBuffer;

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
  throw verificationFailure("body_not_raw", `The body is ${kindOf(body)}, not text or bytes. ${RAW_BODY_ADVICE}`);
}

/** How to get at the raw body. */
export const RAW_BODY_ADVICE =
  "The signature is over the exact bytes that were sent, and JSON that was parsed and written again differs from them. Take the body before anything parses it: " +
  'await request.text(), or in Express express.raw({ type: "*/*" }) on this route, before express.json().';

/** A body's text; whether all its bytes were UTF-8; and the text without the byte order mark that JSON may not have. */
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

function kindOf(body: unknown): string {
  if (body === undefined || body === null) return String(body);
  return Array.isArray(body)
    ? "a list"
    : typeof body === "object"
      ? `an object (${body.constructor?.name ?? "without a class"})`
      : `a ${typeof body}`;
}
