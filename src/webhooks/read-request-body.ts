import { WebhookVerificationError } from "../errors/webhook-verification-error.js";

/** After so many chunks the reader waits for other work, so that a sender of tiny chunks cannot stop timers and other requests. */
const CHUNKS_AT_ONCE = 1_000;

/** The size of the blocks into which small chunks are copied. */
const BLOCK_BYTES = 65_536;

/**
 * The bytes of a request's body. Chunks are copied into blocks, and the blocks into the result, so that at most twice `maxBytes` are held,
 * whatever the size of the chunks: a list of chunks of one byte each needs more than a hundred times as much.
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
  const body = new ByteCollector(maxBytes);
  for (let chunks = 1; ; chunks++) {
    const hasMore = await readChunk(reader, body);
    if (signal.aborted) throw bodyTooSlow();
    if (!hasMore) return body.join();
    if (chunks % CHUNKS_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

/** False at the end of the body. Only this function refers to a chunk, so that none is kept in memory while the next one is awaited. */
async function readChunk(reader: ReadableStreamDefaultReader<Uint8Array>, body: ByteCollector): Promise<boolean> {
  let result: Awaited<ReturnType<typeof reader.read>>;
  try {
    result = await reader.read();
  } catch (cause) {
    throw new WebhookVerificationError("The sender broke off before the body was complete.", {
      reason: "body_incomplete",
      cause,
    });
  }
  if (!result.done) body.add(result.value);
  return !result.done;
}

/** Bytes that come in chunks of any size. */
class ByteCollector {
  readonly #maxBytes: number;
  readonly #blocks: Uint8Array[] = [];
  /** The room that is left in the last block. */
  #free = new Uint8Array();
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** @throws WebhookVerificationError `body_too_large`. */
  add(chunk: Uint8Array): void {
    if (this.#length + chunk.length > this.#maxBytes) throw bodyTooLarge(this.#maxBytes);
    for (let rest = chunk; rest.length > 0;) {
      if (this.#free.length === 0) this.#addBlock(rest.length);
      const part = rest.subarray(0, this.#free.length);
      this.#free.set(part);
      this.#free = this.#free.subarray(part.length);
      this.#length += part.length;
      rest = rest.subarray(part.length);
    }
  }

  /** All bytes. Only the last block may have free room. */
  join(): Uint8Array {
    const [first = new Uint8Array(), ...others] = this.#blocks;
    if (others.length === 0) return first.subarray(0, this.#length);
    const joined = new Uint8Array(this.#length);
    let at = 0;
    for (const block of this.#blocks) {
      joined.set(block.subarray(0, joined.length - at), at);
      at += block.length;
    }
    return joined;
  }

  #addBlock(neededBytes: number): void {
    const bytes = Math.min(Math.max(BLOCK_BYTES, neededBytes), this.#maxBytes - this.#length);
    this.#free = new Uint8Array(bytes);
    this.#blocks.push(this.#free);
  }
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
