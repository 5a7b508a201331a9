/** What asking for the next item comes to. */
export type Taken<Item> =
  { readonly kind: "item"; readonly item: Item } | { readonly kind: "end"; readonly error?: unknown };

/** The items of a stream, one asked for at a time, until they end, fail or, by a signal, are no longer wanted. */
export class ItemStream<Item> {
  readonly #iterator: Iterator<Item> | AsyncIterator<Item>;
  readonly #signal: AbortSignal | undefined;
  readonly #aborted: Promise<Taken<Item>>;
  #abort = (): void => undefined;
  #taking: Promise<Taken<Item>> | undefined;
  /** The iterator has not yet answered. */
  #isAsked = false;
  /** The iterator has ended or failed by itself. */
  #isOver = false;
  #isOpen: boolean;

  constructor(items: Iterable<Item> | AsyncIterable<Item>, signal: AbortSignal | undefined) {
    this.#iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    this.#signal = signal;
    this.#isOpen = signal?.aborted !== true;
    this.#aborted = new Promise((resolve) => {
      this.#abort = () => {
        resolve({ kind: "end" });
      };
    });
    signal?.addEventListener("abort", this.#abort, { once: true });
  }

  /** The next item, the same until it is settled; undefined once there is none. */
  take(): Promise<Taken<Item>> | undefined {
    if (!this.#isOpen) return undefined;
    return (this.#taking ??= Promise.race([this.#aborted, this.#ask()]));
  }

  /** Says that what was taken has been dealt with. */
  settle(taken: Taken<Item>): void {
    this.#taking = undefined;
    if (taken.kind === "end") this.#isOpen = false;
  }

  /** Closes the iterator. One that has not answered yet would only be closed after its next item, and is not waited for. */
  async close(): Promise<void> {
    this.#signal?.removeEventListener("abort", this.#abort);
    if (this.#isOver) return;
    const closing = Promise.resolve(this.#iterator.return?.()).catch(() => undefined);
    if (!this.#isAsked) await closing;
  }

  async #ask(): Promise<Taken<Item>> {
    this.#isAsked = true;
    try {
      const step = await this.#iterator.next();
      this.#isOver = step.done === true;
      return step.done ? { kind: "end" } : { kind: "item", item: step.value };
    } catch (error) {
      this.#isOver = true;
      return { kind: "end", error };
    } finally {
      this.#isAsked = false;
    }
  }
}
