/** Options of a pool. */
interface Pool {
  /** How many items are in progress at a time. */
  readonly concurrency: number;
  /** Stops taking items. */
  readonly signal?: AbortSignal | undefined;
}

type Event<Item, Result> = Taken<Item> | { readonly kind: "result"; readonly key: number; readonly result: Result };

/**
 * Runs work on a stream of items, `concurrency` items at a time, and yields each result when it is ready. The next item is taken only when fewer items are in
 * progress, so items and results do not accumulate. A slow stream does not delay results. When the consumer stops, the stream fails or the signal aborts, the pool
 * waits for the work in progress. It throws the stream's error last.
 */
export async function* runPool<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item, index: number) => Promise<Result>,
  { concurrency, signal }: Pool,
): AsyncGenerator<Result, void, undefined> {
  const stream = new ItemStream(items, signal);
  const running = new Map<number, Promise<Event<Item, Result>>>();
  const failures: unknown[] = [];
  let next = 0;
  try {
    for (;;) {
      const taking = running.size < concurrency ? stream.take() : undefined;
      if (taking === undefined && running.size === 0) break;
      const event: Event<Item, Result> = await Promise.race([...(taking ? [taking] : []), ...running.values()]);
      if (event.kind === "result") {
        running.delete(event.key);
        yield event.result;
        continue;
      }
      stream.settle(event);
      if (event.kind === "item") running.set(next, toEvent(work(event.item, next), next++));
      else if ("error" in event) failures.push(event.error);
    }
  } finally {
    await Promise.allSettled(running.values());
    await stream.close();
  }
  if (failures.length > 0) throw failures[0];
}

const toEvent = async <Result>(
  work: Promise<Result>,
  key: number,
): Promise<{ readonly kind: "result"; readonly key: number; readonly result: Result }> => ({
  kind: "result",
  key,
  result: await work,
});
/** The result of taking the next item. */
type Taken<Item> = { readonly kind: "item"; readonly item: Item } | { readonly kind: "end"; readonly error?: unknown };

/** Takes the items of a stream one at a time, until the stream ends or fails or the signal aborts. */
class ItemStream<Item> {
  readonly #iterator: Iterator<Item> | AsyncIterator<Item>;
  readonly #signal: AbortSignal | undefined;
  readonly #aborted: Promise<Taken<Item>>;
  #abort = (): void => undefined;
  #taking: Promise<Taken<Item>> | undefined;
  /** Whether a call of the iterator's `next` is pending. */
  #isAsked = false;
  /** Whether the iterator itself has ended or failed. */
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

  /** Returns the next item, the same one until `settle` is called; undefined when there are no more. */
  take(): Promise<Taken<Item>> | undefined {
    if (!this.#isOpen) return undefined;
    return (this.#taking ??= Promise.race([this.#aborted, this.#ask()]));
  }

  /** Marks the taken item as processed. */
  settle(taken: Taken<Item>): void {
    this.#taking = undefined;
    if (taken.kind === "end") this.#isOpen = false;
  }

  /** Closes the iterator. When a call of `next` is pending, the iterator closes only after that item, so `close` does not wait for it. */
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
