import { schedule } from "../http/timeout.js";

/** Runs a task, never twice at a time: soon after `runSoon()`, or when the time set with `runIn()` is over. The task must not reject. */
export class Scheduler {
  readonly #task: () => Promise<void>;
  #isRunning = false;
  #isDue = false;
  #cancelTimer: (() => void) | undefined;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  /** Runs the task after the current part of the event loop, so that all requests made in it go to Redis in one call. */
  runSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    if (!this.#isRunning) queueMicrotask(() => void this.#run());
  }

  /** Runs the task in so many milliseconds, unless `runSoon()` comes first. Undefined cancels the timer. */
  runIn(ms: number | undefined): void {
    this.#cancelTimer?.();
    this.#cancelTimer = ms === undefined ? undefined : schedule(ms, () => this.runSoon());
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isDue) {
      this.#isDue = false;
      await this.#task();
    }
    this.#isRunning = false;
  }
}
