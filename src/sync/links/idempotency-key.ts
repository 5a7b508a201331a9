import { referenceKey, type SourceReference } from "../source/source-reference.js";

/** The hex digits of a text's SHA-256. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a POST that may be repeated makes. */
type Operation =
  "create-customer" | "create-product" | "create-invoice" | "create-credit-memo" | "apply-credit-memo" | "update-taxes";

/**
 * The idempotency key of a POST, in the form of a UUID (version 8, made from a hash). It follows from what the thing is called in the billing system and
 * never from the payload: a process that was thrown away, and another worker, come to the same key, and Rillet makes the thing once. `generation` counts how
 * often it was deleted before.
 */
export async function idempotencyKeyOf(
  reference: SourceReference,
  operation: Operation,
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
