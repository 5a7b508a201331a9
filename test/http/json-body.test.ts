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

function throwing(): never {
  throw new Error("it is broken");
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

describe("A JSON body", () => {
  it("leaves undefined out, and holds everything else as it is", async () => {
    const body = { name: "Zoë 😀", quantity: -0.5, active: false, none: null, list: [[], [{ deep: 2 ** 53 - 1 }]] };
    expect(await sent({ ...body, gone: undefined })).toEqual(body);
  });

  it.each<[string, unknown, string, RegExp]>([
    ["a Date", { invoice_date: new Date(0) }, "body.invoice_date", /is a Date: pass a string, "2026-11-20" for a day/],
    ["a Promise", { name: Promise.resolve("Acme") }, "body.name", /is a Promise: await it first/],
    ["a promise of a library", { name: { then: () => undefined } }, "body.name", /await it first/],
    ["a Map", { address: new Map([["city", "Cork"]]) }, "body.address", /is a Map: pass `Object\.fromEntries\(map\)`/],
    ["a Set", { items: [new Set([1])] }, "body.items[0]", /is a Set: pass `\[\.\.\.set\]`/],
    ["a Symbol", { name: Symbol("Acme") }, "body.name", /is a symbol: pass a string, a number/],
    ["a function", { name: () => "Acme" }, "body.name", /is a Function: pass a string/],
    ["a method of an object", { address: { city: "Cork", show() {} } }, "body.address.show", /is a Function/],
    ["a Blob", { file: new Blob(["a"]) }, "body.file", /is a Blob: pass a string/],
    ["bytes", { file: Buffer.from("a") }, "body.file", /is a Uint8Array: pass a string/],
    ["an Error", { reason: new Error("no") }, "body.reason", /is an? Error/],
    ["a boxed string", { name: new String("Acme") }, "body.name", /is a String/],
    ["a RegExp", { name: /a/ }, "body.name", /is a RegExp/],
    ["an iterator", { items: [1][Symbol.iterator]() }, "body.items", /is a Array Iterator|is an Array Iterator/],
    ["undefined in a list", { items: [1, undefined] }, "body.items[1]", /is undefined: take it out of the list/],
    ["a hole in a list", { items: [1, , 2] }, "body.items[1]", /is undefined/],
    ["an integer that is not exact", { quantity: 2 ** 53 }, "body.quantity", /is not exact\. Pass a string/],
    ["half of a surrogate pair", { items: [{ note: "\ud800" }] }, "body.items[0].note", /half of a surrogate pair/],
    ["half of a surrogate pair in a name", { "\udc00": 1 }, "body.\udc00", /half of a surrogate pair/],
    ["a toJSON that returns NaN", { a: { toJSON: () => ({ b: NaN }) } }, "body.a.b", /is NaN/],
    [
      "a toJSON that returns itself",
      {
        a: {
          toJSON() {
            return this;
          },
        },
      },
      "body.a",
      /contains itself/,
    ],
    ["a toJSON that throws", { a: { toJSON: throwing } }, "body.a", /cannot be read: it is broken/],
    [
      "a getter that throws",
      {
        a: [
          {
            get b() {
              return throwing();
            },
          },
        ],
      },
      "body.a[0].b",
      /cannot be read: it is broken/,
    ],
    [
      "a getter that throws no error",
      {
        a: {
          get b() {
            throw null;
          },
        },
      },
      "body.a.b",
      /cannot be read\.$/,
    ],
    ["a revoked proxy", { a: revoked({}) }, "body.a", /cannot be read/],
    ["a revoked proxy of a list", { a: revoked([]) }, "body.a", /cannot be read/],
  ])("cannot hold %s, and the error names its path and what to pass", async (_name, body, argument, message) => {
    const error = await refused(body);
    expect(error.argument).toBe(argument);
    expect(error.message).toMatch(message);
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

  it("holds what an object's own toJSON returns", async () => {
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

  it("cannot have a field with the name __proto__, which would be lost", async () => {
    const body: unknown = JSON.parse(`{"name":"Acme","__proto__":{"memo":"lost"}}`);
    expect((await refused(body)).argument).toBe("body.__proto__");
  });

  it("cannot contain itself", async () => {
    const loop: Record<string, unknown> = { name: "Acme" };
    loop["parent"] = { loop };
    expect((await refused(loop)).argument).toBe("body.parent.loop");
  });

  it.each([
    undefined,
    null,
    "text",
    7,
    [],
    new Map(),
    new Date(),
    Promise.resolve({}),
    new Blob([]),
    new URLSearchParams(),
  ])("cannot be %o", async (body) => {
    const error = await refused(body);
    expect(error.message).toContain("`body` of customers.create must be an object");
  });
});
