import { isRilletError } from "../../errors.js";
import type { PagePromise } from "../../index.js";

/**
 * Counts what one sync asks of the API. Look-ups that several invoices wait for are counted by the one that started them. A call counts as one request (a
 * `modify` as two), and one that failed as often as the client tried it; the repeats behind a call that succeeded in the end are the client's, not known here.
 */
export class Requests {
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Makes a call. */
  async send<T>(call: () => PromiseLike<T>, cost = 1): Promise<T> {
    this.#count += cost;
    try {
      return await call();
    } catch (error) {
      if (isRilletError(error)) this.#count += Math.max(0, (error.attempts ?? 1) - 1);
      throw error;
    }
  }

  /** Reads a list to its end, page by page. */
  async readAll<T>(list: PagePromise<T>): Promise<T[]> {
    const rows: T[] = [];
    const pages = list.pages();
    for (;;) {
      const { done, value: page } = await this.#page(pages);
      if (done) return rows;
      rows.push(...page.items);
    }
  }

  async #page<T>(pages: AsyncIterator<T>): Promise<IteratorResult<T, undefined>> {
    try {
      const step = (await pages.next()) as IteratorResult<T, undefined>;
      if (!step.done) this.#count += 1;
      return step;
    } catch (error) {
      const { cause } = error as { cause?: unknown };
      this.#count += (isRilletError(cause) ? cause : isRilletError(error) ? error : undefined)?.attempts ?? 1;
      throw error;
    }
  }
}
