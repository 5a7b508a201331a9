import type { Clock } from "../clock.js";
import { conflict } from "../problems.js";
import { frozenCopy } from "../state/frozen-copy.js";
import type { Savable, StoredResponse } from "../state/saved-state.js";
import type { ApiResponse } from "./response.js";

const LIFETIME = 24 * 60 * 60 * 1000;

/** A request that uses an idempotency key for the first time. */
export interface KeyInUse {
  /** Ends the use, once: a successful response is stored, and after anything else the key can be used again. */
  finish(response: ApiResponse | undefined): void;
}

/** Stores the first successful response of each idempotency key. */
export interface IdempotencyKeys extends Savable<readonly StoredResponse[]> {
  /**
   * Begins a request with a key. For 24 hours the same key gets the first successful response again, whatever the payload (Rillet's docs do not describe
   * another payload). After that the key counts as new. An error is not stored. The same key at another path is another key.
   * @returns The stored response, or the use of the key.
   * @throws Problem 409 while a request with the key is in progress.
   */
  begin(key: string): KeyInUse | ApiResponse;
}

export function createIdempotencyKeys(clock: Clock): IdempotencyKeys {
  const stored = new Map<string, StoredResponse>();
  const inProgress = new Set<string>();
  return {
    begin(key) {
      forgetExpired(stored, clock.now());
      if (inProgress.has(key)) throw conflict("A request with this Idempotency-Key is still in progress");
      const found = stored.get(key);
      if (found !== undefined) return found.response;
      inProgress.add(key);
      let isFinished = false;
      return {
        finish(response) {
          if (isFinished) return;
          isFinished = true;
          inProgress.delete(key);
          if (response === undefined || response.status >= 300) return;
          stored.set(key, frozenCopy({ key, response, expiresAt: clock.now() + LIFETIME }));
        },
      };
    },
    save: () => [...stored.values()].filter(({ expiresAt }) => expiresAt > clock.now()),
    load(saved) {
      stored.clear();
      for (const record of saved) stored.set(record.key, frozenCopy(record));
    },
  };
}

/** The keys are in the order of their expiry, because they all have the same lifetime. So the cost is that of the expired ones. */
function forgetExpired(stored: Map<string, StoredResponse>, now: number): void {
  for (const [key, { expiresAt }] of stored) {
    if (expiresAt > now) return;
    stored.delete(key);
  }
}
