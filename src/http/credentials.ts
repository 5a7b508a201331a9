import type { Hide } from "./redact.js";

export type ApiKey = string | (() => string | Promise<string>);

const REMEMBERED = 8;
/** A shorter one is a stand-in of some test, and to hide it would garble words that contain it. */
const SHORTEST_SECRET = 5;

/** The key for each attempt, and the memory of those used lately, for they must show up in no error. */
export class Credentials {
  readonly #source: ApiKey;
  #used: string[] = [];

  constructor(source: ApiKey) {
    this.#source = source;
  }

  async key(): Promise<string> {
    const source = this.#source;
    const key = typeof source === "string" ? source : await source();
    if (!isCredential(key)) throw new TypeError("it must return a non-empty string of printable characters without spaces");
    if (!this.#used.includes(key)) this.#used = [key, ...this.#used].slice(0, REMEMBERED);
    return key;
  }

  readonly hide: Hide = (text) => this.#used.reduce((shown, key) => (key.length < SHORTEST_SECRET ? shown : shown.replaceAll(key, "[redacted]")), text);
}

/** What can stand in an Authorization header. */
export const isCredential = (key: unknown): boolean => typeof key === "string" && /^[\x21-\x7e]+$/.test(key);
