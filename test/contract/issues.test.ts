import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { Customer, Invoice, JournalEntry, PerUnitBilling, Price } from "../../generated/validators.js";
import { findIssues } from "../../src/validation/index.js";
import { listIssues } from "../../src/validation/zod-issues.js";
import { schemaNames, schemaOf, validSample, validSamples } from "./samples.js";
import { mutationsOf } from "./mutations.js";
import { validatorsByName } from "../../generated/validators-by-name.js";

const validators: Readonly<Record<string, z.ZodMiniType>> = validatorsByName;
const change = (name: string, fields: object): object => ({ ...(validSample(name) as object), ...fields });

describe("an issue", () => {
  it("does not exist if the value fits", () => {
    expect(findIssues(Invoice, validSample("Invoice"))).toEqual([]);
  });

  it("has the path, with dots and brackets, the expected and the actual value", () => {
    const [item, ...items] = (validSample("JournalEntry") as { items: object[] }).items;
    const value = change("JournalEntry", { items: [...items, { ...item, amount: { amount: 12.5, currency: "USD" } }] });
    expect(findIssues(JournalEntry, value)).toEqual([
      { path: "items[1].amount.amount", message: "expected a string, got 12.5" },
    ]);
  });

  it("says that a required field is missing", () => {
    expect(findIssues(PerUnitBilling, { units: undefined, type: "PER_UNIT" })).toContainEqual({
      path: "units",
      message: "required, but missing: expected a number",
    });
  });

  it("of a union is the one of the member that the tag names", () => {
    const price = { type: "ONE_TIME", amount: { amount: "1" } };
    expect(findIssues(Price, price)).toEqual([
      { path: "amount.currency", message: "required, but missing: expected a string" },
    ]);
  });

  it("of an unknown tag lists the known tags", () => {
    const message = 'expected one of "FIXED_RECURRING", "ONE_TIME", "USAGE", got "NOPE"';
    expect(findIssues(Price, { type: "NOPE" })).toEqual([{ path: "type", message }]);
  });

  it("of a missing tag says that it is missing", () => {
    expect(findIssues(Price, {})[0]?.message).toMatch(/^required, but missing: expected one of "FIXED_RECURRING"/);
  });

  it.each([
    ["Customer", { payment_terms: 1.5 }, "expected a whole number, got 1.5"],
    ["Customer", { payment_terms: -1 }, "expected at least 0, got -1"],
    ["Customer", { fields: 3 }, "expected a list, got 3"],
    ["Customer", { id: "x" }, 'expected a UUID, got "x"'],
    [
      "Customer",
      { updated_at: "now" },
      'expected a date and time with an offset such as 2026-01-31T12:00:00Z, got "now"',
    ],
    [
      "Customer",
      {
        emails: [
          { email: "a@b.c", type: "CC" },
          { type: "CC", email: "a@b.c" },
        ],
      },
      "expected items that all differ, got a list of 2",
    ],
    ["Invoice", { due_date: "2026-02-30" }, 'expected a date such as 2026-01-31, got "2026-02-30"'],
    ["Invoice", { items: [] }, "expected at least 1 item, got an empty list"],
    ["Invoice", { status: "DUE" }, /^expected one of "UNPAID", .*, got "DUE"$/],
    ["DraftContract", { scope: 1 }, 'expected one of "FULL", "REVENUE_RECOGNITION_ONLY", got 1'],
    ["Product", { name: ["a"] }, "expected a string, got a list of 1"],
  ])("of %s with %o reads well", (name, fields, message) => {
    expect(findIssues(validators[name] as z.ZodMiniType, change(name, fields)).map((issue) => issue.message)).toEqual([
      typeof message === "string" ? message : expect.stringMatching(message),
    ]);
  });

  it("shortens a long value", () => {
    const [issue] = findIssues(Customer, change("Customer", { id: "x".repeat(500) }));
    expect(issue?.message.length).toBeLessThan(100);
  });

  it("leaves out the actual value if the check did not report it", () => {
    const { error } = z.safeParse(PerUnitBilling, { units: "1" });
    expect(listIssues(error as z.core.$ZodError)).toContainEqual({ path: "units", message: "expected a number" });
  });
});

describe("issues of a union without a tag", () => {
  const Either = z.union([z.string(), z.looseObject({ a: z.object({ b: z.number() }), c: z.string() })]);

  it("are those of the member that the value comes closest to, with their whole path", () => {
    const issues = findIssues(z.object({ list: z.array(Either) }), { list: ["x", { a: { b: "1" }, c: 2 }] });
    expect(issues.map((issue) => issue.path)).toEqual(["list[1].a.b", "list[1].c"]);
  });

  it("quote names that are not identifiers", () => {
    expect(findIssues(z.looseObject({ "a.b": z.string() }), { "a.b": 1 })).toEqual([
      { path: '["a.b"]', message: "expected a string, got 1" },
    ]);
  });
});

it("every issue of every schema has a message", () => {
  const messages = schemaNames.flatMap((name) => {
    const [sample] = validSamples(name);
    const mutations = sample ? mutationsOf(schemaOf(name), sample, "own") : [];
    return mutations.flatMap(({ value }) =>
      findIssues(validators[name] as z.ZodMiniType, value).map((issue) => issue.message),
    );
  });
  expect(messages.length).toBeGreaterThan(10_000);
  expect(messages.filter((message) => /another value|Invalid input|undefined|\[object/.test(message))).toEqual([]);
});
