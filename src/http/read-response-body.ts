/**
 * Reads a body of at most `maxBytes`, counted after decompression: a response without an end must not fill the memory.
 * @returns Text or bytes; undefined if the body is longer. The rest is then cancelled.
 */
export async function readBody(
  response: Response,
  isText: boolean,
  maxBytes: number,
): Promise<Uint8Array | string | undefined> {
  const length = response.headers.get("content-length");
  const isKnown = length !== null && /^\d+$/.test(length) && !response.headers.has("content-encoding");
  // HTTP itself ends a body at its announced length. Without compression, nothing has to be counted.
  if (isKnown && Number(length) <= maxBytes)
    return isText ? response.text() : new Uint8Array(await response.arrayBuffer());
  const bytes = await readAtMost(response.body, maxBytes);
  return bytes && isText ? new TextDecoder().decode(bytes) : bytes;
}

async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || !value) break;
    if (!ArrayBuffer.isView(value)) throw new TypeError("The body of a response must consist of bytes.");
    size += value.length;
    if (size > maxBytes) {
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  return join(chunks, size);
}

/** Always a copy: a chunk may be a part of memory that the stream's owner uses for other things. */
function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
