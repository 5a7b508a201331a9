import { describe, expect, it } from "vitest";
import { createClock } from "../../../src/sandbox/clock.js";
import { createTransactions } from "../../../src/sandbox/state/transactions.js";
import { createWebhookQueue } from "../../../src/sandbox/webhooks/webhook-queue.js";
import { start, type Send } from "../support/client.js";

const webhookToken = btoa("a webhook token of some length..");
const to = (): Response => new Response();
const createCustomer = (send: Send): Promise<unknown> => send("POST", "/customers", { name: "Acme" });

describe("the webhooks of a sandbox that runs for days", () => {
  it("are the last 10,000", () => {
    const queue = createWebhookQueue(createClock(0), createTransactions(), undefined);
    for (let change = 1; change <= 10_001; change += 1) queue.emitWebhook("CUSTOMER", "UPDATED", { change });
    expect(queue.deliveries).toHaveLength(10_000);
    expect([queue.deliveries[0]?.data, queue.deliveries.at(-1)?.data]).toEqual([{ change: 2 }, { change: 10_001 }]);
    expect(queue.takeDue()).toHaveLength(10_000);
  });

  it("are the last `maxWebhooks`, and each is delivered once and has an id of its own", async () => {
    const { sandbox, send } = start({ webhookToken, maxWebhooks: 3 });
    const ids = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      await createCustomer(send);
      await createCustomer(send);
      const attempts = await sandbox.deliverWebhooks({ to });
      expect(attempts).toHaveLength(2);
      for (const { delivery } of attempts) ids.add(delivery.id);
    }
    expect(ids.size).toBe(6);
    expect(sandbox.webhooks.map(({ state }) => state)).toEqual(["delivered", "delivered", "delivered"]);
  });

  it("can be delivered again, after others were removed", async () => {
    const { sandbox, send } = start({ webhookToken, maxWebhooks: 2 });
    for (let change = 0; change < 5; change += 1) await createCustomer(send);
    await sandbox.deliverWebhooks({ to });
    const [first] = sandbox.webhooks;
    sandbox.redeliverWebhook(first?.id ?? "");
    expect(await sandbox.deliverWebhooks({ to })).toMatchObject([{ delivery: { id: first?.id, state: "delivered" } }]);
  });

  it("have new ids after a saved state was loaded", async () => {
    const { sandbox, send } = start({ webhookToken, maxWebhooks: 2 });
    for (let change = 0; change < 5; change += 1) await createCustomer(send);
    const kept = sandbox.webhooks.map(({ id }) => id);
    const again = start({ webhookToken, seed: sandbox.state.save() });
    await createCustomer(again.send);
    const ids = again.sandbox.webhooks.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(kept);
    await createCustomer(send);
    expect(ids[2]).toBe(sandbox.webhooks.at(-1)?.id);
  });
});
