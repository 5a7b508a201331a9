import { WebhookVerificationError } from "../errors/webhook-verification-error.js";

/** After so many chunks the reader waits for other work, so that a sender of tiny chunks cannot stop timers and other requests. */
const CHUNKS_AT_ONCE = 1_000;

/**
 * The bytes of a request's body. They are copied into one growing buffer, so that at most twice `maxBytes` are held, whatever the size of the
 * chunks: a list of chunks of one byte each needs more than a hundred times as much.
 *
 * @param signal Aborts the reading. The rest of the body is not read then, and neither is the rest of a body that is too large.
 * @throws WebhookVerificationError `body_too_large`, `body_incomplete` or `body_too_slow`.
 */
export async function readBody(request: Request, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) {
    void request.body?.cancel().catch(() => undefined);
    throw bodyTooLarge(maxBytes);
  }
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    return await readAll(reader, maxBytes, signal);
  } catch (error) {
    cancel();
    throw error;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  let buffer = new Uint8Array();
  let length = 0;
  for (let chunks = 1; ; chunks++) {
    const { done, value } = await readChunk(reader);
    if (signal.aborted) throw bodyTooSlow();
    if (done) return buffer.subarray(0, length);
    if (length + value.length > maxBytes) throw bodyTooLarge(maxBytes);
    if (length + value.length > buffer.length) buffer = grow(buffer, length + value.length, maxBytes);
    buffer.set(value, length);
    length += value.length;
    if (chunks % CHUNKS_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

async function readChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<{ done: true; value: undefined } | { done: false; value: Uint8Array }> {
  try {
    const { done, value } = await reader.read();
    return done ? { done, value: undefined } : { done, value };
  } catch (cause) {
    throw new WebhookVerificationError("The sender broke off before the body was complete.", {
      reason: "body_incomplete",
      cause,
    });
  }
}

/** Doubles the buffer, but not beyond `maxBytes`. So the old and the new buffer together hold at most twice `maxBytes`. */
function grow(buffer: Uint8Array, needed: number, maxBytes: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(Math.max(needed, buffer.length * 2), maxBytes));
  larger.set(buffer);
  return larger;
}

function bodyTooLarge(maxBytes: number): WebhookVerificationError {
  return new WebhookVerificationError(
    `The body is larger than ${maxBytes} bytes. If Rillet sent it, raise \`maxBodyBytes\`.`,
    { reason: "body_too_large" },
  );
}

function bodyTooSlow(): WebhookVerificationError {
  return new WebhookVerificationError("The sender took longer than 25 s to send the body.", {
    reason: "body_too_slow",
  });
}
