import { ConcurrentEditError } from "../errors/request-errors.js";
import type { Call } from "../http/call.js";
import { unanswered, type Progress } from "../http/journey.js";
import { quietly } from "../http/quietly.js";
import type { WithResponse } from "../http/rillet-promise.js";
import type { Answered } from "./modify-steps.js";

/** Milliseconds that a PUT may wait for its slot after the object was read; a longer wait asks for another look. */
const LONGEST_WAIT = 2000;

/** What a look before the PUT must know. */
export interface LookParts {
  /** Reads the object once more. */
  readonly retrieve: () => Answered;
  /** Whether this answer holds the object as it was merged with. */
  readonly isSame: (answer: WithResponse<unknown>) => boolean;
  readonly progress: Progress;
  /** There is no other look: the PUT is sent however long it had to wait. */
  readonly isLast: boolean;
  /** Whether all may be done again where this look says no. */
  readonly isRetryable: () => boolean;
  /** Hears whether an earlier attempt may have been made without an answer. */
  readonly onDoubt: () => void;
  readonly onSend: () => void;
}

/** What was seen instead of what was expected. */
export interface Sight {
  readonly answer: WithResponse<unknown>;
  readonly isEdited: boolean;
}

/**
 * Looks at the object again for each attempt of a PUT. The look asks for its slot first and the PUT right behind it, and the limiter grants in turn: no wait
 * for the rate limit comes between the two, but where the budget ends between them.
 */
export class LastLook {
  /** Why the PUT was not sent, where this is why. */
  sight: Sight | undefined;
  readonly isLast: boolean;
  readonly #parts: LookParts;

  constructor(parts: LookParts) {
    this.#parts = parts;
    this.isLast = parts.isLast;
  }

  readonly guard: NonNullable<Call["guard"]> = (isUnclear) => {
    if (isUnclear) this.#parts.onDoubt();
    const look = this.#parts.retrieve().then((answer) => ({ answer, at: Date.now() }));
    // Awaited only when the PUT has its slot, which it may never get.
    quietly(() => look);
    return async () => {
      const { answer, at } = await look;
      const { isSame, isLast, isRetryable, progress, onSend } = this.#parts;
      const isEdited = !isSame(answer);
      if (isEdited || (!isLast && Date.now() - at > LONGEST_WAIT)) {
        this.sight = { answer, isEdited };
        throw unanswered(ConcurrentEditError, progress, `was not sent${progress.attempts > 0 ? " again" : ""}, for somebody may have edited the object meanwhile.`, { isRetryable: isRetryable() });
      }
      progress.attempts++;
      onSend();
    };
  };
}
