import { expect, it } from "vitest";
import { createClock } from "../../../src/sandbox/clock.js";
import { createIdempotencyKeys } from "../../../src/sandbox/http/idempotency.js";

const DAY = 24 * 60 * 60 * 1000;

it("the sandbox forgets the responses of expired idempotency keys, so that memory does not grow", () => {
  let now = 0;
  const clock = createClock(() => now);
  const keys = createIdempotencyKeys(clock);
  const use = (key: string): void => {
    const begun = keys.begin(key);
    if ("finish" in begun) begun.finish({ status: 200, headers: {}, body: "{}" });
  };
  for (let index = 0; index < 100; index += 1) {
    now += 1000;
    use(`early ${String(index)}`);
  }
  now += DAY;
  use("late");
  // A clock that is set back would show them again, if they were still stored.
  now = 0;
  expect(keys.save().map(({ key }) => key)).toEqual(["late"]);
});
