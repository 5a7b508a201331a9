import { schedule } from "../http/timeout.js";

/** Runs `beat` one at a time: soon after `soon()`, and when the time set with `again()` has come. `beat` must not reject. */
export class Rhythm {
  readonly #beat: () => Promise<void>;
  #isBeating = false;
  #isDue = false;
  #cancelTimer: (() => void) | undefined;

  constructor(beat: () => Promise<void>) {
    this.#beat = beat;
  }

  /** After the caller's part of the event loop, so that what it asks for in one go is said in one go. */
  soon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    if (!this.#isBeating) queueMicrotask(() => void this.#run());
  }

  /** In so many milliseconds and not earlier, unless it is soon; undefined for never. */
  again(ms: number | undefined): void {
    this.#cancelTimer?.();
    this.#cancelTimer = ms === undefined ? undefined : schedule(ms, () => this.soon());
  }

  async #run(): Promise<void> {
    this.#isBeating = true;
    while (this.#isDue) {
      this.#isDue = false;
      await this.#beat();
    }
    this.#isBeating = false;
  }
}
