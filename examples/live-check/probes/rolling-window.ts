import { broken, held, MINUTE, notDecidable, type Probe } from "../probe.js";

/** When single requests are sent that a rolling window refuses, in seconds after the first ones. */
const EARLY_SECONDS = [42, 46, 50, 54, 58];

export const rollingWindow: Probe = {
  name: "rolling-window",
  assumption: "The limit of 60 requests holds for any 60 seconds, not for each minute of the clock.",
  reliedOnBy: "The rate limiter, whose slots become free one by one 60 s after their response.",
  ifFalse:
    "With fixed windows the SDK waits longer than it must. With a longer window it gets 429s: set rateLimit.windowMs.",
  isReadOnly: true,
  isSlow: true,
  async run({ sendUnlimited, sleep, now }) {
    const send = async (count: number): Promise<number> => {
      const responses = await Promise.all(Array.from({ length: count }, sendUnlimited));
      return responses.filter(({ status }) => status !== 429).length;
    };
    await sleep(MINUTE + 1000);
    const startedAt = now();
    const sleepUntil = (milliseconds: number): Promise<void> => sleep(Math.max(0, startedAt + milliseconds - now()));
    const first = await send(30);
    const firstTook = now() - startedAt;
    await sleepUntil(40_000);
    const second = await send(30);
    // A fixed window ends somewhere in this minute. Wherever it does, it accepts one of these requests.
    let early = 0;
    for (const seconds of EARLY_SECONDS) {
      await sleepUntil(seconds * 1000);
      early += await send(1);
    }
    await sleepUntil(MINUTE + 2000 + firstTook);
    // Now 30 requests are older than a minute, and 30 are not. The refused ones may count as well.
    const third = await send(31);
    await sleep(MINUTE + 1000);
    const evidence = `${first} of 30, after 40 s ${second} of 30, until 58 s ${early} of ${EARLY_SECONDS.length}, after 62 s ${third} of 31 were accepted`;
    if (first < 30 || second < 30) return notDecidable(`${evidence}: is another program using the key?`);
    const isRolling = early === 0 && third <= 30 && third >= 30 - EARLY_SECONDS.length;
    return isRolling ? held(evidence) : broken(evidence);
  },
};
