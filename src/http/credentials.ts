import type { Redact } from "./redact.js";

/** An API key, or a function that returns one. The function is called before every attempt. */
export type ApiKey = string | (() => string | Promise<string>);

/** The API key of each attempt, and the removal of recent keys from texts. */
export interface Credentials {
  readonly key: () => string | Promise<string>;
  readonly redact: Redact;
}

const MOST_REMEMBERED = 8;

/** A shorter key is a placeholder in a test. To replace it would garble words that contain it. */
const SHORTEST_SECRET = 5;

export function createCredentials(source: ApiKey): Credentials {
  let used: string[] = [];
  const remember = (key: string): string => {
    if (!isCredential(key)) throw new TypeError("it must return a non-empty string of printable ASCII");
    if (!used.includes(key)) used = [key, ...used].slice(0, MOST_REMEMBERED);
    return key;
  };
  return {
    key: () => (typeof source === "string" ? remember(source) : Promise.resolve(source()).then(remember)),
    redact: (text) =>
      used.reduce((shown, key) => (key.length < SHORTEST_SECRET ? shown : shown.replaceAll(key, "[redacted]")), text),
  };
}

/** Whether a value can be sent in an Authorization header. */
export const isCredential = (key: unknown): boolean => typeof key === "string" && /^[!-~]+$/.test(key);
