export type ApiKey = string | (() => string | Promise<string>);

const REMEMBERED = 8;

/** The key for each attempt, and the memory of those used lately, for they must show up in no error. */
export class Credentials {
  readonly secrets = new Set<string>();
  readonly #source: ApiKey;

  constructor(source: ApiKey) {
    this.#source = source;
    if (typeof source === "string") this.secrets.add(source);
  }

  async key(): Promise<string> {
    if (typeof this.#source === "string") return this.#source;
    const key = await this.#source();
    if (typeof key !== "string" || !isCredential(key))
      throw new TypeError("it must return a non-empty string of printable characters without spaces");
    this.secrets.delete(key);
    this.secrets.add(key);
    for (const oldest of this.secrets) if (this.secrets.size > REMEMBERED) this.secrets.delete(oldest);
    return key;
  }
}

/** What can stand in an Authorization header. */
export const isCredential = (key: string): boolean => /^[\x21-\x7e]+$/.test(key);
