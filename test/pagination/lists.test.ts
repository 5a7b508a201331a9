import { describe, expect, it } from "vitest";
import { contractOperations } from "../../generated/contract.js";
import { PagePromise } from "../../src/pagination/page-promise.js";
import { argumentsFor } from "../resources/arguments.js";
import { methodOf } from "../resources/observed-client.js";
import { drain, page, pagesOf, itemsUpTo, serveList } from "./list-server.js";

const lists = contractOperations().flatMap(({ result, ...operation }) =>
  "kind" in result && result.kind === "list" ? [{ ...operation, result }] : [],
);
const isPaged = ({ parameters }: (typeof lists)[number]): boolean => parameters.some(({ name }) => name === "cursor");
const named = (each: (typeof lists)[number]): [string, (typeof lists)[number]] => [each.name, each];

function callList({ rillet }: ReturnType<typeof serveList>, list: (typeof lists)[number]): PagePromise<{ id: string }> {
  const found: unknown = methodOf(rillet, list.name)(...argumentsFor(list, "minimal"));
  if (!(found instanceof PagePromise)) throw new Error(`${list.name} is not a list`);
  return found as PagePromise<{ id: string }>;
}

describe("the contract's lists", () => {
  it("are 24, and 17 of them have pages", () => {
    expect([lists.length, lists.filter(isPaged).length]).toEqual([24, 17]);
  });

  it.each(lists.filter(isPaged).map(named))(
    "%s is read across its pages, by the name in its envelope",
    async (_name, list) => {
      const server = serveList(pagesOf(3, 2, list.result.key));
      expect(await drain(callList(server, list))).toEqual({ ids: itemsUpTo(3), error: undefined });
      expect(server.cursors()).toEqual([null, "c2", "c3"]);
    },
  );

  it.each(lists.filter((list) => !isPaged(list)).map(named))("%s behaves as one page", async (_name, list) => {
    const server = serveList(() => Response.json({ [list.result.key]: [{ id: "a" }, { id: "b" }] }));
    const only = await callList(server, list);
    expect([only.items.length, only.hasNextPage()]).toEqual([2, false]);
    expect(await drain(callList(server, list))).toEqual({ ids: ["a", "b"], error: undefined });
    expect(await callList(server, list).toArray({ limit: 1 })).toEqual([{ id: "a" }]);
    expect(server.requests.map(({ url }) => url.searchParams.has("limit"))).toEqual([false, false, false]);
  });

  it("are read across pages also when the API starts to paginate one that had no pages", async () => {
    const { rillet } = serveList(pagesOf(2, 2, "accounts"));
    expect((await drain(rillet.accounts.list())).ids).toEqual(itemsUpTo(2));
  });
});

describe("bad arguments of a list", () => {
  const { rillet, requests } = serveList(() => page(["a"]));
  type Call = () => PagePromise<unknown>;

  it.each<[string, Call, string, string]>([
    [
      "an unknown query parameter",
      () => rillet.invoices.list({ stauts: "UNPAID" } as never),
      "stauts",
      "`stauts` is not a query parameter of invoices.list. Did you mean `status`?",
    ],
    [
      "an option for a query parameter",
      () => rillet.invoices.list({ signal: AbortSignal.abort() } as never),
      "signal",
      "`signal` is not a query parameter",
    ],
    [
      "updated.gt where there is none",
      () => rillet.products.list({ "updated.gt": "2026-11-20" } as never),
      "updated.gt",
      "not a query parameter of products.list",
    ],
    [
      "an unknown option",
      () => rillet.invoices.list({}, { prefech: 1 } as never),
      "prefech",
      "Did you mean `prefetch`?",
    ],
    [
      "a prefetch of 2",
      () => rillet.invoices.list({}, { prefetch: 2 as never }),
      "prefetch",
      "`prefetch` must be 0 or 1, got 2.",
    ],
    ["a prefetch of true", () => rillet.invoices.list({}, { prefetch: true as never }), "prefetch", "must be 0 or 1"],
    ["a query that is no object", () => rillet.invoices.list("UNPAID" as never), "query", "must be an object"],
    ["options that are no object", () => rillet.invoices.list({}, 5 as never), "options", "must be an object"],
    [
      "an empty cursor",
      () => rillet.invoices.list({ cursor: "" }),
      "cursor",
      "leave it out to start at the first page",
    ],
    ["a cursor of null", () => rillet.invoices.list({ cursor: null as never }), "cursor", "cannot be null"],
    [
      "a limit of NaN",
      () => rillet.invoices.list({ limit: Number.NaN }),
      "limit",
      "must be a whole number from 1 to 100, got NaN",
    ],
    ["an invalid date", () => rillet.invoices.list({ "updated.gt": new Date("x") }), "updated.gt", "an invalid Date"],
    ["an empty id", () => rillet.invoices.payments.list(""), "invoice_id", "is empty"],
    [
      "an id that is missing",
      () => rillet.contractItems.usage.list(undefined as never),
      "contract_item_id",
      "must be a string",
    ],
    [
      "an argument too many",
      () => (rillet.invoices.list as (...input: unknown[]) => PagePromise<unknown>)({}, {}, {}),
      "arguments",
      "more than it takes",
    ],
    ["a negative timeout", () => rillet.invoices.list({}, { timeout: -1 }), "timeout", "positive"],
  ])("reject before anything is sent: %s", async (_what, call, argument, message) => {
    const expected = {
      name: "RilletArgumentError",
      argument,
      attempts: 0,
      message: expect.stringContaining(message) as string,
    };
    await expect(call()).rejects.toMatchObject(expected);
    await expect(call().toArray({ limit: 5 })).rejects.toMatchObject(expected);
    await expect(call().pages().next()).rejects.toMatchObject(expected);
    await expect(call().withResponse()).rejects.toMatchObject(expected);
    expect(requests).toEqual([]);
  });

  it("do not throw at the call, and cause no unhandled rejection when nobody awaits", () => {
    expect(() => rillet.invoices.list({ stauts: "UNPAID" } as never)).not.toThrow();
  });
});
