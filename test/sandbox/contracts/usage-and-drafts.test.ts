import { describe, expect, it } from "vitest";
import type { DraftContract } from "../../../generated/types.js";
import { start, usd } from "../support/client.js";
import { createContract, prepareContract, recurring, usageItem } from "../support/contract-requests.js";

describe("usage", () => {
  it("is written for several days at once, overwritten and deleted by day", async () => {
    const { send } = start();
    const contract = await createContract(send, {}, usageItem);
    const path = `/contract-items/${String(contract.items[0]?.id)}/usage`;
    await send("PATCH", path, {
      usage: [
        { date: "2026-11-01", quantity: 5 },
        { date: "2026-11-02", quantity: 6 },
      ],
    });
    await send("PATCH", path, { usage: [{ date: "2026-11-02", quantity: 7 }] });
    expect((await send("GET", path)).body).toEqual({
      usage: [
        { date: "2026-11-02", quantity: 7 },
        { date: "2026-11-01", quantity: 5 },
      ],
      pagination: {},
    });
    expect((await send("PATCH", path, { usage: [{ date: "2026-11-03", quantity: 0 }] })).status).toBe(400);
    expect((await send("DELETE", path)).status).toBe(400);
    expect((await send("DELETE", `${path}?date=2026-11-01`)).status).toBe(204);
    expect((await send("DELETE", `${path}?date=2026-11-01`)).status).toBe(404);
    expect((await send("GET", "/contract-items/none/usage")).status).toBe(404);
  });
});

describe("draft contracts", () => {
  it("are replaced by a POST with a known reference, and become contracts in the dashboard only", async () => {
    const { sandbox, send } = start();
    const { customer, product } = await prepareContract(send);
    const body = {
      amount: usd("100.001"),
      close_date: "2026-11-01",
      customer_id: customer.id,
      name: "Draft",
      scope: "FULL",
      subsidiary_id: sandbox.state.subsidiaries.all()[0]?.id,
      items: [{ product_id: product.id, quantity: 1, price: recurring }],
    };
    const first = (
      await send<DraftContract>("POST", "/draft-contracts", {
        ...body,
        external_references: [{ type: "BILLING", id: "d" }],
      })
    ).body;
    const again = (
      await send<DraftContract>("POST", "/draft-contracts", {
        ...body,
        name: "Better",
        external_references: [{ type: "BILLING", id: "d" }],
      })
    ).body;
    expect([again.id, again.name]).toEqual([first.id, "Better"]);
    await send("POST", "/draft-contracts", body);
    await send("POST", "/draft-contracts", body);
    expect(sandbox.state.draftContracts.size).toBe(3);
    const contract = sandbox.dashboard.approveDraftContract(first.id);
    expect((await send("GET", `/contracts/${contract.id}`)).body).toMatchObject({
      name: "Better",
      total_value: usd("100"),
    });
    expect((await send("GET", `/draft-contracts/${first.id}`)).status).toBe(404);
  });
});
