import { broken, held, MINUTE, notDecidable, type Probe } from "../probe.js";

export const rollingWindow: Probe = {
  name: "rolling-window",
  assumption: "The limit of 60 requests holds for any 60 seconds, not for each minute of the clock.",
  reliedOnBy: "The rate limiter, whose slots become free one by one 60 s after their response.",
  ifFalse:
    "With fixed windows the SDK waits longer than it must. With a longer window it gets 429s: set rateLimit.windowMs.",
  isReadOnly: true,
  isSlow: true,
  async run({ sendUnlimited, sleep }) {
    const send = async (count: number): Promise<number> => {
      const responses = await Promise.all(Array.from({ length: count }, sendUnlimited));
      return responses.filter(({ status }) => status !== 429).length;
    };
    await sleep(MINUTE + 1000);
    const first = await send(30);
    await sleep(40_000);
    const second = await send(30);
    await sleep(22_000);
    // Now 30 requests are older than a minute, and 30 are not.
    const third = await send(31);
    await sleep(MINUTE + 1000);
    const evidence = `${first} of 30, after 40 s ${second} of 30, after 62 s ${third} of 31 were accepted`;
    if (first < 30 || second < 30) return notDecidable(`${evidence}: is another program using the key?`);
    return third === 30 ? held(evidence) : broken(evidence);
  },
};
