import { referenceKey, type SourceReference } from "../source/source-reference.js";
import { otherLink, storeFailed, unreadableLink } from "../sync-errors.js";
import type { LinkRecords } from "./link-records.js";
import { type LinkStore, OverlayLinkStore } from "./link-store.js";

type Kind = keyof LinkRecords;

/** The kinds of links of documents. When the store went back to an earlier value, the remembered one counts. */
const DOCUMENTS = ["invoice", "credit-memo"] as const satisfies readonly Kind[];
/** The kinds of links that this process remembers. The sync hardly ever removes one, so when it is missing, the store lost it. */
const REMEMBERED = [...DOCUMENTS, "customer"] as const satisfies readonly Kind[];

/** The links of one environment. Sandbox and production may share a link store and never see each other's ids. */
export class Links {
  readonly #store: LinkStore;
  readonly #environment: string;
  readonly #overlay: { readonly below: Links; readonly kept: readonly Kind[] } | undefined;
  readonly #memory = new LinkMemory();

  /**
   * @param environment The name or base URL of the environment.
   * @param overlay Links below this overlay that keep some kinds of links themselves.
   */
  constructor(
    store: LinkStore,
    environment: string,
    overlay?: { readonly below: Links; readonly kept: readonly Kind[] },
  ) {
    this.#store = store;
    this.#environment = environment;
    this.#overlay = overlay;
  }

  /** Reads a link. When the store went back to an earlier value of a document's link, the value that this process knows counts, and is written again. */
  async read<K extends Kind>(kind: K, reference: SourceReference): Promise<LinkRecords[K] | undefined> {
    const key = this.#key(kind, reference);
    const stored = await this.#try(async () => toText(await this.#store.get(key)));
    if (stored === undefined) return undefined;
    const record = parseRecord(key, stored, reference) as LinkRecords[K];
    const text = this.#remember(key, stored);
    if (text === stored) return record;
    await this.#try(() => this.#store.set(key, text));
    return parseRecord(key, text, reference) as LinkRecords[K];
  }

  /** Returns the link of a document or customer that the store lost and this process remembers. Other workers may have changed it since. */
  recall<K extends (typeof REMEMBERED)[number]>(kind: K, reference: SourceReference): LinkRecords[K] | undefined {
    const key = this.#key(kind, reference);
    const text = this.#memory.recall(key);
    return text === undefined ? undefined : (parseRecord(key, text, reference) as LinkRecords[K]);
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
    return this.#memory.isDoubted;
  }

  /** Records that the link store was found to be older than Rillet. */
  doubt(): void {
    this.#memory.doubt();
  }

  /** Whether the link of a document must be compared with Rillet before it counts: once for each link, after the store was found to be older than Rillet. */
  mustCheck(kind: Kind, reference: SourceReference): boolean {
    return this.#memory.mustCheck(this.#key(kind, reference));
  }

  /** Returns the same links; their changes stay in memory and are not stored. @param kept The kinds of links whose changes are written to these links. */
  overlay(kept: readonly Kind[] = []): Links {
    return new Links(new OverlayLinkStore(this.#store), this.#environment, { below: this, kept });
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

/** Reads a record without the key of its own. @throws SyncError API_ERROR when the value is not a record, or the record of another reference. */
function parseRecord(key: string, text: string, reference: SourceReference): object {
  let stored: { readonly [OWN_KEY]?: string };
  try {
    stored = JSON.parse(text) as typeof stored;
    if (!isObject(stored)) throw new TypeError("expected an object");
  } catch (error) {
    throw unreadableLink(key, error);
  }
  const { [OWN_KEY]: own, ...record } = stored;
  if (own !== undefined && own !== referenceKey(reference)) throw otherLink(key, own);
  return record;
}

/** The value as JSON. Some stores parse the JSON themselves. */
function toText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** How many links are remembered. The oldest one is forgotten first. */
const MAX_LINKS = 5000;
/** How many earlier values of a link are remembered. */
const MAX_EARLIER = 20;

interface RememberedLink {
  /** The value that this process last read or wrote, as JSON. */
  readonly text: string;
  /** The values before it. */
  readonly earlier: readonly string[];
}

/**
 * Remembers the links of documents and customers that this process read or wrote. It notices a link store that was emptied, lost a key or was restored from a backup
 * while the process runs: the store then has no value, or one that the process has already seen replaced. Another worker always writes a value that was not in the
 * store before.
 */
class LinkMemory {
  readonly #links = new Map<string, RememberedLink>();
  #checked: Set<string> | undefined;

  /** Returns the value that counts: the stored one, or the remembered one when the store went back to an earlier value. */
  resolve(key: string, stored: string): string {
    const known = this.#links.get(key);
    if (known?.earlier.includes(stored) === true) {
      this.doubt();
      return known.text;
    }
    this.#put(key, stored, known);
    return stored;
  }

  /** Returns the remembered value of a link that the store lost; undefined when there is none. */
  recall(key: string): string | undefined {
    const text = this.#links.get(key)?.text;
    if (text !== undefined) this.doubt();
    return text;
  }

  /** Remembers a value that this process wrote, or that counts whatever was there before. */
  write(key: string, text: string): void {
    this.#put(key, text, this.#links.get(key));
  }

  /** Forgets a link that this process removed. */
  forget(key: string): void {
    this.#links.delete(key);
  }

  get isDoubted(): boolean {
    return this.#checked !== undefined;
  }

  /** Records that the link store was found to be older than Rillet. */
  doubt(): void {
    this.#checked ??= new Set();
  }

  /** Whether a link must be compared with Rillet before it counts: once for each link, after the store was found to be older than Rillet. */
  mustCheck(key: string): boolean {
    if (this.#checked === undefined || this.#checked.has(key)) return false;
    this.#checked.add(key);
    return true;
  }

  #put(key: string, text: string, known: RememberedLink | undefined): void {
    const before = known === undefined ? [] : [...known.earlier, known.text];
    const earlier = before.filter((value) => value !== text).slice(-MAX_EARLIER);
    this.#links.delete(key);
    this.#links.set(key, { text, earlier });
    const [oldest] = this.#links.keys();
    if (this.#links.size > MAX_LINKS && oldest !== undefined) this.#links.delete(oldest);
  }
}

/** A record as text, to compare it, whatever the order of its fields is: the column type of a database may change the order. */
export const toComparable = (record: object | undefined): string | undefined =>
  record && JSON.stringify(record, (_key, value: unknown) => (isObject(value) ? withSortedFields(value) : value));

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const withSortedFields = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
