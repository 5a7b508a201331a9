import { describe, expect, it } from "vitest";
import { RilletArgumentError, type RequestOptions } from "../../src/index.js";
import { ok } from "../support/responses.js";
import { observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

type Client = ReturnType<typeof observe>["rillet"];

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { value };
  return value;
};
const circular: Record<string, unknown> = { name: "Acme" };
circular["self"] = circular;
const failing = Object.defineProperty({}, "name", {
  enumerable: true,
  get: () => {
    throw new Error("a getter failed");
  },
});

const create = (body: unknown) => (rillet: Client) => rillet.customers.create(body as never);
const withOptions = (options: unknown) => (rillet: Client) => rillet.customers.retrieve("1", options as RequestOptions);

describe("A wrong argument is rejected with its name before anything is sent:", () => {
  it.each<[string, (rillet: Client) => PromiseLike<unknown>, string]>([
    ["half of a surrogate pair in an id", (rillet) => rillet.customers.retrieve("a\ud800b"), "customer_id"],
    ["half of a surrogate pair in a query", (rillet) => rillet.customers.list({ search: "\udc00" }), "search"],
    ["an id of a megabyte with a slash", (rillet) => rillet.customers.retrieve("/".repeat(1_000_000)), "customer_id"],
    ["a body of 20,000 levels", create(deep(20_000)), "body"],
    ["a body that contains itself", create(circular), "body.self"],
    ["a BigInt", create({ name: 1n }), "body.name"],
    ["a getter that throws", create(failing), "body"],
    ["a toJSON that returns a BigInt", create({ name: { toJSON: () => 1n } }), "body"],
    ["a signal that is a text", withOptions({ signal: "no" }), "signal"],
    ["a signal that is an AbortController", withOptions({ signal: new AbortController() }), "signal"],
    ["a signal that is an EventTarget", withOptions({ signal: new EventTarget() }), "signal"],
    ["a query in the options that is a text", withOptions({ query: "a=1" }), "query"],
    ["a query value in the options that is an object", withOptions({ query: { a: {} } }), "a"],
    ["options that are a list", withOptions([]), "options"],
  ])("%s", async (_what, call, argument) => {
    const { rillet, requests } = observe(ok, { maxRetries: 0 });
    const error = await rejection(Promise.resolve(call(rillet)), RilletArgumentError);
    expect(error.argument).toBe(argument);
    expect(error).toMatchObject({ attempts: 0, isRetryable: false });
    expect(error.message.length).toBeLessThan(1000);
    expect(requests).toHaveLength(0);
  });
});
