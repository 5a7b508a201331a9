/** A request as it arrived. It is read once, so that everything after it is synchronous. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** JSON parsed, a form as its parts, anything else as text; undefined without a body. */
  readonly body: unknown;
  /** Whether the body could not be read as JSON or as a form. */
  readonly isMalformed: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Reads the arguments of `fetch`. The host does not matter; the path is relative to the base URL. */
export async function readRequest(
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<ReceivedRequest> {
  const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
  signal?.throwIfAborted();
  const { signal: _signal, ...rest } = init ?? {};
  const request = new Request(input, { ...rest, ...(rest.body && { duplex: "half" }) });
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    signal,
    ...(await readBody(request)),
  };
}

async function readBody(request: Request): Promise<{ body: unknown; isMalformed: boolean }> {
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) return readForm(request);
  const text = await request.text();
  if (text === "") return { body: undefined, isMalformed: false };
  try {
    return { body: JSON.parse(text) as unknown, isMalformed: false };
  } catch {
    return { body: text, isMalformed: true };
  }
}

/** The request log shows a file as its name, type and size. */
async function readForm(request: Request): Promise<{ body: unknown; isMalformed: boolean }> {
  try {
    const parts = [...(await request.formData())].map(
      ([name, part]) =>
        [name, typeof part === "string" ? part : { name: part.name, type: part.type, size: part.size }] as const,
    );
    return { body: Object.fromEntries(parts), isMalformed: false };
  } catch {
    return { body: undefined, isMalformed: true };
  }
}
