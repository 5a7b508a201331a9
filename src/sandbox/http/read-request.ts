/** A request as it arrived. It is read once, so that everything after it is synchronous. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** JSON parsed, a form as its parts, anything else as text; undefined without a body. */
  readonly body: unknown;
  /** Whether the body could not be read as JSON or as a form, or is JSON that is nested too deep. */
  readonly isMalformed: boolean;
  readonly signal: AbortSignal | undefined;
  /** How much it adds to the log, in characters: path, query, headers and body. */
  readonly size: number;
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
  const { size, ...body } = await readBody(request);
  const headerSize = [...request.headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return {
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    signal,
    ...body,
    size: url.pathname.length + url.search.length + headerSize + size,
  };
}

type ReadBody = Pick<ReceivedRequest, "body" | "isMalformed" | "size">;

async function readBody(request: Request): Promise<ReadBody> {
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) return readForm(request);
  const text = await request.text();
  const size = text.length;
  if (text === "") return { body: undefined, isMalformed: false, size };
  try {
    const body = JSON.parse(text) as unknown;
    if (!hasMoreLevels(body, MAX_LEVELS)) return { body, isMalformed: false, size };
  } catch {
    // It is no JSON.
  }
  return { body: text, isMalformed: true, size };
}

/** The contract's bodies are nested some ten levels. What reads a body is recursive, and thousands of levels overflow the stack. */
const MAX_LEVELS = 100;

function hasMoreLevels(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => hasMoreLevels(member, levels - 1));
}

/** The request log shows a file as its name, type and size. */
async function readForm(request: Request): Promise<ReadBody> {
  try {
    const parts = [...(await request.formData())].map(
      ([name, part]) =>
        [name, typeof part === "string" ? part : { name: part.name, type: part.type, size: part.size }] as const,
    );
    const body = Object.fromEntries(parts);
    return { body, isMalformed: false, size: JSON.stringify(body).length };
  } catch {
    return { body: undefined, isMalformed: true, size: 0 };
  }
}
