import type { PagePromise } from "../index.js";

/** One page of a list. */
interface ListPage<Item> {
  readonly items: Item[];
  /** Whether there is no other page. */
  readonly isAll: boolean;
}

/** Reads all items of a list once and keeps them for a limited time. Callers that ask during the read share it. A failure is not kept. */
export class CachedList<Item> {
  readonly #now: () => number;
  readonly #lifetime: number;
  #items: Promise<Item[]> | undefined;
  #readAt = 0;
  #page: Promise<readonly Item[] | undefined> | undefined;
  /** When the list was last seen to have more than one page. */
  #longAt = -Infinity;

  /** @param lifetime How long the items are kept, in milliseconds. */
  constructor(now: () => number, lifetime: number) {
    this.#now = now;
    this.#lifetime = lifetime;
  }

  items(read: () => Promise<Item[]>): Promise<readonly Item[]> {
    if (this.#isOlderThan(this.#lifetime)) this.#begin(read);
    return this.#items ?? Promise.resolve([]);
  }

  /**
   * Returns all items when they were read within the last `age` milliseconds, or when one page holds them all. Returns undefined for a longer list, and does not
   * read its first page again during the lifetime.
   */
  async itemsOfOnePage(age: number, readPage: () => Promise<ListPage<Item>>): Promise<readonly Item[] | undefined> {
    if (!this.#isOlderThan(age)) return this.#items;
    if (this.#now() - this.#longAt <= this.#lifetime) return undefined;
    return (this.#page ??= this.#readPage(readPage).finally(() => (this.#page = undefined)));
  }

  /** Whether the items were read longer ago than this many milliseconds, or never. */
  #isOlderThan(milliseconds: number): boolean {
    return this.#items === undefined || this.#now() - this.#readAt > milliseconds;
  }

  /** Adds or replaces an item that was created or changed after the list was read. */
  async put(item: Item, isSame: (other: Item) => boolean): Promise<void> {
    await this.#page?.catch(() => undefined);
    const items = await this.#items;
    if (items === undefined) return;
    const index = items.findIndex(isSame);
    if (index < 0) items.push(item);
    else items[index] = item;
  }

  /** Forgets the items. The next call reads them again. */
  clear(): void {
    this.#items = undefined;
  }

  async #readPage(readPage: () => Promise<ListPage<Item>>): Promise<readonly Item[] | undefined> {
    const begun = this.#now();
    const { items, isAll } = await readPage();
    if (isAll) [this.#items, this.#readAt] = [Promise.resolve(items), begun];
    else this.#longAt = begun;
    return isAll ? items : undefined;
  }

  #begin(read: () => Promise<Item[]>): void {
    const reading = read();
    this.#items = reading;
    this.#readAt = this.#now();
    reading.catch(() => {
      if (this.#items === reading) this.#items = undefined;
    });
  }
}

/** Reads a list to its end, page by page. */
export async function readAll<T>(list: PagePromise<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}
