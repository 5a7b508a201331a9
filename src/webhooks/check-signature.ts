import { WebhookVerificationError } from "../errors/webhook-verification-error.js";
import { HEADER_NAMES } from "./delivery-headers.js";
import { RAW_BODY_ADVICE } from "./raw-body.js";
import type { Signer } from "./signer.js";

/** The most signatures that Rillet sends in one header, while a token is rotated. */
const MAX_SIGNATURES = 10;

/**
 * Throws unless one of the signatures in `header` was made with one of the tokens. The HMAC is computed once for each token. It is compared
 * with every signature, also after one has matched, so that the time does not tell which one it was.
 */
export async function checkSignature(
  signers: readonly Signer[],
  header: string,
  head: string,
  body: Uint8Array,
): Promise<void> {
  const candidates = splitSignatures(header);
  let matched = false;
  for (const signer of signers) {
    const signature = await signer.sign(head, body);
    for (const candidate of candidates) if (signer.matches(signature, candidate)) matched = true;
  }
  if (matched) return;
  throw new WebhookVerificationError(
    `No signature matches. The token belongs to another webhook, or the body was changed. ${RAW_BODY_ADVICE}`,
    { reason: "signature_mismatch" },
  );
}

function splitSignatures(header: string): string[] {
  const signatures = header.includes(",")
    ? header
        .split(",")
        .map((signature) => signature.trim())
        .filter(Boolean)
    : [header];
  if (signatures.length <= MAX_SIGNATURES) return signatures;
  throw new WebhookVerificationError(
    `The header ${HEADER_NAMES.signature} holds ${signatures.length} signatures. Rillet sends at most ${MAX_SIGNATURES}.`,
    { reason: "too_many_signatures" },
  );
}
