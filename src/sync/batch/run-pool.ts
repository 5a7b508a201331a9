/** How a pool works. */
interface Pool {
  /** How many pieces of work are under way at a time. */
  readonly concurrency: number;
  /** Ends the taking of items. */
  readonly signal?: AbortSignal | undefined;
}

type Event<Item, Result> = Taken<Item> | { readonly kind: "result"; readonly key: number; readonly result: Result };

/**
 * Runs work on a stream of items, so many at a time, and gives each result as it comes. The next item is asked for only when a place is free: neither items nor
 * results pile up, and a stream that is slow holds no result back. What is under way when the consumer stops, the stream fails or the signal comes is waited
 * for; the stream's error comes last.
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
/** What asking for the next item comes to. */
type Taken<Item> = { readonly kind: "item"; readonly item: Item } | { readonly kind: "end"; readonly error?: unknown };

/** The items of a stream, one asked for at a time, until they end, fail or, by a signal, are no longer wanted. */
class ItemStream<Item> {
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
