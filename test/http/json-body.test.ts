import { describe, expect, it } from "vitest";
import { Decimal } from "decimal.js";
import { RilletArgumentError } from "../../src/index.js";
import { ok } from "../support/responses.js";
import { observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

async function sent(body: unknown): Promise<unknown> {
  const { rillet, requests } = observe(ok);
  await rillet.customers.create(body as never);
  expect(requests[0]?.headers.get("content-type")).toBe("application/json");
  return JSON.parse(requests[0]?.body as string);
}

async function refused(body: unknown): Promise<RilletArgumentError> {
  const { rillet, requests } = observe(ok);
  const error = await rejection(rillet.customers.create(body as never), RilletArgumentError);
  expect(requests).toHaveLength(0);
  return error;
}

describe("A JSON body", () => {
  it("holds dates as UTC timestamps and leaves undefined out", async () => {
    expect(await sent({ at: new Date(Date.UTC(2026, 0, 1)), gone: undefined, list: [{ deep: new Date(0) }] })).toEqual({
      at: "2026-01-01T00:00:00.000Z",
      list: [{ deep: "1970-01-01T00:00:00.000Z" }],
    });
  });

  it("holds Decimals in plain digits, never with an exponent", async () => {
    expect(await sent({ price: { amount: new Decimal("1e-9"), currency: "USD" }, big: new Decimal("1e30") })).toEqual({
      price: { amount: "0.000000001", currency: "USD" },
      big: "1000000000000000000000000000000",
    });
  });

  it("holds a whole amount as a string, which is what the contract says", async () => {
    expect(await sent({ price: { amount: 12, currency: "USD" }, quantity: 2.5 })).toEqual({
      price: { amount: "12", currency: "USD" },
      quantity: 2.5,
    });
  });

  it("may use the same object twice", async () => {
    const address = { city: "Cork" };
    expect(await sent({ address, shipping_address: address })).toEqual({ address, shipping_address: address });
  });

  it("keeps to what an object's own toJSON says", async () => {
    expect(await sent({ money: { toJSON: () => "12.34" } })).toEqual({ money: "12.34" });
  });

  it("cannot hold a fraction of money as a number, and the error says which and what to pass", async () => {
    const error = await refused({ items: [{ price: { amount: 12.34, currency: "USD" } }] });
    expect(error.argument).toBe("body.items[0].price.amount");
    expect(error.message).toMatch(/`body\.items\[0\]\.price\.amount`.*Pass a string such as "12\.34"/);
  });

  it.each<[string, unknown, string]>([
    ["an amount past 2^53", { price: { amount: 2 ** 53, currency: "USD" } }, "body.price.amount"],
    ["NaN", { quantity: Number.NaN }, "body.quantity"],
    ["Infinity", { list: [Number.POSITIVE_INFINITY] }, "body.list[0]"],
    ["a bigint", { quantity: 5n }, "body.quantity"],
    ["an invalid Date", { at: new Date(Number.NaN) }, "body.at"],
    [
      "a Decimal that is not a number",
      { price: { amount: new Decimal(Number.NaN), currency: "USD" } },
      "body.price.amount",
    ],
  ])("cannot hold %s", async (_name, body, argument) => {
    const error = await refused(body);
    expect(error.argument).toBe(argument);
    expect(error.message).toContain(argument);
  });

  it("cannot contain itself", async () => {
    const loop: Record<string, unknown> = { name: "Acme" };
    loop["parent"] = { loop };
    expect((await refused(loop)).argument).toBe("body.parent.loop");
  });

  it.each([undefined, null, "text", 7, []])("cannot be %j", async (body) => {
    const error = await refused(body);
    expect(error.message).toContain("`body` of customers.create must be an object");
  });
});
