/**
 * Where the sync keeps what it knows: Keyv's shape, so that Keyv over Redis, Postgres, SQLite and the rest works as it is. Values are JSON text; `get` of a
 * key that is not there gives undefined or null. One store for each Rillet organization; let nothing in it expire.
 */
export interface LinkStore {
  /** What was set under a key; undefined or null where nothing was. */
  get(key: string): Promise<unknown>;
  /** Keeps a text under a key, for good. */
  set(key: string, value: string): Promise<unknown>;
  /** Forgets a key. */
  delete(key: string): Promise<unknown>;
}

/** Links in memory: they end with the process. For tests, and for one-off runs. */
export class MemoryLinkStore implements LinkStore {
  readonly #entries: Map<string, string>;

  /** @param entries A map to keep the links in, to look into or to save; a new one unless given. */
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

/** Reads from another store and writes to memory only: a plan leaves nothing behind. */
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
