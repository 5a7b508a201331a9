/** All rows of a list, read once and kept for a while; who asks while it is being read waits for the same reading. A failure is not kept. */
export class Directory<Row> {
  readonly #now: () => number;
  readonly #lifetime: number;
  #rows: Promise<Row[]> | undefined;
  #readAt = 0;

  /** @param lifetime How long the rows are kept, in milliseconds. */
  constructor(now: () => number, lifetime: number) {
    this.#now = now;
    this.#lifetime = lifetime;
  }

  rows(read: () => Promise<Row[]>): Promise<readonly Row[]> {
    if (this.isOlderThan(this.#lifetime)) this.#begin(read);
    return this.#rows ?? Promise.resolve([]);
  }

  /** Whether the rows were read longer ago than this many milliseconds, or never. */
  isOlderThan(milliseconds: number): boolean {
    return this.#rows === undefined || this.#now() - this.#readAt > milliseconds;
  }

  /** Takes in a row that was made or changed since. */
  async put(row: Row, isSame: (other: Row) => boolean): Promise<void> {
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

  #begin(read: () => Promise<Row[]>): void {
    const reading = read();
    this.#rows = reading;
    this.#readAt = this.#now();
    reading.catch(() => {
      if (this.#rows === reading) this.#rows = undefined;
    });
  }
}
