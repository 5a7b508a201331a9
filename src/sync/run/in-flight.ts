/** Work that is under way, by name: who asks for the same while it is gets the same result, or the same failure. Nothing is kept once it has ended. */
export class InFlight {
  readonly #work = new Map<string, Promise<unknown>>();

  /** @returns The result, and whether the work was begun by this call. */
  async share<T>(name: string, begin: () => Promise<T>): Promise<{ readonly result: T; readonly isOwn: boolean }> {
    const known = this.#work.get(name) as Promise<T> | undefined;
    if (known) return { result: await known, isOwn: false };
    const work = begin().finally(() => this.#work.delete(name));
    this.#work.set(name, work);
    return { result: await work, isOwn: true };
  }

  /** Runs work after all work of the same name that was begun before, whatever became of it. */
  async queue<T>(name: string, begin: () => Promise<T>): Promise<T> {
    const before = this.#work.get(name) ?? Promise.resolve();
    const work = before.then(begin, begin);
    this.#work.set(name, work);
    try {
      return await work;
    } finally {
      if (this.#work.get(name) === work) this.#work.delete(name);
    }
  }
}
