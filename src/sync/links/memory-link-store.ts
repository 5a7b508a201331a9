import type { LinkStore } from "./link-store.js";

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
