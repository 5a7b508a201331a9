import { WebhookVerificationError } from "../errors/webhook-verification-error.js";
import type { OptionCheck } from "../validation/validate-options.js";
import { createSigner, type Signer } from "./signer.js";

/** The webhook's token from Rillet's dashboard, or several while it is rotated: a delivery signed with any of them is accepted. */
export type WebhookToken = string | readonly string[];

/** For the options `token`, `body` and `headers`: an invalid one is a WebhookVerificationError with a reason, not a RilletArgumentError. */
export const isCheckedWithReason: OptionCheck = ["", () => true];

/** Enough for all webhooks of several organizations. A service with more of them imports a key again now and then. */
const MAX_SIGNERS = 50;

const signers = new Map<string, Signer>();

/**
 * The signer of each token. White space in a token is ignored, Base64 and URL-safe Base64 are read, and padding may be missing.
 *
 * @throws WebhookVerificationError `invalid_token` if there is no token, or if one is blank or not Base64.
 */
export function signersOf(token: WebhookToken): readonly Signer[] {
  const tokens = typeof token === "string" ? [token] : Array.isArray(token) ? (token as readonly string[]) : [];
  if (tokens.length === 0) throw invalidToken("No webhook token was given.");
  return tokens.map(signerOf);
}

function signerOf(token: string): Signer {
  const known = signers.get(token);
  if (known) return known;
  const signer = createSigner(decodeToken(token));
  const oldest = signers.size >= MAX_SIGNERS ? signers.keys().next().value : undefined;
  if (oldest !== undefined) signers.delete(oldest);
  signers.set(token, signer);
  return signer;
}

function decodeToken(token: unknown): Uint8Array {
  const text = typeof token === "string" ? token.replace(/\s+/g, "") : "";
  if (!text) throw invalidToken("The webhook token is empty.");
  if (!isBase64(text)) throw invalidToken("The webhook token is not Base64.");
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
}

/** One alphabet or the other, not a mixture, and a length that Base64 can have. */
function isBase64(text: string): boolean {
  const digits = text.replace(/={1,2}$/, "");
  if (!/^(?:[A-Za-z\d+/]+|[\w-]+)$/.test(digits) || digits.length % 4 === 1) return false;
  return digits.length === text.length || text.length % 4 === 0;
}

function invalidToken(problem: string): WebhookVerificationError {
  const advice =
    "Copy it from the webhook's page in Rillet's dashboard, and check that its environment variable is set.";
  return new WebhookVerificationError(`${problem} ${advice}`, { reason: "invalid_token" });
}
