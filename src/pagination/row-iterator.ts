import type { PageIterator } from "./page-iterator.js";

/** The rows of one list, in order, each once, also for several callers of `next()` at the same time. */
export class RowIterator<T> implements AsyncIterableIterator<T> {
  readonly #pages: PageIterator<T>;
  #rows: readonly T[] = [];
  #index = 0;
  /** The step that fetches a page, while one does. */
  #fetching: Promise<IteratorResult<T>> | undefined;

  constructor(pages: PageIterator<T>) {
    this.#pages = pages;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#fetching) return this.#after(this.#fetching);
    return this.#index < this.#rows.length ? Promise.resolve(this.#take()) : this.#fetch();
  }

  return(): Promise<IteratorResult<T>> {
    this.#rows = [];
    return this.#pages.return() as Promise<IteratorResult<T>>;
  }

  #take(): IteratorResult<T> {
    return { done: false, value: this.#rows[this.#index++] as T };
  }

  #after(step: Promise<IteratorResult<T>>): Promise<IteratorResult<T>> {
    return step.then(
      () => this.next(),
      () => this.next(),
    );
  }

  #fetch(): Promise<IteratorResult<T>> {
    const step = this.#nextRow();
    this.#fetching = step;
    const settled = (): void => {
      if (this.#fetching === step) this.#fetching = undefined;
    };
    step.then(settled, settled);
    return step;
  }

  /** An empty page with a cursor is not the end: the rows may be on the next. */
  async #nextRow(): Promise<IteratorResult<T>> {
    for (;;) {
      const step = await this.#pages.next();
      if (step.done) return { done: true, value: undefined };
      this.#rows = step.value.items;
      this.#index = 0;
      if (this.#rows.length > 0) return this.#take();
    }
  }
}
