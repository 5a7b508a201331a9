import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { start } from "./support/client.js";

describe("reset", () => {
  it("makes the sandbox as it was at its start, but for its clock", async () => {
    const { sandbox, send } = start({ now: 0, rateLimit: { limit: 3 }, seed: "minimal", webhookToken: "c2VjcmV0" });
    const { webhooks, collections } = sandbox.state.save();
    const create = (): ReturnType<typeof send> =>
      send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });
    const first = await create();
    sandbox.dashboard.registerReferenceType("ERP");
    sandbox.faults.add({ fault: { kind: "status", status: 503 }, times: 5 });
    sandbox.advance(1000);
    sandbox.reset();

    expect([sandbox.requests, sandbox.webhooks, sandbox.faults.list(), sandbox.now()]).toEqual([[], [], [], 1000]);
    expect(sandbox.state.save()).toMatchObject({ webhooks, idempotencyKeys: [] });
    expect(Object.keys(sandbox.state.save().collections)).toEqual(Object.keys(collections));
    expect(sandbox.state.customers.size).toBe(0);
    expect(sandbox.rateLimit?.remaining).toBe(3);
    const again = await create();
    expect([again.status, sandbox.requests.at(-1)?.replayed]).toEqual([200, false]);
    expect((again.body as { id: string }).id).toBe((first.body as { id: string }).id);
    const refused = await send("POST", "/customers", { name: "B", external_references: [{ type: "ERP", id: "1" }] });
    expect(refused.status).toBe(400);
  });

  it("returns to the saved state that was the seed", async () => {
    const saved = start();
    await saved.send("POST", "/customers", { name: "Kept" });
    const sandbox = createSandbox({ seed: saved.sandbox.state.save() });
    sandbox.state.customers.remove(String(sandbox.state.customers.all()[0]?.id));
    sandbox.reset();
    expect(sandbox.state.customers.all()).toMatchObject([{ name: "Kept" }]);
  });
});
