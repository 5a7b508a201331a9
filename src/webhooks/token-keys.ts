import { createSigner, type Signer } from "./signer.js";
import { verificationFailure } from "./verification-failure.js";

/** The webhook's token from Rillet's dashboard, or several while it is rotated: a delivery signed with any of them is genuine. */
export type WebhookToken = string | readonly string[];

/** Enough for every webhook of some organizations; a service with more pays for a key import now and then. */
const MOST_SIGNERS = 50;

const signers = new Map<string, Signer>();

/**
 * What signs with each token. White space in a token is ignored, Base64 and URL-safe Base64 are read, padding may be missing.
 *
 * @throws WebhookVerificationError `invalid_token` if there is none, or one is blank or not Base64.
 */
export function signersOf(token: WebhookToken): readonly Signer[] {
  const tokens = typeof token === "string" ? [token] : Array.isArray(token) ? (token as readonly string[]) : [];
  if (tokens.length === 0) throw verificationFailure("invalid_token", `No webhook token was given. ${ADVICE}`);
  return tokens.map(signerOf);
}

function signerOf(token: string): Signer {
  const known = signers.get(token);
  if (known) return known;
  const signer = createSigner(decodeToken(token));
  const oldest = signers.size >= MOST_SIGNERS ? signers.keys().next().value : undefined;
  if (oldest !== undefined) signers.delete(oldest);
  signers.set(token, signer);
  return signer;
}

const ADVICE =
  "Copy it from the webhook's page in Rillet's dashboard, and check that the environment variable it comes from is set.";

function decodeToken(token: unknown): Uint8Array {
  const text = typeof token === "string" ? token.replace(/\s+/g, "") : "";
  if (!text) throw verificationFailure("invalid_token", `The webhook token is empty. ${ADVICE}`);
  if (!isBase64(text)) throw verificationFailure("invalid_token", `The webhook token is not Base64. ${ADVICE}`);
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
}

/** One alphabet or the other, not a mixture, in a length that Base64 can have. */
function isBase64(text: string): boolean {
  const digits = text.replace(/={1,2}$/, "");
  if (!/^(?:[A-Za-z\d+/]+|[\w-]+)$/.test(digits) || digits.length % 4 === 1) return false;
  return digits.length === text.length || text.length % 4 === 0;
}
