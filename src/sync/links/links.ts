import { referenceKey, type SourceReference } from "../source/source-reference.js";
import { storeFailed, unreadableLink } from "../sync-errors.js";
import type { LinkRecords } from "./link-records.js";
import { type LinkStore, OverlayLinkStore } from "./link-store.js";

type Kind = keyof LinkRecords;

/** The links of one environment. Sandbox and production may share a link store and never see each other's ids. */
export class Links {
  readonly #store: LinkStore;
  readonly #place: string;
  readonly #overlay: { readonly below: Links; readonly kept: readonly Kind[] } | undefined;

  /** @param overlay Links below this overlay that keep some kinds of links themselves. */
  constructor(store: LinkStore, place: string, overlay?: { readonly below: Links; readonly kept: readonly Kind[] }) {
    this.#store = store;
    this.#place = place;
    this.#overlay = overlay;
  }

  async read<K extends Kind>(kind: K, reference: SourceReference): Promise<LinkRecords[K] | undefined> {
    const key = this.#key(kind, reference);
    const kept = await this.#try(() => this.#store.get(key));
    if (kept === undefined || kept === null) return undefined;
    try {
      // Some stores parse the JSON themselves.
      return (typeof kept === "string" ? JSON.parse(kept) : kept) as LinkRecords[K];
    } catch (error) {
      throw unreadableLink(key, error);
    }
  }

  async write<K extends Kind>(kind: K, reference: SourceReference, record: LinkRecords[K]): Promise<void> {
    if (this.#overlay?.kept.includes(kind)) return this.#overlay.below.write(kind, reference, record);
    await this.#try(() => this.#store.set(this.#key(kind, reference), JSON.stringify(record)));
  }

  /** Removes a link. The next sync looks the object up again. */
  async forget(kind: Kind, reference: SourceReference): Promise<void> {
    if (this.#overlay?.kept.includes(kind)) return this.#overlay.below.forget(kind, reference);
    await this.#try(() => this.#store.delete(this.#key(kind, reference)));
  }

  /** Returns the same links; their changes stay in memory and are not stored. @param kept The kinds of links whose changes are written to these links. */
  overlay(kept: readonly Kind[] = []): Links {
    return new Links(new OverlayLinkStore(this.#store), this.#place, { below: this, kept });
  }

  #key(kind: Kind, reference: SourceReference): string {
    return `rillet-sdk:${this.#place}:${kind}:${referenceKey(reference)}`;
  }

  async #try<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw storeFailed(error);
    }
  }
}
