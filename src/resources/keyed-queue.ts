/** Work that is in progress, by key. Nothing is kept after the work ends. */
export class KeyedQueue {
  readonly #work = new Map<string, Promise<unknown>>();

  /**
   * Joins the work that is in progress for this key, or starts it. Everyone who joins gets the same result or the same error.
   * @returns The result, and whether this call started the work.
   */
  async share<T>(key: string, start: () => Promise<T>): Promise<{ readonly result: T; readonly isOwn: boolean }> {
    const current = this.#work.get(key) as Promise<T> | undefined;
    if (current) return { result: await current, isOwn: false };
    return { result: await this.#track(key, start()), isOwn: true };
  }

  /** Runs the work when all work that was started earlier for this key has ended, with success or not. */
  run<T>(key: string, start: () => Promise<T>): Promise<T> {
    return this.#track(key, Promise.resolve(this.#work.get(key)).then(start, start));
  }

  #track<T>(key: string, work: Promise<T>): Promise<T> {
    const forget = (): boolean => this.#work.get(key) === work && this.#work.delete(key);
    this.#work.set(key, work);
    work.then(forget, forget);
    return work;
  }
}
