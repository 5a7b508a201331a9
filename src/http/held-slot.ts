import { quietly } from "./quietly.js";
import type { RateLimitSlot } from "./rate-limiter.js";

/** A slot that ends exactly once, however often it is told to: freed a window later where something was sent, else at once. */
export class HeldSlot {
  isUsed = false;
  #slot: RateLimitSlot | undefined;

  constructor(slot: RateLimitSlot) {
    this.#slot = slot;
  }

  end(): void {
    const slot = this.#slot;
    this.#slot = undefined;
    quietly(() => (this.isUsed ? slot?.release() : slot?.cancel()));
  }
}
