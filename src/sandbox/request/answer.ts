import type { Problem } from "../problems.js";
import { BinaryReply } from "./call.js";

/** An answer, before it becomes a Response: everything but the trace id. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text or bytes; null where there is none. */
  readonly body: string | Uint8Array | null;
}

/** The answer to a request that succeeded. */
export function toAnswer(status: number, result: unknown): Answer {
  if (result instanceof BinaryReply)
    return { status, headers: { "content-type": result.contentType }, body: result.bytes };
  if (result === undefined) return { status, headers: {}, body: null };
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(result) };
}

/** The answer to one that did not. */
export function toProblemAnswer(problem: Problem): Answer {
  return {
    status: problem.status,
    headers: { ...problem.headers, "content-type": "application/problem+json" },
    body: JSON.stringify(problem),
  };
}

/** What the log shows of a body: JSON parsed, anything else as it is, and so JSON that a fault has broken. */
export function showBody({ body, headers }: Answer): unknown {
  if (typeof body !== "string") return body ?? undefined;
  if (headers["content-type"]?.includes("json") !== true) return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
