/**
 * Errors of foreign code: of a custom `fetch`, of the function that gives the API key, of a rate limiter. They may hold a whole request with
 * its API key, in any field, getter, symbol, `toJSON` or inspector. So the SDK never passes them on, only copies of them.
 */
import { REDACTED, type Redact } from "./redact.js";
import { shorten } from "./create-request-error.js";

/** The deepest cause that is copied. A chain of causes may have no end. */
const DEEPEST_CAUSE = 4;

const MOST_ERRORS = 10;

/**
 * A copy of an error with the texts that it is recognized by: name, message, code, status, stack, causes, and the errors of an
 * AggregateError. A thrown value that is no object becomes a text.
 * @param hide replaces more in all texts but the frames of the stack.
 */
export function copyError(error: unknown, redact: Redact, hide: Redact = String, depth = 0): unknown {
  if (!isObject(error)) return hide(redact(String(error)));
  const text = (field: string, replace = hide): string | undefined => {
    const value = read(error, field);
    return typeof value === "string" ? replace(redact(value)) : undefined;
  };
  const [message = "an object without a message", name = "Error"] = [text("message"), text("name")];
  const copyInner = (value: unknown, level: number): unknown =>
    level <= DEEPEST_CAUSE ? copyError(value, redact, hide, level) : "";
  const copy = new Error(message);
  // Only the frames, because the first lines of a stack repeat the message.
  const frames = text("stack", String)?.match(/^ +at .*$/gm) ?? [];
  const members = read(error, "errors");
  const errors = Array.from({ length: MOST_ERRORS }, (_item, index) => read(members, index)).filter(isObject);
  const [cause, status] = [read(error, "cause"), read(error, "status")];
  const fields = {
    name,
    stack: [`${name}: ${message}`, ...frames].join("\n"),
    code: text("code"),
    status: typeof status === "number" ? status : undefined,
    cause: cause === undefined ? undefined : copyInner(cause, depth + 1),
    errors: errors.length > 0 ? errors.map((each) => copyInner(each, depth + 2)) : undefined,
  };
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined)
      Object.defineProperty(copy, field, { value, enumerable: ["code", "status"].includes(field) });
  return copy;
}

const isObject = (value: unknown): value is object => Object(value) === value;

/** A member of a foreign object, undefined if it cannot be read. */
function read(object: unknown, name: PropertyKey): unknown {
  try {
    return (object as Record<PropertyKey, unknown>)[name];
  } catch {
    return undefined;
  }
}

/**
 * Hides each word that may be an API key, because it has a digit or a sign in it or is very long. A function that fails to give a key may
 * name the key in its error, and nobody else knows that key.
 */
export const hidePossibleKeys: Redact = (text) =>
  text.replace(/[^\s"'`,:;=()[\]{}<>]{6,}/g, (word) =>
    /^([A-Za-z]{1,24}[.!?]*|[A-Z]+(_[A-Z]+)+)$/.test(word) ? word : REDACTED,
  );

/** Texts of errors after which nothing was sent: their message and code. `read` and `write` are left out: they fail on a connection that exists. */
const NOT_CONNECTED =
  /^(connect|getaddrinfo) E|client error \(Connect\)|before secure TLS connection|HTTP Tunneling|^(?!read |write ).*\b(ECONNREFUSED|ENOTFOUND|EAI_[A-Z]+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EMFILE|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket)$|WRONG_VERSION_NUMBER$/;

/** Codes of OpenSSL and of Node for a certificate that is not accepted. */
const BAD_CERTIFICATE =
  /\b(CERT_|ERR_TLS_CERT|UNABLE_TO_(GET|VERIFY|DECODE)|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)\w*$/;

/** Texts of fetch for a URL that it never connects to (Fetch standard, "port blocking"). */
const BLOCKED = /^(bad port|unknown scheme)/;

/**
 * Why fetch could not connect, so that nothing was sent: the connection was refused, the certificate was not accepted, or fetch blocks the
 * port. Undefined if something may have been sent.
 * @param error a copy.
 */
export function connectionFailure(error: unknown): "connection" | "certificate" | "blocked" | undefined {
  const texts = errorTexts(error);
  const some = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  if (some(BAD_CERTIFICATE)) return "certificate";
  if (some(BLOCKED)) return "blocked";
  return texts.length > 0 && texts.every((text) => NOT_CONNECTED.test(text)) ? "connection" : undefined;
}

/** Message and code of an error that has a code, or no cause; else of its cause, or of the errors of an AggregateError (one for each address). */
function errorTexts(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { message, code = "", cause, errors } = error as Error & { code?: string; errors?: unknown[] };
  if (errors) return errors.flatMap(errorTexts);
  const own = code || cause === undefined ? [`${message} ${code}`.trim()] : [];
  return [...own, ...errorTexts(cause)];
}

/** The reason of a failure in one line. fetch itself says only "fetch failed": the reason is in its chain of causes. */
export function failureReason(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return shorten(String(error));
  const { message, cause, code } = error as Error & { code?: unknown };
  const own = typeof code === "string" && !message.includes(code) ? `${message} ${code}` : message;
  const deeper = cause instanceof Error && depth < 3 && failureReason(cause, depth + 1);
  // Some messages are empty, and some end with a period or a line break.
  const reason = [own, deeper]
    .filter(Boolean)
    .join(": ")
    .replace(/\s+/g, " ")
    .replace(/^ |[. ]+$/g, "");
  return shorten(reason);
}
