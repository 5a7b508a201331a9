import { referenceKey, type SourceReference } from "../source/source-reference.js";

/** The hex digits of a text's SHA-256. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The POSTs that create an object. */
export type CreateOperation = "create-customer" | "create-product" | "create-invoice" | "create-credit-memo";

/**
 * The idempotency key of a POST, in the form of a UUID (version 8, made from a hash). It is derived from the reference and never from the payload. So a process
 * that starts again, and another worker, use the same key, and Rillet creates the object once. `generation` counts how often the object was deleted before.
 */
export async function idempotencyKeyOf(
  reference: SourceReference,
  operation: CreateOperation | "update-taxes",
  generation = 0,
): Promise<string> {
  const hash = await sha256(`rillet-sdk ${operation} ${generation} ${referenceKey(reference)}`);
  const variant = ((parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join("-");
}
