/**
 * Where the sync stores its links. It has the methods of Keyv, so Keyv with Redis, Postgres, SQLite or another adapter works unchanged. Values are JSON text.
 * Use one store for each Rillet organization. Entries must not expire.
 */
export interface LinkStore {
  /** Returns the value of a key; undefined or null when there is none. */
  get(key: string): Promise<unknown>;
  /** Stores a value under a key, without expiry. */
  set(key: string, value: string): Promise<unknown>;
  /** Deletes a key. */
  delete(key: string): Promise<unknown>;
}

/** Keeps links in memory, until the process ends. For tests and for single runs. */
export class MemoryLinkStore implements LinkStore {
  readonly #entries: Map<string, string>;

  /** @param entries The map that holds the links; pass one to inspect or save it. Default: a new map. */
  constructor(entries: Map<string, string> = new Map()) {
    this.#entries = entries;
  }

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#entries.get(key));
  }

  set(key: string, value: string): Promise<void> {
    this.#entries.set(key, value);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#entries.delete(key));
  }
}

/** Reads from another store and writes to memory only, so that a plan stores nothing. */
export class OverlayLinkStore implements LinkStore {
  readonly #below: LinkStore;
  readonly #written = new Map<string, string | undefined>();

  constructor(below: LinkStore) {
    this.#below = below;
  }

  get(key: string): Promise<unknown> {
    return this.#written.has(key) ? Promise.resolve(this.#written.get(key)) : this.#below.get(key);
  }

  set(key: string, value: string): Promise<void> {
    this.#written.set(key, value);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    this.#written.set(key, undefined);
    return Promise.resolve(true);
  }
}
