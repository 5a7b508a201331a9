import type { PagePromise } from "../index.js";

/** One page of a list. */
interface ListPage<Row> {
  readonly rows: Row[];
  /** Whether there is no other page. */
  readonly isAll: boolean;
}

/** All rows of a list, read once and kept for a while; who asks while it is being read waits for the same reading. A failure is not kept. */
export class CachedList<Row> {
  readonly #now: () => number;
  readonly #lifetime: number;
  #rows: Promise<Row[]> | undefined;
  #readAt = 0;
  #page: Promise<readonly Row[] | undefined> | undefined;
  /** When the list was last seen to have more than one page. */
  #longAt = -Infinity;

  /** @param lifetime How long the rows are kept, in milliseconds. */
  constructor(now: () => number, lifetime: number) {
    this.#now = now;
    this.#lifetime = lifetime;
  }

  rows(read: () => Promise<Row[]>): Promise<readonly Row[]> {
    if (this.#isOlderThan(this.#lifetime)) this.#begin(read);
    return this.#rows ?? Promise.resolve([]);
  }

  /**
   * All rows, where they were read no longer ago than this many milliseconds or where one page holds them; undefined for a longer list, which is not asked for
   * again for a while.
   */
  async itemsOfOnePage(age: number, readPage: () => Promise<ListPage<Row>>): Promise<readonly Row[] | undefined> {
    if (!this.#isOlderThan(age)) return this.#rows;
    if (this.#now() - this.#longAt <= this.#lifetime) return undefined;
    return (this.#page ??= this.#readPage(readPage).finally(() => (this.#page = undefined)));
  }

  /** Whether the rows were read longer ago than this many milliseconds, or never. */
  #isOlderThan(milliseconds: number): boolean {
    return this.#rows === undefined || this.#now() - this.#readAt > milliseconds;
  }

  /** Takes in a row that was made or changed since. */
  async put(row: Row, isSame: (other: Row) => boolean): Promise<void> {
    await this.#page?.catch(() => undefined);
    const rows = await this.#rows;
    if (rows === undefined) return;
    const index = rows.findIndex(isSame);
    if (index < 0) rows.push(row);
    else rows[index] = row;
  }

  /** Forgets the rows: they are read again when they are asked for. */
  clear(): void {
    this.#rows = undefined;
  }

  async #readPage(readPage: () => Promise<ListPage<Row>>): Promise<readonly Row[] | undefined> {
    const begun = this.#now();
    const { rows, isAll } = await readPage();
    if (isAll) [this.#rows, this.#readAt] = [Promise.resolve(rows), begun];
    else this.#longAt = begun;
    return isAll ? rows : undefined;
  }

  #begin(read: () => Promise<Row[]>): void {
    const reading = read();
    this.#rows = reading;
    this.#readAt = this.#now();
    reading.catch(() => {
      if (this.#rows === reading) this.#rows = undefined;
    });
  }
}

/** Reads a list to its end, page by page. */
export async function readAll<T>(list: PagePromise<T>): Promise<T[]> {
  const rows: T[] = [];
  for await (const row of list) rows.push(row);
  return rows;
}
