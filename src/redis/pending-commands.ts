/** What the next call tells Redis. */
export interface Commands {
  /** Tickets that are not in the queue yet. */
  readonly join: readonly string[];
  /** Tickets that leave the queue. */
  readonly leave: readonly string[];
  /** Slots whose requests got a response. */
  readonly release: readonly string[];
  /** Slots that were not used. */
  readonly cancel: readonly string[];
  readonly pauseMs: number;
}

/** Collects commands, and takes them back after a failed call. A command that is sent twice has no further effect. */
export class PendingCommands {
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

  take(): Commands {
    const commands = {
      join: [...this.#join],
      leave: this.#leave,
      release: this.#release,
      cancel: this.#cancel,
      pauseMs: this.#pauseMs,
    };
    this.#join.clear();
    [this.#leave, this.#release, this.#cancel, this.#pauseMs] = [[], [], [], 0];
    return commands;
  }

  /** Takes commands back, without the tickets that no longer wait. */
  putBack({ join, leave, release, cancel, pauseMs }: Commands, isWaiting: (ticket: string) => boolean): void {
    const newer = [...this.#join];
    this.#join.clear();
    for (const ticket of [...join.filter(isWaiting), ...newer]) this.#join.add(ticket);
    this.#leave.unshift(...leave);
    this.#release.unshift(...release);
    this.#cancel.unshift(...cancel);
    this.pause(pauseMs);
  }
}
