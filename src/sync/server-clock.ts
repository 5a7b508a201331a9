/**
 * The time of Rillet's server, from the `Date` headers of its responses. The clock of this machine may differ by hours. Before the first header it is that clock.
 * It is never clearly behind the server: a response that takes long makes the header old, so the latest time that any header gives counts.
 */
export class ServerClock {
  readonly #now: () => number;
  #offset: number | undefined;

  /** @param now The clock of this machine. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Reads the `Date` header of a response. */
  set(header: string | null): void {
    const offset = Date.parse(header ?? "") - this.#now();
    if (!Number.isNaN(offset)) this.#offset = Math.max(offset, this.#offset ?? offset);
  }

  /** Whether any response has stated the time. */
  get isKnown(): boolean {
    return this.#offset !== undefined;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#now() + (this.#offset ?? 0);
  }
}
