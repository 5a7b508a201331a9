import { isRilletError } from "../errors/rillet-error.js";

/** Replaces secrets in a text. */
export type Hide = (text: string) => string;

/** A copy of the headers without secrets: servers and proxies echo what they were sent. */
export const hideInHeaders = (headers: Headers, hide: Hide): Headers =>
  new Headers([...headers].map(([name, value]): [string, string] => [name, hide(value)]));

/**
 * What a foreign failure may be shown as. An error that can hold no secret stays itself; of any other, a copy with the texts
 * alone: a fetch in place of the global one may hang the whole request on it, key included.
 */
export function hideInError(error: unknown, hide: Hide): unknown {
  if (isRilletError(error)) return error;
  if (!(error instanceof Error)) return hide(typeof error === "string" ? error : Object.prototype.toString.call(error));
  const cause = error.cause === undefined ? undefined : hideInError(error.cause, hide);
  const { name, message, stack = "", code } = error as Error & { code?: unknown };
  const isClean = (field: string): boolean => {
    const value = (error as unknown as Record<string, unknown>)[field];
    return field === "cause"
      ? value === cause
      : typeof value === "string"
        ? hide(value) === value
        : Object(value) !== value;
  };
  // A stack is no property of its own everywhere.
  if (["stack", ...Object.getOwnPropertyNames(error)].every(isClean)) return error;
  const copy = new Error(hide(message), cause === undefined ? undefined : { cause });
  return Object.assign(copy, { name, stack: hide(stack) }, typeof code === "string" && { code: hide(code) });
}
