import { broken, held, MINUTE, type Probe } from "../probe.js";

const TIMING = /^(?:retry-after(?:-ms)?|(?:x-)?rate-?limit.*)$/;

export const rateLimitResponse: Probe = {
  name: "rate-limit-response",
  assumption: "The 61st request of a minute gets 429, and the response does not say when to come back.",
  reliedOnBy: "The rate limiter: after a 429 without timing it waits until a whole window has certainly passed.",
  ifFalse: "With timing, the SDK uses it and waits less. Without a limit of 60, set rateLimit to the real limit.",
  isReadOnly: true,
  isSlow: true,
  async run({ sendUnlimited, sleep }) {
    await sleep(MINUTE + 1000);
    const responses = await Promise.all(Array.from({ length: 61 }, sendUnlimited));
    await sleep(MINUTE + 1000);
    const refused = responses.filter(({ status }) => status === 429);
    if (refused.length === 0) return broken("61 requests at once, and none was refused");
    const timing = refused.flatMap(({ headers }) => [...headers.keys()].filter((name) => TIMING.test(name)));
    if (timing.length > 0) return broken(`the 429 carries ${[...new Set(timing)].join(", ")}`);
    return held(`${refused.length} of 61 got 429 without timing`);
  },
};
