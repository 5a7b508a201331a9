import { referenceKey, type SourceReference } from "../source/source-reference.js";
import { otherLink, storeFailed, unreadableLink } from "../sync-errors.js";
import type { LinkRecords } from "./link-records.js";
import { LinkMemory, StoreDoubt } from "./link-memory.js";
import { type LinkStore, OverlayLinkStore } from "./link-store.js";

type Kind = keyof LinkRecords;

/** The kinds of links of documents. When the store went back to an earlier value, the remembered one counts. */
const DOCUMENTS = ["invoice", "credit-memo"] as const satisfies readonly Kind[];
/** The kinds of links that this process remembers. The sync hardly ever removes one, so when it is missing, the store lost it. */
const REMEMBERED = [...DOCUMENTS, "customer"] as const satisfies readonly Kind[];

/** Links whose changes stay in memory, and the links below them, which keep some kinds themselves. */
interface Overlay {
  readonly below: Links;
  readonly kept: readonly Kind[];
  readonly doubt: StoreDoubt;
}

/** The links of one environment. Sandbox and production may share a link store and never see each other's ids. */
export class Links {
  readonly #store: LinkStore;
  readonly #environment: string;
  readonly #overlay: Overlay | undefined;
  readonly #doubt: StoreDoubt;
  readonly #memory: LinkMemory;

  /** @param environment The name or base URL of the environment. */
  constructor(store: LinkStore, environment: string, overlay?: Overlay) {
    this.#store = store;
    this.#environment = environment;
    this.#overlay = overlay;
    this.#doubt = overlay?.doubt ?? new StoreDoubt();
    this.#memory = new LinkMemory(this.#doubt);
  }

  /** Reads a link. When the store went back to an earlier value of a document's link, the value that this process knows counts, and is written again. */
  async read<K extends Kind>(kind: K, reference: SourceReference): Promise<LinkRecords[K] | undefined> {
    const key = this.#key(kind, reference);
    const stored = await this.#try(async () => toText(await this.#store.get(key)));
    if (stored === undefined) return undefined;
    const record = parseRecord(kind, key, stored, reference);
    const text = this.#remember(key, stored);
    if (text === stored) return record;
    await this.#try(() => this.#store.set(key, text));
    return parseRecord(kind, key, text, reference);
  }

  /** Returns the link of a document or customer that the store lost and this process remembers. Other workers may have changed it since. */
  recall<K extends (typeof REMEMBERED)[number]>(kind: K, reference: SourceReference): LinkRecords[K] | undefined {
    const key = this.#key(kind, reference);
    const text = this.#memory.recall(key);
    return text === undefined ? undefined : parseRecord(kind, key, text, reference);
  }

  async write<K extends Kind>(kind: K, reference: SourceReference, record: LinkRecords[K]): Promise<void> {
    if (this.#overlay?.kept.includes(kind)) return this.#overlay.below.write(kind, reference, record);
    const key = this.#key(kind, reference);
    const text = JSON.stringify({ ...record, [OWN_KEY]: referenceKey(reference) });
    await this.#try(() => this.#store.set(key, text));
    if (this.#isOf(REMEMBERED, key)) this.#memory.write(key, text);
  }

  /** Removes a link. The next sync looks the object up again. */
  async forget(kind: Kind, reference: SourceReference): Promise<void> {
    if (this.#overlay?.kept.includes(kind)) return this.#overlay.below.forget(kind, reference);
    const key = this.#key(kind, reference);
    this.#memory.forget(key);
    await this.#try(() => this.#store.delete(key));
  }

  /** Whether the link store was found to be older than Rillet. */
  get isDoubted(): boolean {
    return this.#doubt.exists;
  }

  /** Records that the link store was found to be older than Rillet. */
  doubt(): void {
    this.#doubt.begin();
  }

  /** Whether the link of a document must be compared with Rillet before it counts: once for each link, after the store was found to be older than Rillet. */
  mustCheck(kind: Kind, reference: SourceReference): boolean {
    return this.#doubt.mustCheck(this.#key(kind, reference));
  }

  /**
   * Returns the same links; their changes stay in memory and are not stored.
   * @param kept The kinds of links whose changes are written to these links. With any, the two also share the doubt about the store.
   */
  overlay(kept: readonly Kind[] = []): Links {
    const doubt = kept.length > 0 ? this.#doubt : new StoreDoubt(this.#doubt);
    return new Links(new OverlayLinkStore(this.#store), this.#environment, { below: this, kept, doubt });
  }

  /** Remembers a stored value. @returns The value that counts. */
  #remember(key: string, stored: string): string {
    if (this.#isOf(DOCUMENTS, key)) return this.#memory.resolve(key, stored);
    if (this.#isOf(REMEMBERED, key)) this.#memory.write(key, stored);
    return stored;
  }

  #isOf(kinds: readonly Kind[], key: string): boolean {
    return kinds.some((kind) => key.startsWith(this.#prefix(kind)));
  }

  #key(kind: Kind, reference: SourceReference): string {
    return this.#prefix(kind) + referenceKey(reference);
  }

  #prefix(kind: Kind): string {
    return `rillet-sdk:${this.#environment}:${kind}:`;
  }

  async #try<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw storeFailed(error);
    }
  }
}

/**
 * The field of a stored record that holds the key of its own reference. A store that ignores the case of keys, or cuts long ones, returns the record of another
 * document, which must not be changed or deleted. Records of earlier versions have no such field.
 */
const OWN_KEY = "key";

/** A field that each record of a kind has. A store that wraps or encodes values, such as one that returns Buffers, returns an object without it. */
const REQUIRED_FIELDS = {
  customer: "id",
  "customer-claim": "reference",
  product: "id",
  "invoice-deletion": "reference",
  "invoice-update": "target",
  "restored-invoice": "customerId",
  invoice: "state",
  "credit-memo": "state",
  "credit-memo-update": "target",
  rebuild: "report",
} as const satisfies { readonly [K in Kind]: keyof LinkRecords[K] };

/** Reads a record without the key of its own. @throws SyncError API_ERROR when the value is not a record of the kind, or the record of another reference. */
function parseRecord<K extends Kind>(kind: K, key: string, text: string, reference: SourceReference): LinkRecords[K] {
  let stored: { readonly [OWN_KEY]?: string };
  try {
    stored = JSON.parse(text) as typeof stored;
    const field = REQUIRED_FIELDS[kind];
    if (!isObject(stored)) throw new TypeError("expected an object");
    if (!Object.hasOwn(stored, field)) throw new TypeError(`expected an object with the field ${field}`);
  } catch (error) {
    throw unreadableLink(key, error);
  }
  const { [OWN_KEY]: own, ...record } = stored;
  if (own !== undefined && own !== referenceKey(reference)) throw otherLink(key, own);
  return record as LinkRecords[K];
}

/** The value as JSON. Some stores parse the JSON themselves. */
function toText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A record as text, to compare it, whatever the order of its fields is: the column type of a database may change the order. */
export const toComparable = (record: object | undefined): string | undefined =>
  record && JSON.stringify(record, (_key, value: unknown) => (isObject(value) ? withSortedFields(value) : value));

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const withSortedFields = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
