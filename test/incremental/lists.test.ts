import { describe, expect, it } from "vitest";
import { contractOperations } from "../../generated/contract.js";
import { incremental } from "../../src/incremental/index.js";
import { Rillet, RilletArgumentError } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { drain } from "./fixture.js";

const lists = contractOperations().filter(({ result }) => "kind" in result && result.kind === "list");
const takes = (name: string): boolean =>
  lists.find((list) => list.name === name)?.parameters.some((parameter) => parameter.name === "updated.gt") ?? false;
const followed = lists.filter(({ name }) => takes(name)).map(({ name }) => name);
/** The others, but for those of one parent, whose first argument is its id. */
const others = lists.filter(({ name, path }) => !takes(name) && !path.includes("{")).map(({ name }) => name);

const sandbox = createSandbox({ seed: "demo", rateLimit: false });
const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch, rateLimit: false });
const since = new Date(0);

function methodOf(name: string): (...input: unknown[]) => AsyncIterable<{ id: string }> {
  return name.split(".").reduce<unknown>((tree, part) => (tree as Record<string, unknown>)[part], rillet) as never;
}

describe("the lists of the contract that take `updated.gt`", () => {
  it("are these fourteen", () => {
    expect(followed.sort()).toEqual(
      [
        "accounts",
        "bankTransactions",
        "bills",
        "charges",
        "creditMemos",
        "customers",
        "fields",
        "invoicePayments",
        "invoices",
        "journalEntries",
        "reimbursements",
        "vendorCredits",
        "vendors",
      ]
        .map((resource) => `${resource}.list`)
        .concat("reports.journalEntries")
        .sort(),
    );
  });

  it.each(followed)("are followed: %s gives all its items, and then none", async (name) => {
    const whole = await drain(methodOf(name)({}));
    const first = incremental(methodOf(name) as never, { since });
    const { items, error } = await drain(first as AsyncIterable<{ id: string }>);
    expect(error).toBeUndefined();
    expect(items).toEqual(whole.items);
    const second = incremental(methodOf(name) as never, { since: first.watermark ?? "" });
    expect(await drain(second)).toEqual({ items: [], error: undefined });
  });

  it("can be passed as a resource, too", async () => {
    expect((await drain(incremental(rillet.invoices, { since }))).items.length).toBeGreaterThan(50);
    expect((await drain(incremental(rillet.accounts, { since }))).items.length).toBeGreaterThan(20);
  });
});

describe("a list that takes no `updated.gt`", () => {
  it("is one of these", () => {
    expect(others).toEqual(
      expect.arrayContaining([
        "products.list",
        "contracts.list",
        "draftContracts.list",
        "subsidiaries.list",
        "taxRates.list",
      ]),
    );
  });

  it.each(others)("is rejected with advice: %s", async (name) => {
    const before = sandbox.requests.length;
    const { error } = await drain(incremental(methodOf(name) as never, { since }));
    expect(error).toBeInstanceOf(RilletArgumentError);
    expect(error).toMatchObject({ argument: "list" });
    expect((error as Error).message).toMatch(
      /needs a list with the parameter `updated\.gt`, and this list has none\. Read the whole list/,
    );
    expect((error as Error).message).toContain(name);
    expect(sandbox.requests).toHaveLength(before);
  });
});
