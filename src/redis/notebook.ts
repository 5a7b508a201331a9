/** What is to be told to Redis at the next opportunity. */
export interface Notes {
  /** Tickets that are not in the queue yet. */
  readonly join: readonly string[];
  /** Tickets that are to leave it. */
  readonly leave: readonly string[];
  /** Slots that were answered. */
  readonly release: readonly string[];
  /** Slots that nothing was sent with. */
  readonly cancel: readonly string[];
  readonly pauseMs: number;
}

/** Collects notes, and takes back what could not be told: telling it twice does no harm. */
export class Notebook {
  readonly #join = new Set<string>();
  #leave: string[] = [];
  #release: string[] = [];
  #cancel: string[] = [];
  #pauseMs = 0;

  get isEmpty(): boolean {
    return this.#join.size + this.#leave.length + this.#release.length + this.#cancel.length + this.#pauseMs === 0;
  }

  join(ticket: string): void {
    this.#join.add(ticket);
  }

  /** A ticket that has not joined yet need not leave. */
  leave(ticket: string): void {
    if (!this.#join.delete(ticket)) this.#leave.push(ticket);
  }

  release(ticket: string): void {
    this.#release.push(ticket);
  }

  cancel(ticket: string): void {
    this.#cancel.push(ticket);
  }

  pause(ms: number): void {
    this.#pauseMs = Math.max(this.#pauseMs, ms);
  }

  take(): Notes {
    const notes = {
      join: [...this.#join],
      leave: this.#leave,
      release: this.#release,
      cancel: this.#cancel,
      pauseMs: this.#pauseMs,
    };
    this.#join.clear();
    [this.#leave, this.#release, this.#cancel, this.#pauseMs] = [[], [], [], 0];
    return notes;
  }

  /** Without the tickets that were given up meanwhile. */
  putBack({ join, leave, release, cancel, pauseMs }: Notes, stillWaits: (ticket: string) => boolean): void {
    const newer = [...this.#join];
    this.#join.clear();
    for (const ticket of [...join.filter(stillWaits), ...newer]) this.#join.add(ticket);
    this.#leave.unshift(...leave);
    this.#release.unshift(...release);
    this.#cancel.unshift(...cancel);
    this.pause(pauseMs);
  }
}
