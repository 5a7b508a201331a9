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
const throwingMember = (name: string): object =>
  Object.defineProperty({}, name, {
    enumerable: true,
    get: () => {
      throw new Error("a getter failed");
    },
  });
const selfish: unknown[] = [];
selfish.push(selfish);

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const list = (query: unknown) => (rillet: Client) => rillet.invoices.list(query as never);
const upload = (file: unknown) => (rillet: Client) => rillet.bills.uploadDocument("1", file as never);
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
    ["a getter that throws", create(throwingMember("name")), "body.name"],
    ["a toJSON that returns a BigInt", create({ name: { toJSON: () => 1n } }), "body.name"],
    ["a signal that is a text", withOptions({ signal: "no" }), "signal"],
    ["a signal that is an AbortController", withOptions({ signal: new AbortController() }), "signal"],
    ["a signal that is an EventTarget", withOptions({ signal: new EventTarget() }), "signal"],
    ["a query in the options that is a text", withOptions({ query: "a=1" }), "query"],
    ["a query value in the options that is an object", withOptions({ query: { a: {} } }), "a"],
    ["options that are a list", withOptions([]), "options"],
    ["options that are a Map", withOptions(new Map([["timeout", 5]])), "options"],
    ["options that are a revoked proxy", withOptions(revoked({})), "options"],
    ["an option whose getter throws", withOptions(throwingMember("timeout")), "timeout"],
    ["headers that are a Map", withOptions({ headers: new Map([["x-a", "1"]]) }), "headers"],
    ["headers that are Headers", withOptions({ headers: new Headers({ "x-a": "1" }) }), "headers"],
    ["a header that is a number", withOptions({ headers: { "x-a": 1 } }), "headers.x-a"],
    ["a header with a line break", withOptions({ headers: { "x-a": "1\r\nx-b: 2" } }), "headers.x-a"],
    ["a header with an emoji", withOptions({ headers: { "x-a": "😀" } }), "headers.x-a"],
    ["a header whose getter throws", withOptions({ headers: throwingMember("x-a") }), "headers"],
    ["a signal whose getter throws", withOptions({ signal: throwingMember("aborted") }), "signal"],
    ["an id that is a Date", (rillet) => rillet.customers.retrieve(new Date() as never), "customer_id"],
    ["an id that is a symbol", (rillet) => rillet.customers.retrieve(Symbol("a") as never), "customer_id"],
    ["an id that is a revoked proxy", (rillet) => rillet.customers.retrieve(revoked({}) as never), "customer_id"],
    ["an id that is a function", (rillet) => rillet.customers.retrieve((() => "1") as never), "customer_id"],
    ["a query that is a Map", list(new Map([["status", "UNPAID"]])), "query"],
    ["a query that is a revoked proxy", list(revoked({})), "query"],
    ["a query whose getter throws", list(throwingMember("status")), "status"],
    ["a query value that is a symbol", list({ status: Symbol("UNPAID") }), "status"],
    ["a query value that is a revoked proxy", list({ status: revoked([]) }), "status"],
    ["a query list in a list", list({ status: [["UNPAID"]] }), "status"],
    ["a query list that contains itself", list({ status: selfish }), "status"],
    ["a query list with undefined", list({ status: ["UNPAID", undefined] }), "status"],
    ["a query list with a hole", list({ status: new Array(1) }), "status"],
    ["a limit of 0", list({ limit: 0 }), "limit"],
    ["a limit of 101", list({ limit: 101 }), "limit"],
    ["a limit of 1.5", list({ limit: 1.5 }), "limit"],
    ["a limit that is a text", list({ limit: "50" }), "limit"],
    ["a file that is a text", upload("a"), "file"],
    ["a file whose name is a symbol", upload({ data: new Blob([]), name: Symbol("a") }), "file"],
    ["a file whose type is a number", upload({ data: new Blob([]), name: "a", type: 1 }), "file"],
    ["a file whose getter throws", upload(throwingMember("data")), "file"],
    ["a file that is a revoked proxy", upload(revoked({})), "file"],
    ["a request that is a Map", (rillet) => rillet.request(new Map() as never), "options"],
    ["a request whose getter throws", (rillet) => rillet.request(throwingMember("path") as never), "path"],
    ["a bound that is a bigint", (rillet) => rillet.customers.list().toArray({ limit: 5n } as never), "limit"],
    [
      "a bound whose getter throws",
      (rillet) => rillet.customers.list().toArray(throwingMember("limit") as never),
      "limit",
    ],
    ["an unknown bound", (rillet) => rillet.customers.list().toArray({ limit: 5, max: 1 } as never), "max"],
    ["a change that is a Date", (rillet) => rillet.customers.modify("1", { name: new Date() } as never), "body.name"],
    [
      "a body for rillet.api with a BigInt",
      (rillet) => rillet.api.POST("/customers", { body: { name: 1n } as never }),
      "body.name",
    ],
    [
      "a query for rillet.api that is an object",
      (rillet) => rillet.api.GET("/invoices", { params: { query: { status: {} } } } as never),
      "status",
    ],
  ])("%s", async (_what, call, argument) => {
    const { rillet, requests } = observe(ok, { maxRetries: 0 });
    const error = await rejection(Promise.resolve(call(rillet)), RilletArgumentError);
    expect(error.argument).toBe(argument);
    expect(error).toMatchObject({ attempts: 0, isRetryable: false });
    expect(error.message.length).toBeLessThan(1000);
    expect(requests).toHaveLength(0);
  });
});
