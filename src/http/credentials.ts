import type { Redact } from "./redact.js";

/** An API key, or a function that returns one. The function is called before every attempt. */
export type ApiKey = string | (() => string | Promise<string>);

/** The API keys of one call, and their removal from texts. */
export interface CallCredentials {
  /** The API key for the next attempt. */
  readonly key: () => string | Promise<string>;
  /** Removes the keys of this call, and keys that other calls used recently. */
  readonly redact: Redact;
}

/** A value of the key function that cannot be an API key. */
export class InvalidKeyError extends TypeError {}

const MOST_REMEMBERED = 8;

/** A shorter key is a placeholder in a test. To replace it would garble words that contain it. */
const SHORTEST_SECRET = 5;

/** Returns a function that starts a call. Each call remembers all its own keys, however often keys rotate. */
export function createCredentials(source: ApiKey): () => CallCredentials {
  let recent: readonly string[] = [];
  return () => {
    let own: readonly string[] = [];
    const use = (key: string): string => {
      if (!isCredential(key)) throw new InvalidKeyError("it must return a non-empty string of printable ASCII");
      if (!own.includes(key)) own = [key, ...own];
      if (!recent.includes(key)) recent = [key, ...recent].slice(0, MOST_REMEMBERED);
      return key;
    };
    return {
      key: () => (typeof source === "string" ? use(source) : Promise.resolve(source()).then(use)),
      redact: (text) => [...own, ...recent].reduce(redactKey, text),
    };
  };
}

const redactKey = (text: string, key: string): string =>
  key.length < SHORTEST_SECRET ? text : text.replaceAll(key, "[redacted]");

/** Whether a value can be sent in an Authorization header. */
export const isCredential = (key: unknown): boolean => typeof key === "string" && /^[!-~]+$/.test(key);
