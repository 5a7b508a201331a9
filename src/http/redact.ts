/** Replaces every occurrence of the secrets in a text. Servers and proxies echo what they were sent. */
export function redact(text: string, secrets: Iterable<string>): string {
  let out = text;
  for (const secret of secrets) if (secret) out = out.replaceAll(secret, "[redacted]");
  return out;
}

/** A copy of a foreign error whose message and stack hold no secret, or the error itself where it holds none. */
export function redactError(error: unknown, secrets: ReadonlySet<string>): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? redact(error, secrets) : error;
  const cause = redactError(error.cause, secrets);
  const message = redact(error.message, secrets);
  const stack = redact(error.stack ?? "", secrets);
  if (message === error.message && stack === (error.stack ?? "") && cause === error.cause) return error;
  const copy = new Error(message, cause === undefined ? undefined : { cause });
  Object.defineProperty(copy, "name", { value: error.name });
  copy.stack = stack;
  return copy;
}
