/** Replaces API keys in a text. */
export type Redact = (text: string) => string;

/** An API key, and the forms in which a server or a proxy may repeat it. */
export interface Secret {
  readonly key: string;
  /** The key, its hexadecimal bytes, and its Base64 inside a longer text. All are normalized. */
  readonly forms: readonly string[];
}

export const REDACTED = "[redacted]";

/**
 * A shorter key is a placeholder in a test. It is only replaced where it stands alone, because words contain it. Escaped forms are only searched for a key that is
 * as long without the characters that `normalize` leaves out.
 */
const SHORTEST_SECRET = 5;

export function createSecret(key: string): Secret {
  if (key.length < SHORTEST_SECRET) return { key, forms: [] };
  // Base64 writes three bytes as four characters. So a text has three forms, of which the characters in the middle are always the same.
  const base64 = ["", " ", "  "].map((before) => {
    const ends = [before.length, before.length + key.length].map((bytes) => (bytes * 4) / 3) as [number, number];
    return btoa(before + key).slice(Math.ceil(ends[0]), Math.floor(ends[1]));
  });
  const hexadecimal = key.replace(/./g, (character) => character.charCodeAt(0).toString(16));
  const forms = [key, hexadecimal, ...base64].map(normalize);
  return { key, forms: forms.filter(({ length }) => length >= SHORTEST_SECRET) };
}

/** Hides keys in a text: as they are, in upper or lower case, escaped for a URL, JSON or HTML, hexadecimal, and in Base64. */
export function redactSecrets(text: string, secrets: Iterable<Secret>): string {
  const normalized = normalize(text);
  let result = text;
  for (const secret of secrets)
    if (text.includes(secret.key) || isIn(normalized, secret)) result = hideSecret(result, secret);
  return result;
}

function hideSecret(text: string, secret: Secret): string {
  const { key, forms } = secret;
  if (forms.length === 0)
    return text
      .split(/([^\w-])/)
      .map((word) => (word === key ? REDACTED : word))
      .join("");
  const hideIn = (part: string): string => (isIn(normalize(part), secret) ? REDACTED : part);
  // A key with a quotation mark or a comma is not inside one word.
  return hideIn(text.replaceAll(key, REDACTED).replace(/[^\s"'<>,;]+/g, hideIn));
}

const isIn = (normalized: string, { forms }: Secret): boolean => forms.some((form) => normalized.includes(form));

const ESCAPE = /(?:%(?:25)*|\\[ux](?:00)?|&(?:amp;)*#x0*)([\da-f]{2});?|&(?:amp;)*#0*(\d{1,3});?/gi;

const unescape = (text: string): string =>
  text.replace(ESCAPE, (_escape, hexadecimal = "", decimal?: string) =>
    String.fromCharCode(decimal ? Number(decimal) : parseInt(hexadecimal as string, 16)),
  );

/**
 * Texts that differ only in case, escapes or the alphabet of Base64 become equal. An escape may be escaped once more, and a key may have in it what looks like an escape.
 * Characters that HTML or JSON escapes by a name are left out.
 */
const normalize = (text: string): string =>
  unescape(unescape(unescape(text)))
    .replace(/&(?:amp;)*(?:amp|lt|gt|quot|apos);|[\\;&<>"']/gi, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .toLowerCase();

/** The body of an error without keys. In JSON, each value and each property name is redacted separately. */
export function redactBody(text: string, redact: Redact): string {
  try {
    return JSON.stringify(JSON.parse(text, (_name, value: unknown) => redactValue(value, redact)));
  } catch {
    return redact(text);
  }
}

function redactValue(value: unknown, redact: Redact): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [redact(name), member as unknown]));
  const text = String(value);
  const redacted = redact(text);
  return redacted === text ? value : redacted;
}

/**
 * A response whose headers, status text and URL hold no key. It is a copy without a body if a server or a proxy has repeated the key, or if the response of a custom
 * `fetch` throws when it is read: that error may hold a key.
 */
export function redactResponse(
  response: Response,
  received: Pick<Response, "status" | "ok">,
  redact: Redact,
): Response {
  const { status, ok } = received;
  const headers: [string, string][] = [];
  const fields = { status, ok, statusText: "", url: "", redirected: false, type: "default" };
  try {
    response.headers.forEach((value, name) => headers.push([name, value]));
    // A mock may lack fields.
    const { statusText, url, redirected, type } = response as Partial<Response>;
    const texts = [statusText, url, ...headers.flat()].join("\n");
    if (redact(texts) === texts) return response;
    Object.assign(fields, { statusText: redact(statusText ?? ""), url: redact(url ?? ""), redirected, type });
  } catch {
    headers.length = 0;
  }
  // A header's name cannot have brackets.
  const redactName = (name: string): string => redact(name).replace(/[[\]]/g, "");
  const copy = new Response(null, {
    headers: headers.map(([name, value]): [string, string] => [redactName(name), redact(value)]),
  });
  for (const [name, value] of Object.entries(fields)) Object.defineProperty(copy, name, { value });
  return copy;
}
