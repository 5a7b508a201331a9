import { RilletArgumentError } from "../errors/argument-error.js";

/** The last argument of every method. Each option left out is the client's. */
export interface RequestOptions {
  /**
   * Key under which Rillet replays the first successful answer of a POST for 24 hours; any string. Default: a new UUID v4 per
   * call. The same for all attempts of a call. Other methods ignore it.
   */
  readonly idempotencyKey?: string | undefined;
  /** Ends the call with a `RilletAbortError`, at any moment, waits included. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, its body included. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call with its retries and waits. Default: no bound. */
  readonly totalTimeout?: number | undefined;
  /** How often a failed attempt may be repeated. Default 3. */
  readonly maxRetries?: number | undefined;
  /** Version of the API for this call. Default 4. */
  readonly apiVersion?: number | undefined;
  /** Headers to add. Those that the client sets itself are refused here: they have options of their own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const KNOWN = ["idempotencyKey", "signal", "timeout", "totalTimeout", "maxRetries", "apiVersion", "headers"];

/** Checks what a caller passed as options, and names what is not one. */
export function checkRequestOptions(options: unknown, method: string, extra: readonly string[] = []): void {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new RilletArgumentError(`The options of ${method} must be an object such as { timeout: 10_000 }.`, "options");
  refuseUnknown(options, [...KNOWN, ...extra], `option of ${method}`);
  const given = options as RequestOptions;
  checkDuration("timeout", given.timeout);
  checkDuration("totalTimeout", given.totalTimeout);
  checkCount("maxRetries", given.maxRetries);
  checkVersion(given.apiVersion);
  checkHeaders(given.headers);
  if (given.idempotencyKey !== undefined) checkIdempotencyKey(given.idempotencyKey);
  if (given.signal !== undefined && typeof given.signal.addEventListener !== "function")
    throw new RilletArgumentError("`signal` must be an AbortSignal, such as new AbortController().signal.", "signal");
}

/** Throws for the first name in `given` that is not among `known`, with the nearest one that is. */
export function refuseUnknown(given: object, known: readonly string[], what: string): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new RilletArgumentError(`\`${name}\` is not an ${what}. ${near ? `Did you mean \`${near}\`? ` : ""}Known: ${known.join(", ")}.`.replace("an query", "a query"), name);
  }
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const scored = known.map((candidate) => [distance(lower, candidate.toLowerCase()), candidate] as const).sort((a, b) => a[0] - b[0]);
  const [best] = scored;
  return best && best[0] <= Math.max(2, name.length / 3) ? best[1] : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
}

export function checkDuration(name: string, value: unknown): void {
  if (value === undefined || (typeof value === "number" && value > 0 && Number.isFinite(value))) return;
  throw new RilletArgumentError(`\`${name}\` must be a positive number of milliseconds, got ${String(value)}.`, name);
}

export function checkCount(name: string, value: unknown): void {
  if (value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= 0)) return;
  throw new RilletArgumentError(`\`${name}\` must be a whole number from 0, got ${String(value)}.`, name);
}

export function checkVersion(value: unknown): void {
  if (value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= 1)) return;
  throw new RilletArgumentError(`\`apiVersion\` must be a whole number such as 4, got ${String(value)}.`, "apiVersion");
}

const OWN_HEADERS: Readonly<Record<string, string>> = {
  authorization: "`apiKey`",
  "idempotency-key": "`idempotencyKey`",
  "x-rillet-api-version": "`apiVersion`",
  "content-length": "nothing: it follows from the body",
};

export function checkHeaders(headers: unknown): void {
  if (headers === undefined) return;
  if (typeof headers !== "object" || headers === null || Array.isArray(headers) || typeof (headers as Headers).append === "function")
    throw new RilletArgumentError("`headers` must be a plain object of strings.", "headers");
  for (const [name, value] of Object.entries(headers)) {
    const own = OWN_HEADERS[name.toLowerCase()];
    if (own) throw new RilletArgumentError(`The header ${name} is set by the client; use ${own} instead.`, `headers.${name}`);
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new RilletArgumentError(`The header ${name} is not one that HTTP can carry: a token as its name, a string of Latin-1 without line breaks as its value.`, `headers.${name}`);
  }
}

function checkIdempotencyKey(key: unknown): void {
  // Header values are bytes without controls: anything else fails inside fetch, with a message that names no key.
  if (typeof key === "string" && /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(key)) return;
  throw new RilletArgumentError("`idempotencyKey` must be a non-empty string of printable ASCII, such as a UUID.", "idempotencyKey");
}
