import { describe, expect, it } from "vitest";
import { contractWebhooks } from "../../generated/contract.js";
import { validatorsByName } from "../../generated/validators-by-name.js";
import { events } from "../../generated/webhook-shapes.js";
import { findIssues } from "../../src/validation/index.js";
import { checkShape } from "../../src/webhooks/parse-event.js";
import { mutationsOf } from "../contract/mutations.js";
import { schemaOf, validSamples } from "../contract/samples.js";

/** The schemas of the bodies. */
const ROOTS = [...new Set(Object.values(events))].filter((name) => name !== null);

/** Where shapes are deliberately less strict than validators: the grammar of URIs and addresses, int32, and the order of keys in equal items. */
const LAXER_AT = /(?:^|\.)(?:url|attachmentUrl|email|external_references|emails)$/;
const isInt32Edge = (message: string): boolean => /-?2147483648|-2147483649/.test(message);

const pathsOf = (issues: readonly { path: string }[]): string[] => [...new Set(issues.map(({ path }) => path))].sort();

describe("the shapes of webhook payloads", () => {
  it("cover the contract's 23 events and no other event", () => {
    const fromContract = contractWebhooks.map(({ entity, event, schema }) => [
      `${entity}.${event}`.toLowerCase(),
      schema,
    ]);
    expect(fromContract).toHaveLength(23);
    expect(events).toEqual(Object.fromEntries(fromContract));
  });

  it.each(ROOTS)("accept every valid %s", (name) => {
    for (const { title, value } of validSamples(name)) expect(checkShape(name, value), title).toEqual([]);
  });

  it.each(ROOTS)("report the same paths as the validator for a damaged %s", { timeout: 60_000 }, (name) => {
    let refused = 0;
    for (const sample of validSamples(name).filter(({ title }) => title.startsWith("full")))
      for (const { title, value } of mutationsOf(schemaOf(name), sample, "everything")) {
        const expected = findIssues(validatorsByName[name], value);
        const found = pathsOf(checkShape(name, value));
        if (expected.length > 0) refused += 1;
        if (expected.length > 0 && expected.every(({ path, message }) => LAXER_AT.test(path) || isInt32Edge(message)))
          continue;
        expect(found, title).toEqual(pathsOf(expected));
      }
    expect(refused).toBeGreaterThan(300);
  });

  it("name the path, the expected value and the actual value", () => {
    const [{ value } = { value: {} }] = validSamples("Invoice").slice(1);
    const invoice = {
      ...(value as object),
      status: "OVERDUE",
      overdue: "no",
      payment_terms: -1,
      items: [],
      total: { amount: 5, currency: "EUR" },
    };
    expect(checkShape("Invoice", invoice)).toEqual(
      expect.arrayContaining([
        { path: "items", message: "expected at least 1 item, got an empty list" },
        { path: "total.amount", message: "expected a string, got 5" },
        {
          path: "status",
          message:
            'expected one of "UNPAID", "PAID", "PARTIALLY_PAID", "UNBILLED", "CREDITED", "PARTIALLY_CREDITED", got "OVERDUE"',
        },
        { path: "overdue", message: 'expected true or false, got "no"' },
        { path: "payment_terms", message: "expected a whole number from 0, got -1" },
      ]),
    );
    expect(checkShape("Invoice", [])).toEqual([{ path: "", message: "expected an object, got an empty list" }]);
    expect(checkShape("ExchangeRate", { base: "EUR", target: "USD", rate: "1", date: "2026-02-30" })).toEqual([
      { path: "date", message: 'expected a date such as 2026-01-31, got "2026-02-30"' },
    ]);
    expect(checkShape("CustomerEmail", { type: "CC" })).toEqual([
      { path: "email", message: "required, but missing: expected a string" },
    ]);
    expect(
      checkShape("UsagePrice", { billing_scheme: { type: "FREE" }, interval_months: 13 }).map(({ path }) => path),
    ).toEqual(["billing_scheme.type", "interval_months"]);
    expect(
      checkShape("JournalEntryItem", {})
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["account_code", "account_id", "amount", "id", "side"]);
  });

  it("quote at most 60 characters of a payload", () => {
    const [issue] = checkShape("DeletedObject", { id: "x".repeat(1000) });
    expect(issue?.message.length).toBeLessThan(100);
  });
});
