import { isRilletError } from "../errors/rillet-error.js";

/** Replaces secrets in a text. */
export type Redact = (text: string) => string;

/** A copy of the headers without secrets. Servers and proxies may send back what they received. */
export const redactHeaders = (headers: Headers, redact: Redact): Headers =>
  new Headers([...headers].map(([name, value]): [string, string] => [name, redact(value)]));

/**
 * An error of foreign code, without secrets. An error that holds no secret is returned as it is. Any other error is copied with its
 * texts only, because a custom `fetch` may attach the whole request to its error, the API key included.
 */
export function redactError(error: unknown, redact: Redact): unknown {
  if (isRilletError(error)) return error;
  if (!(error instanceof Error))
    return redact(typeof error === "string" ? error : Object.prototype.toString.call(error));
  const cause = error.cause === undefined ? undefined : redactError(error.cause, redact);
  const { name, message, stack = "", code } = error as Error & { code?: unknown };
  const isClean = (field: string): boolean => {
    const value = (error as unknown as Record<string, unknown>)[field];
    if (field === "cause") return value === cause;
    return typeof value === "string" ? redact(value) === value : Object(value) !== value;
  };
  // In some runtimes the stack is not an own property.
  if (["stack", ...Object.getOwnPropertyNames(error)].every(isClean)) return error;
  const copy = new Error(redact(message), cause === undefined ? undefined : { cause });
  return Object.assign(copy, { name, stack: redact(stack) }, typeof code === "string" && { code: redact(code) });
}
