import type { Rillet } from "../client.js";
import type { PagePromise } from "../pagination/index.js";

/** Numbers the starts of syncs and of reads, so that they can be put in order. */
export class Sequence {
  #last = 0;

  next(): number {
    return ++this.#last;
  }
}

/** What a list needs of a sync. */
export interface Reader {
  readonly rillet: Rillet;
  /** A list that was read after this number of the sequence is current for the sync; see `startRun`. */
  readonly currentAfter: number;
}

/** How long a list counts as current in one batch, in milliseconds. */
export const CURRENT_FOR = 5 * 60_000;

/** A read of a list, in progress or done. */
export class ListRead<Result> {
  readonly result: Promise<Result>;
  #sentAt: number | undefined;
  #sentTime = 0;

  constructor(rillet: Rillet, sequence: Sequence, now: () => number, read: (rillet: Rillet) => Promise<Result>) {
    this.#sentTime = now();
    const onRequest = (): void => {
      if (this.#sentAt !== undefined) return;
      this.#sentAt = sequence.next();
      this.#sentTime = now();
    };
    this.result = read(rillet.withOptions({ onRequest }));
  }

  /** The number of the sequence when the first request was sent; undefined before. */
  get sentAt(): number | undefined {
    return this.#sentAt;
  }

  /** Whether the read shows what was in Rillet when the sync began, or later. A read that still waits for the rate limit does. */
  isCurrent({ currentAfter }: Reader, now: number): boolean {
    return this.#sentAt === undefined || (this.#sentAt > currentAfter && now - this.#sentTime <= CURRENT_FOR);
  }

  isOlderThan(milliseconds: number, now: number): boolean {
    return now - this.#sentTime > milliseconds;
  }
}

/** Reads a value once and keeps it for a limited time. Callers that ask during the read share it. A failure is not kept. */
export class CachedRead<Result> {
  readonly #now: () => number;
  readonly #sequence: Sequence;
  readonly #lifetime: number;
  readonly #readValue: (rillet: Rillet) => Promise<Result>;
  #read: ListRead<Result> | undefined;

  /** @param lifetime How long the value is kept, in milliseconds. */
  constructor(now: () => number, sequence: Sequence, lifetime: number, read: (rillet: Rillet) => Promise<Result>) {
    this.#now = now;
    this.#sequence = sequence;
    this.#lifetime = lifetime;
    this.#readValue = read;
  }

  /** Returns the value, which may be as old as the lifetime. */
  recent(reader: Reader): Promise<Result> {
    const isKept = this.#read !== undefined && !this.#read.isOlderThan(this.#lifetime, this.#now());
    return isKept && this.#read ? this.#read.result : this.#begin(reader);
  }

  /** Returns the value as it was when the sync began, or later. */
  current(reader: Reader): Promise<Result> {
    return this.#read?.isCurrent(reader, this.#now()) ? this.#read.result : this.#begin(reader);
  }

  #begin({ rillet }: Reader): Promise<Result> {
    const read = new ListRead(rillet, this.#sequence, this.#now, this.#readValue);
    this.#read = read;
    read.result.catch(() => {
      if (this.#read === read) this.#read = undefined;
    });
    return read.result;
  }
}

/** Reads all items of a list once and keeps them for a limited time. Callers that ask during the read share it. A failure is not kept. */
export class CachedList<Item> {
  readonly #now: () => number;
  readonly #sequence: Sequence;
  readonly #lifetime: number;
  #read: ListRead<Item[]> | undefined;

  /** @param lifetime How long the items are kept, in milliseconds. */
  constructor(now: () => number, sequence: Sequence, lifetime: number) {
    this.#now = now;
    this.#sequence = sequence;
    this.#lifetime = lifetime;
  }

  /** Returns the items, which may be as old as the lifetime. */
  items(reader: Reader, list: (rillet: Rillet) => PagePromise<Item>): Promise<readonly Item[]> {
    const isKept = this.#read !== undefined && !this.#read.isOlderThan(this.#lifetime, this.#now());
    return isKept && this.#read ? this.#read.result : this.#begin(reader, list);
  }

  /** Returns the items as they were when the sync began, or later. What is missing here does not exist. */
  currentItems(reader: Reader, list: (rillet: Rillet) => PagePromise<Item>): Promise<readonly Item[]> {
    return this.#read?.isCurrent(reader, this.#now()) ? this.#read.result : this.#begin(reader, list);
  }

  /** Adds or replaces an item that was created or changed after the list was read. */
  async put(item: Item, isSame: (other: Item) => boolean): Promise<void> {
    const items = await this.#read?.result;
    if (items === undefined) return;
    const index = items.findIndex(isSame);
    if (index < 0) items.push(item);
    else items[index] = item;
  }

  /** Forgets the items. The next call reads them again. */
  clear(): void {
    this.#read = undefined;
  }

  #begin({ rillet }: Reader, list: (rillet: Rillet) => PagePromise<Item>): Promise<Item[]> {
    const read = new ListRead(rillet, this.#sequence, this.#now, (observed) => readAll(list(observed)));
    this.#read = read;
    read.result.catch(() => {
      if (this.#read === read) this.#read = undefined;
    });
    return read.result;
  }
}

/** Reads a list to its end, page by page. */
export async function readAll<T>(list: PagePromise<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}
