/** Work that is in progress, by key. Nothing is kept after the work ends. */
export class KeyedQueue {
  readonly #work = new Map<string, Promise<unknown>>();

  /** The work for this key that was started last, if it is in progress. */
  last(key: string): Promise<unknown> | undefined {
    return this.#work.get(key);
  }

  /** Runs the work when all work that was started earlier for this key has ended, with success or not. */
  run<T>(key: string, start: () => Promise<T>): Promise<T> {
    const work = Promise.resolve(this.last(key)).then(start, start);
    const forget = (): boolean => this.last(key) === work && this.#work.delete(key);
    this.#work.set(key, work);
    work.then(forget, forget);
    return work;
  }
}
