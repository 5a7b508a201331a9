import { HEADER_NAMES, type DeliveryHeaders } from "./delivery-headers.js";
import { RAW_BODY_ADVICE } from "./raw-body.js";
import type { Signer } from "./signer.js";
import { verificationFailure } from "./verification-failure.js";

/** How many signatures Rillet sends at most, while a token is rotated. */
const MOST_SIGNATURES = 10;

/** What is signed before the body: `{timestamp}.{id}.{entity}.{event}.`, each as it stands in its header. */
export function signedHead(delivery: Omit<DeliveryHeaders, "signature">): string {
  return `${delivery.timestamp}.${delivery.id}.${delivery.entity}.${delivery.event}.`;
}

/**
 * Throws unless one of the signatures was made with one of the tokens. The HMAC is computed once a token and then compared with
 * every signature, the rest too after one has matched.
 */
export async function checkSignatures(
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
  throw verificationFailure(
    "signature_mismatch",
    `No signature fits. Either the token is another webhook's, or the body is not as it was sent. ${RAW_BODY_ADVICE}`,
  );
}

function splitSignatures(header: string): string[] {
  const signatures = header.includes(",")
    ? header
        .split(",")
        .map((signature) => signature.trim())
        .filter(Boolean)
    : [header];
  if (signatures.length <= MOST_SIGNATURES) return signatures;
  const message = `The header ${HEADER_NAMES.signature} holds ${signatures.length} signatures; Rillet sends at most ${MOST_SIGNATURES}.`;
  throw verificationFailure("too_many_signatures", message);
}
