import type { Problem } from "../problems.js";
import { isRecord } from "../validation/properties.js";

/** A response before it becomes a `Response`: without the headers that every response has. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text or bytes; null without a body. */
  readonly body: string | Uint8Array | null;
}

/** The body of a response that is not JSON. */
export class BinaryBody {
  readonly bytes: Uint8Array;
  readonly contentType: string;

  constructor(bytes: Uint8Array, contentType: string) {
    this.bytes = bytes;
    this.contentType = contentType;
  }
}

/** The response to a request that succeeded. */
export function toResponse(status: number, result: unknown): ApiResponse {
  if (result instanceof BinaryBody)
    return { status, headers: { "content-type": result.contentType }, body: result.bytes };
  if (result === undefined) return { status, headers: {}, body: null };
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(result) };
}

/** The response to a request that was rejected. */
export function toProblemResponse(problem: Problem): ApiResponse {
  return {
    status: problem.status,
    headers: { ...problem.headers, "content-type": "application/problem+json" },
    body: JSON.stringify(problem),
  };
}

/** What the request log shows of a body: JSON parsed, anything else unchanged. JSON that a fault has broken is unchanged too. */
export function showBody({ body, headers }: ApiResponse): unknown {
  if (typeof body !== "string") return body ?? undefined;
  if (headers["content-type"]?.includes("json") !== true) return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

/**
 * Rewrites the percentage of every `tax_rate` in a response to a JSON string, as integrations observed it. (Contract items
 * have strings in any case, because all recorded ones do.)
 */
export function toLooseTypes(result: unknown): unknown {
  if (result === undefined || result instanceof BinaryBody) return result;
  return rewrite(JSON.parse(JSON.stringify(result)) as unknown);
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const rewritten = rewrite(inner);
    return [name, name === "tax_rate" ? withPercentageAsText(rewritten) : rewritten] as const;
  });
  return Object.fromEntries(entries);
}

function withPercentageAsText(rate: unknown): unknown {
  return isRecord(rate) && typeof rate["percentage"] === "number"
    ? { ...rate, percentage: String(rate["percentage"]) }
    : rate;
}
