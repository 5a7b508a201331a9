import type { LinkStore } from "./link-store.js";

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
