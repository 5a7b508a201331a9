/**
 * Where the sync keeps what it knows: Keyv's shape, so that Keyv over Redis, Postgres, SQLite and the rest works as it is. Values are JSON text; `get` of a
 * key that is not there gives undefined or null. One store for each Rillet organization; let nothing in it expire.
 */
export interface LinkStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: string): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}
