import { inTurn } from "./in-turn.js";
import type { Page } from "./page.js";

/** The rows of these pages, in order, each once. An empty page is not the end: the rows may be on the next. */
export function iterateRows<T>(pages: AsyncIterableIterator<Page<T>>): AsyncIterableIterator<T> {
  let rows: readonly T[] = [];
  let index = 0;
  const advance = async (): Promise<T | undefined> => {
    while (index >= rows.length) {
      const page = await pages.next();
      if (page.done) return undefined;
      rows = page.value.items;
      index = 0;
    }
    return rows[index++];
  };
  return inTurn(
    advance,
    () => void pages.return?.(),
    () => rows[index++],
  );
}
