import { quietly } from "./quietly.js";
import type { RateLimitSlot } from "./rate-limiter.js";

export interface HeldSlot {
  /** Whether something was sent. */
  isUsed: boolean;
  end(): void;
}

/** A slot that ends exactly once, however often it is told to: freed a window later where something was sent, else at once. */
export function holdSlot(slot: RateLimitSlot): HeldSlot {
  let isOpen = true;
  const held: HeldSlot = {
    isUsed: false,
    end() {
      if (isOpen) quietly(() => (held.isUsed ? slot.release() : slot.cancel()));
      isOpen = false;
    },
  };
  return held;
}
