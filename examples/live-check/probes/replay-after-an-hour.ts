import { randomUUID } from "node:crypto";
import { broken, held, HOUR, type Probe } from "../probe.js";

export const replayAfterAnHour: Probe = {
  name: "replay-after-an-hour",
  assumption: "An idempotency key is remembered for hours, not for minutes.",
  reliedOnBy: "The sync, which repeats an unfinished create with its key for up to a day before it searches.",
  ifFalse:
    "A create that is taken up again later makes a second object. Shorten the time after which the sync searches.",
  isSlow: true,
  async run({ objects, sleep }) {
    const key = randomUUID();
    const fields = { name: `${objects.name} replay after an hour` };
    const first = await objects.createCustomer(fields, key);
    await sleep(HOUR);
    const again = await objects.createCustomer(fields, key);
    return again.id === first.id ? held("the same id after an hour") : broken("another object after an hour");
  },
};
