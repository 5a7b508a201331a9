import { schedule } from "../http/wait.js";

/**
 * Runs `beat` one at a time: soon after each `soon()`, and again after the milliseconds that it resolved with, if any. `beat` must not
 * reject.
 */
export class Rhythm {
  readonly #beat: () => Promise<number | undefined>;
  #isBeating = false;
  #isDue = false;
  #cancelTimer: (() => void) | undefined;

  constructor(beat: () => Promise<number | undefined>) {
    this.#beat = beat;
  }

  /** After the caller's part of the event loop, so that what it asks for in one go is said in one go. */
  soon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    if (!this.#isBeating) queueMicrotask(() => void this.#run());
  }

  async #run(): Promise<void> {
    this.#cancelTimer?.();
    this.#isBeating = true;
    let pause: number | undefined;
    while (this.#isDue) {
      this.#isDue = false;
      pause = await this.#beat();
    }
    this.#isBeating = false;
    if (pause === undefined) return;
    this.#cancelTimer = schedule(pause, () => {
      this.#isDue = true;
      void this.#run();
    });
  }
}
