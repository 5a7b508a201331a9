/**
 * An iterator that serves the callers of `next()` one after another, in the order in which they asked. Unlike a generator it
 * does not end with its first error: `next()` then tries again, so a failed list never looks complete.
 */
export function inTurn<T>(advance: () => Promise<T | undefined>, close: () => void): AsyncIterableIterator<T> {
  let turn: Promise<unknown> = Promise.resolve();
  let isDone = false;
  /** It may be closed while the next value is on its way. */
  const step = async (): Promise<IteratorResult<T>> => {
    try {
      const value = isDone ? undefined : await advance();
      isDone ||= value === undefined;
      if (!isDone) return { done: false, value: value as T };
    } catch (error) {
      if (!isDone) throw error;
    }
    return { done: true, value: undefined };
  };
  const iterator: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => iterator,
    next() {
      const result = turn.then(step);
      turn = result.catch(() => undefined);
      return result;
    },
    return() {
      isDone = true;
      close();
      return Promise.resolve({ done: true, value: undefined });
    },
  };
  return iterator;
}
