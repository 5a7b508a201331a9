import { describe, expect, it } from "vitest";
import type { Customer } from "../../src/index.js";
import { methodOf } from "./observed-client.js";
import { EMAILS, makeEditedCustomer } from "./edited-customer.js";

describe("A function given to modify", () => {
  it("sees the object and says what to change, at once or later", async () => {
    const fixture = await makeEditedCustomer();
    const { id } = fixture.customer;
    await fixture.rillet.customers.modify(id, ({ emails = [] }) => ({
      emails: [...emails, { email: "cfo@acme.example", type: "CC" as never }],
    }));
    await fixture.rillet.customers.modify(id, ({ payment_terms: terms = 0 }) =>
      Promise.resolve({ payment_terms: terms + 1 }),
    );
    expect(fixture.stored()).toMatchObject({
      name: "Acme",
      payment_terms: 15,
      emails: [...EMAILS, { email: "cfo@acme.example" }],
    });
  });

  it("clears a field with null", async () => {
    const fixture = await makeEditedCustomer();
    expect(
      await fixture.rillet.customers.modify(fixture.customer.id, () => ({ payment_terms: null })),
    ).not.toHaveProperty("payment_terms");
  });

  it("writes nothing with undefined, and the call gives the object as it is", async () => {
    const fixture = await makeEditedCustomer();
    expect(await fixture.rillet.customers.modify(fixture.customer.id, () => undefined)).toEqual(fixture.stored());
    expect(fixture.sent()).toEqual(["GET"]);
  });

  it("that throws ends the call with its error, and nothing is written", async () => {
    const fixture = await makeEditedCustomer();
    const reason = new Error("terms are fixed");
    const call = fixture.rillet.customers.modify(fixture.customer.id, () => {
      throw reason;
    });
    await expect(call).rejects.toBe(reason);
    expect(fixture.sent()).toEqual(["GET"]);
  });

  it.each<[string, unknown, RegExp]>([
    [
      "a field that the request does not have",
      { nmae: "New" },
      /`nmae` is not an updatable field of customers\.modify/,
    ],
    ["nothing to change", {}, /at least one field/],
    ["null", null, /must be an object/],
  ])("that gives %s is rejected before anything is written", async (_what, given, message) => {
    const fixture = await makeEditedCustomer();
    const call = methodOf(fixture.rillet, "customers.modify")(fixture.customer.id, () => given);
    await expect(call).rejects.toMatchObject({
      name: "RilletArgumentError",
      message: expect.stringMatching(message) as string,
    });
    expect(fixture.sent()).toEqual(["GET"]);
  });

  it("changes nothing by changing the object that it was given", async () => {
    const fixture = await makeEditedCustomer();
    await fixture.rillet.customers.modify(fixture.customer.id, (stored) => {
      (stored as { name: string }).name = "by accident";
      (stored.emails as unknown[]).pop();
      return { payment_terms: 30 };
    });
    expect(fixture.stored()).toMatchObject({ name: "Acme", payment_terms: 30, emails: EMAILS });
  });

  it("can compare the object with what was shown before, and leave the edit of somebody else as it is", async () => {
    const fixture = await makeEditedCustomer();
    const seen: Customer = await fixture.rillet.customers.retrieve(fixture.customer.id);
    fixture.edit({ name: "Acme Ltd" });
    const call = fixture.rillet.customers.modify(seen.id, (stored) => {
      if (stored.name !== seen.name) throw new Error("edited since it was shown");
      return { name: "Acme Inc" };
    });
    await expect(call).rejects.toThrow("edited since it was shown");
    expect(fixture.stored().name).toBe("Acme Ltd");
  });
});
