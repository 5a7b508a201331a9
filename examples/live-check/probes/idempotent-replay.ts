import { randomUUID } from "node:crypto";
import { broken, held, type Probe } from "../probe.js";

export const idempotentReplay: Probe = {
  name: "idempotent-replay",
  assumption: "A POST that is repeated with its idempotency key gives the object of the first one.",
  reliedOnBy: "The retries of every POST, and the sync, which repeats a create after a lost response.",
  ifFalse:
    "A create whose response is lost makes a second object. Set maxRetries: 0 for creates and look before repeating.",
  async run({ objects }) {
    const key = randomUUID();
    const fields = { name: `${objects.name} replay` };
    const [first, again] = [await objects.createCustomer(fields, key), await objects.createCustomer(fields, key)];
    return again.id === first.id ? held("the same id twice") : broken("two objects with different ids");
  },
};
