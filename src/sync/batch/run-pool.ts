/** Options of a pool. */
interface Pool {
  /** How many items are in progress at a time. */
  readonly concurrency: number;
  /** Stops taking items. */
  readonly signal?: AbortSignal | undefined;
}

/** A taken item, or the error of a stream that failed to give one item and then continued. */
export type Read<Item> = { readonly ok: true; readonly item: Item } | { readonly ok: false; readonly error: unknown };

type Event<Item, Result> = Taken<Item> | { readonly kind: "result"; readonly key: number; readonly result: Result };

/**
 * Runs work on a stream of items, `concurrency` items at a time, and yields each result when it is ready. The next item is taken only when fewer items are in
 * progress, so items and results do not accumulate. A slow stream does not delay results. When the consumer stops, the stream fails or the signal aborts, the pool
 * waits for the work in progress. It throws the stream's error last. When a stream gives another item after an error, the error takes the place of one item.
 */
export async function* runPool<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (read: Read<Item>, index: number) => Promise<Result>,
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
      if (event.kind === "read") running.set(next, toEvent(work(event.read, next), next++));
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
type Taken<Item> =
  { readonly kind: "read"; readonly read: Read<Item> } | { readonly kind: "end"; readonly error?: unknown };

/** After this many errors in a row, the stream counts as failed. */
const MOST_ERRORS_IN_A_ROW = 10;

/** Takes the items of a stream one at a time, until the stream ends or fails or the signal aborts. */
class ItemStream<Item> {
  readonly #iterator: Iterator<Item> | AsyncIterator<Item>;
  readonly #signal: AbortSignal | undefined;
  /** Ends the item that is being taken. */
  #end: (() => void) | undefined;
  #taking: Promise<Taken<Item>> | undefined;
  /** Whether a call of the iterator's `next` is pending. */
  #isAsked = false;
  /** Whether the iterator itself has ended or failed. */
  #isOver = false;
  /** An item that was taken to learn whether the stream continues after an error. */
  #ahead: Taken<Item> | undefined;
  #errorsInARow = 0;
  #isOpen: boolean;

  constructor(items: Iterable<Item> | AsyncIterable<Item>, signal: AbortSignal | undefined) {
    this.#iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    this.#signal = signal;
    this.#isOpen = signal?.aborted !== true;
    signal?.addEventListener("abort", this.#abort, { once: true });
  }

  /** Returns the next item, the same one until `settle` is called; undefined when there are no more. */
  take(): Promise<Taken<Item>> | undefined {
    if (!this.#isOpen) return undefined;
    return (this.#taking ??= this.#begin());
  }

  /** Marks the taken item as processed. */
  settle(taken: Taken<Item>): void {
    this.#taking = undefined;
    if (taken.kind === "end") this.#isOpen = false;
  }

  /** Not a race with a promise of the signal: that promise would keep every item until the signal aborts. */
  #begin(): Promise<Taken<Item>> {
    return new Promise((resolve) => {
      this.#end = () => {
        resolve({ kind: "end" });
      };
      if (this.#signal?.aborted) this.#end();
      else void this.#ask().then(resolve);
    });
  }

  readonly #abort = (): void => this.#end?.();

  /** Closes the iterator. When a call of `next` is pending, the iterator closes only after that item, so `close` does not wait for it. */
  async close(): Promise<void> {
    this.#signal?.removeEventListener("abort", this.#abort);
    if (this.#isOver) return;
    const closing = Promise.resolve(this.#iterator.return?.()).catch(() => undefined);
    if (!this.#isAsked) await closing;
  }

  /** A generator that throws has ended, so an error counts as one failed item only when another item follows. */
  async #ask(): Promise<Taken<Item>> {
    const taken = this.#ahead ?? (await this.#step());
    this.#ahead = undefined;
    if (taken.kind === "end" || taken.read.ok) return taken;
    this.#ahead = await this.#step();
    const hasFailed = this.#ahead.kind === "end" || this.#errorsInARow >= MOST_ERRORS_IN_A_ROW;
    return hasFailed ? { kind: "end", error: taken.read.error } : taken;
  }

  async #step(): Promise<Taken<Item>> {
    this.#isAsked = true;
    try {
      const step = await this.#iterator.next();
      this.#errorsInARow = 0;
      this.#isOver = step.done === true;
      return step.done ? { kind: "end" } : { kind: "read", read: { ok: true, item: step.value } };
    } catch (error) {
      this.#errorsInARow += 1;
      return { kind: "read", read: { ok: false, error } };
    } finally {
      this.#isAsked = false;
    }
  }
}
