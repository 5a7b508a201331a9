import type { Hide } from "./redact.js";

/** An API key, or a function that gives one and is asked before every attempt. */
export type ApiKey = string | (() => string | Promise<string>);

/** The key for each attempt, and what keeps those used lately out of every error. */
export interface Credentials {
  readonly key: () => string | Promise<string>;
  readonly hide: Hide;
}

const REMEMBERED = 8;
/** A shorter one is a stand-in of some test, and to hide it would garble words that contain it. */
const SHORTEST_SECRET = 5;

export function createCredentials(source: ApiKey): Credentials {
  let used: string[] = [];
  const remember = (key: string): string => {
    if (!isCredential(key)) throw new TypeError("it must return a non-empty string of printable ASCII");
    if (!used.includes(key)) used = [key, ...used].slice(0, REMEMBERED);
    return key;
  };
  return {
    key: () => (typeof source === "string" ? remember(source) : Promise.resolve(source()).then(remember)),
    hide: (text) =>
      used.reduce((shown, key) => (key.length < SHORTEST_SECRET ? shown : shown.replaceAll(key, "[redacted]")), text),
  };
}

/** What can stand in an Authorization header. */
export const isCredential = (key: unknown): boolean => typeof key === "string" && /^[!-~]+$/.test(key);
