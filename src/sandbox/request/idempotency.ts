import type { Clock } from "../clock.js";
import { conflict } from "../problems.js";
import type { Savable } from "../state/saved-sandbox.js";
import type { Answer } from "./answer.js";

const LIFETIME = 24 * 60 * 60 * 1000;

/** A claimed key: to be kept with the answer if that is a success, or let go. */
export interface Claim {
  settle(answer: Answer | undefined): void;
}

/** A key with the answer that it brings, as it is saved. */
export interface KeptAnswer {
  /** The key with the path that it was sent to. */
  readonly key: string;
  /** The first successful answer to it. */
  readonly answer: Answer;
  /** When the key lapses, in milliseconds of the sandbox's clock. */
  readonly until: number;
}

/** Remembers the first successful answer to each key. */
export interface IdempotencyKeys extends Savable<readonly KeptAnswer[]> {
  /**
   * Claims a key for a request. The first successful answer is given again for 24 hours, whatever the payload (the docs are silent on another payload);
   * after that the key is as new. An error is not kept. Keys are apart by path.
   * @throws Problem 409 while a request with the key is in progress.
   */
  claim(key: string): Claim | Answer;
}

export function createIdempotencyKeys(clock: Clock): IdempotencyKeys {
  const kept = new Map<string, KeptAnswer>();
  const inProgress = new Set<string>();
  return {
    claim(key) {
      if (inProgress.has(key)) throw conflict("A request with this Idempotency-Key is still in progress");
      const found = kept.get(key);
      if (found !== undefined && found.until > clock.now()) return found.answer;
      inProgress.add(key);
      return {
        settle(answer) {
          inProgress.delete(key);
          if (answer !== undefined && answer.status < 300)
            kept.set(key, { key, answer, until: clock.now() + LIFETIME });
        },
      };
    },
    save: () => [...kept.values()].filter(({ until }) => until > clock.now()),
    load(saved) {
      kept.clear();
      for (const record of saved) kept.set(record.key, record);
    },
  };
}
