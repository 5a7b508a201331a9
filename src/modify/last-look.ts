import type { Call } from "../http/call.js";
import type { WithResponse } from "../http/rillet-promise.js";
import type { Answered } from "./modify-steps.js";

/** Told what was seen, how long ago, and whether an earlier attempt may have been made without an answer; throws where the PUT must not be sent. */
type Judge = (seen: WithResponse<unknown>, waitedMs: number, isUnclear: boolean) => void;

/**
 * Looks at the object again for each attempt of a PUT. The look asks for its slot first and the PUT right behind it, and the limiter grants in turn: no wait
 * for the rate limit comes between the two, but where the budget ends between them.
 */
export function lastLook(retrieve: () => Answered, judge: Judge): Call["guard"] {
  return (isUnclear) => {
    const look = retrieve().then((seen) => ({ seen, at: Date.now() }));
    // Awaited only when the PUT has its slot, which it may never get.
    look.catch(() => undefined);
    return async () => {
      const { seen, at } = await look;
      judge(seen, Date.now() - at, isUnclear);
    };
  };
}
