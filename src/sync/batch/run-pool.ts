/**
 * Runs work on a stream of items, so many at a time, and gives each result as it comes. The next item is taken only when a place is free: neither items nor
 * results pile up. Work that is under way when the consumer stops, or the stream fails, is waited for.
 */
export async function* runPool<Item, Result>(items: Iterable<Item> | AsyncIterable<Item>, work: (item: Item, index: number) => Promise<Result>, pool: Pool): AsyncGenerator<Result, void, undefined> {
  const stream = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const running = new Map<number, Promise<{ readonly key: number; readonly result: Result }>>();
  let next = 0;
  let isOpen = true;
  try {
    for (;;) {
      while (isOpen && running.size < pool.concurrency && !pool.signal?.aborted) {
        const step = await stream.next();
        isOpen = step.done !== true;
        if (step.done) break;
        const key = next++;
        running.set(key, work(step.value, key).then((result) => ({ key, result })));
      }
      if (running.size === 0) return;
      const { key, result } = await Promise.race(running.values());
      running.delete(key);
      yield result;
    }
  } finally {
    await Promise.allSettled(running.values());
    if (isOpen) await stream.return?.();
  }
}

/** How a pool works. */
export interface Pool {
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}
