import { ItemStream, type Taken } from "./item-stream.js";

/** How a pool works. */
export interface Pool {
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
