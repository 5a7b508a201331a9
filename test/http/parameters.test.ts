import { describe, expect, it } from "vitest";
import { RilletArgumentError, type Rillet } from "../../src/index.js";
import { json, ok } from "../support/responses.js";
import { observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

const emptyList = (): Response =>
  json({ invoices: [], customers: [], journal_entries: [], tax_rates: [], contracts: [], pagination: {} });

describe("A path parameter", () => {
  it.each(["", " ", ".", "..", "a/b", "a\\b", "a?b", "a#b", "%2e%2e", "a b", undefined, null, 7, {}])(
    "that is %j is rejected before anything is sent, by its name",
    async (id) => {
      const { rillet, requests } = observe(ok);
      const error = await rejection(rillet.invoices.retrieve(id as string), RilletArgumentError);
      expect(error.argument).toBe("invoice_id");
      expect(error.message).toContain("`invoice_id` of /invoices/{invoice_id}");
      expect(error).toMatchObject({ attempts: 0, isRetryable: false });
      expect(requests).toHaveLength(0);
    },
  );

  it("is named by the error when it is the second one", async () => {
    const { rillet } = observe(ok);
    expect(
      (await rejection(rillet.invoices.payments.update("1", "..", {} as never), RilletArgumentError)).argument,
    ).toBe("payment_id");
  });

  it("is percent-encoded where an id has odd characters", async () => {
    const { rillet, requests } = observe(ok);
    await rillet.invoices.retrieve("INV:2026+é");
    expect(requests[0]?.url.pathname).toBe("/invoices/INV%3A2026%2B%C3%A9");
  });
});

describe("A query parameter", () => {
  it("goes out under its own name, dates in UTC, lists with commas, undefined not at all", async () => {
    const { rillet, requests } = observe(emptyList);
    await rillet.journalEntries.list({
      "updated.gt": new Date(Date.UTC(2026, 0, 2)),
      account_ids: ["a", "b c"],
      subsidiary_id: undefined,
      limit: 5,
    } as never);
    expect(requests[0]?.url.search).toBe("?limit=5&updated.gt=2026-01-02T00%3A00%3A00.000Z&account_ids=a,b+c");
  });

  it("that is undefined is left out also if the response is not a list", async () => {
    const { rillet, requests } = observe(ok);
    await rillet.reports.balanceSheet({ as_of_date: "2026-01-01", subsidiary_id: undefined } as never);
    expect(requests[0]?.url.search).toBe("?as_of_date=2026-01-01");
  });

  it.each<[string, (rillet: Rillet) => PromiseLike<unknown>]>([
    ["date", (rillet) => rillet.contractItems.usage.delete("1", {} as never)],
    ["as_of_date", (rillet) => rillet.reports.balanceSheet(undefined as never)],
    ["to_date", (rillet) => rillet.reports.incomeStatement({ from_date: "2026-01-01", to_date: undefined } as never)],
    ["month", (rillet) => rillet.reports.arrWaterfall({ status: "NEW", breakdown: "CUSTOMER" } as never)],
  ])("that must be given is rejected where it is missing: `%s`", async (name, call) => {
    const { rillet, requests } = observe(emptyList);
    const error = await rejection(call(rillet), RilletArgumentError);
    expect(error.message).toMatch(new RegExp(`^\`${name}\` is missing: \\w+(\\.\\w+)+ needs this query parameter\\.$`));
    expect(error.argument).toBe(name);
    expect(requests).toHaveLength(0);
  });

  it("that does not exist is rejected with the nearest one that does", async () => {
    const { rillet, requests } = observe(emptyList);
    const error = await rejection(rillet.invoices.list({ statsu: "UNPAID" } as never), RilletArgumentError);
    expect(error.message).toMatch(/^`statsu` is not a query parameter of invoices\.list\. Did you mean `status`\?/);
    expect(error.argument).toBe("statsu");
    expect(requests).toHaveLength(0);
  });

  it.each([
    [null, "null"],
    [Number.NaN, "NaN"],
    [new Date(Number.NaN), "an invalid Date"],
    [{ gt: 1 }, "object"],
  ])("cannot be %s", async (value, said) => {
    const { rillet } = observe(emptyList);
    const error = await rejection(rillet.invoices.list({ "updated.gt": value } as never), RilletArgumentError);
    expect(error.message).toContain(`\`updated.gt\` cannot be ${said}`);
  });

  it.each([["text"], [[]], [7]])("list given as %j is rejected: it must be an object", async (query) => {
    const { rillet } = observe(emptyList);
    expect((await rejection(rillet.invoices.list(query as never), RilletArgumentError)).argument).toBe("query");
  });
});

describe("The arguments of a method", () => {
  it("that are too many are rejected", async () => {
    const { rillet, requests } = observe(ok);
    const extra = rillet.customers.retrieve as unknown as (...input: unknown[]) => Promise<unknown>;
    const error = await rejection(extra("1", {}, "surplus"), RilletArgumentError);
    expect(error.message).toContain("`arguments` of customers.retrieve are more than it takes");
    expect(requests).toHaveLength(0);
  });

  it("may leave out the options, as undefined or null too", async () => {
    const { rillet, requests } = observe(ok);
    await rillet.customers.retrieve("1", undefined);
    await rillet.customers.retrieve("1", null as never);
    expect(requests).toHaveLength(2);
  });

  it("that are wrong reject, and do not throw past the promise", () => {
    const { rillet } = observe(ok);
    const call = rillet.customers.retrieve("..");
    call.catch(() => undefined);
    expect(typeof call.then).toBe("function");
  });

  it("that are wrong leave the caller's line on the stack", async () => {
    const { rillet } = observe(ok);
    expect((await rejection(rillet.customers.retrieve(".."))).stack).toContain("parameters.test.ts");
  });
});
