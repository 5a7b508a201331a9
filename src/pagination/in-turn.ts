/**
 * An iterator that serves the callers of `next()` one after another, in the order in which they asked. Unlike a generator it
 * does not end with its first error: `next()` then tries again, so a failed list never looks complete. `ready` gives a value
 * that is there already, if any: nobody is made to wait for it.
 */
export function inTurn<T>(
  advance: () => Promise<T | undefined>,
  close: () => void,
  ready?: () => T | undefined,
): AsyncIterableIterator<T> {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isDone = false;
  /** It may be closed while the next value is on its way. */
  const step = async (): Promise<IteratorResult<T>> => {
    try {
      const value = isDone ? undefined : await advance();
      isDone ||= value === undefined;
      if (!isDone) return { done: false, value: value as T };
    } catch (error) {
      if (!isDone) throw error;
    } finally {
      waiting--;
    }
    return { done: true, value: undefined };
  };
  const iterator: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => iterator,
    next() {
      const value = waiting === 0 && !isDone ? ready?.() : undefined;
      if (value !== undefined) return Promise.resolve({ done: false, value });
      waiting++;
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
