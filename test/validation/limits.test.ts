import { describe, expect, it } from "vitest";
import { Invoice, JournalEntry } from "../../generated/validators.js";
import { findIssues } from "../../src/validation/index.js";
import { checkShape } from "../../src/webhooks/parse-event.js";
import { validSample } from "../contract/samples.js";

const invoice = (fields: object): object => ({ ...(validSample("Invoice") as object), ...fields });

/** Lists within lists, made without recursion. */
function nested(depth: number): unknown {
  let value: unknown = "bottom";
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

const checks = {
  "the validators": (value: unknown) => findIssues(Invoice, value),
  "the check of webhooks": (value: unknown) => checkShape("Invoice", value),
};

describe.each(Object.entries(checks))("the issues of %s", (_name, check) => {
  it("are at most 100, and a last one that says that there are more", () => {
    const issues = check(invoice({ items: Array.from({ length: 500 }, () => ({ id: 5 })) }));
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toEqual({ path: "", message: "has more issues than these 100" });
  });

  it.each([65, 100_000])("are one for a value of %d levels, which does not overflow the stack", (depth) => {
    for (const value of [
      nested(depth),
      invoice({ items: nested(depth) }),
      invoice({ external_references: nested(depth) }),
    ])
      expect(check(value)).toEqual([
        { path: "", message: "expected at most 64 levels of nesting; not checked further" },
      ]);
  });

  it("are one for a value that is too large", () => {
    const issues = check(invoice({ items: Array.from({ length: 300_000 }, () => 0) }));
    expect(issues).toEqual([{ path: "", message: "expected at most 200000 values; not checked further" }]);
  });

  it("show only the beginning of a long text", () => {
    const [issue] = check(invoice({ id: "x".repeat(10_000_000) }));
    expect(issue?.message.length).toBeLessThan(150);
  });
});

it("tens of thousands of issues do not overflow the stack of the validators", () => {
  const value = invoice({ items: Array.from({ length: 50_000 }, () => ({ id: 5 })) });
  expect(findIssues(Invoice, value)).toEqual([{ path: "", message: "has more issues than can be listed" }]);
});

it("a journal entry of 5,000 items is checked completely", () => {
  const sample = validSample("JournalEntry") as { items: object[] };
  const items = Array.from({ length: 5_000 }, () => sample.items[0]);
  expect(findIssues(JournalEntry, { ...sample, items })).toEqual([]);
});
