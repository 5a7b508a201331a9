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
