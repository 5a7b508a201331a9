import { expect, it, vi } from "vitest";
import { checkWhole } from "../../examples/sync/adapters/check-whole.js";
import chargebee from "../../examples/sync/adapters/chargebee/gbp-usage.json" with { type: "json" };
import { fromChargebeeInvoice } from "../../examples/sync/adapters/chargebee/chargebee.js";
import sequenceNote from "../../examples/sync/adapters/sequence/gbp-credit-note.json" with { type: "json" };
import sequence from "../../examples/sync/adapters/sequence/gbp-taxed.json" with { type: "json" };
import { fromSequenceCreditNote } from "../../examples/sync/adapters/sequence/credit-note.js";
import { fromSequenceInvoice } from "../../examples/sync/adapters/sequence/sequence.js";
import stripe from "../../examples/sync/adapters/stripe/usd-coupon.json" with { type: "json" };
import { fromStripeInvoice } from "../../examples/sync/adapters/stripe/stripe.js";

vi.mock("rillet-sdk/money", () => import("../../src/money/index.js"));

/** A deep copy of a document without what stands at a path. */
function without(document: unknown, path: string): never {
  const copy = structuredClone(document) as Record<string, never>;
  const names = path.split(".");
  const last = names.pop() ?? "";
  const parent = names.reduce((value, name) => value[name] as unknown as Record<string, never>, copy);
  Reflect.deleteProperty(parent, last);
  return copy as never;
}

/** The message of the error; empty when there is none. */
function messageOf(run: () => unknown): string {
  try {
    run();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

const adapters: readonly (readonly [string, unknown, (document: never) => unknown, readonly string[]])[] = [
  [
    "a Sequence invoice",
    sequence,
    fromSequenceInvoice,
    ["customer.address", "invoice.totalTax", "lineItems", "lineItems.1.rate"],
  ],
  [
    "a Sequence credit note",
    sequenceNote,
    (document) => fromSequenceCreditNote(document),
    ["customer", "creditNote.invoiceId"],
  ],
  [
    "a Stripe invoice",
    stripe.invoice,
    (document) => fromStripeInvoice(document),
    ["lines", "lines.has_more", "lines.data.1.taxes", "customer_address"],
  ],
  [
    "a Chargebee invoice",
    chargebee,
    fromChargebeeInvoice,
    ["customer", "invoice.billing_address", "invoice.line_items.0.amount"],
  ],
];

const cases = adapters.flatMap(([what, document, adapt, paths]) =>
  paths.map((path) => [what, path, document, adapt] as const),
);

it.each(cases)("%s without %s is rejected with that path", (_what, path, document, adapt) => {
  expect(messageOf(() => adapt(document as never))).toBe("");
  const shown = path.replace(/\.(\d+)/g, "[$1]");
  expect(messageOf(() => adapt(without(document, path)))).toContain(`Missing: ${shown}`);
});

it("a line of a Sequence invoice whose group is not among the groups is rejected, because its tax category is unknown", () => {
  const lineItemGroups = sequence.lineItemGroups.slice(1);
  expect(messageOf(() => fromSequenceInvoice({ ...sequence, lineItemGroups } as never))).toContain(
    "lineItems[0].groupId",
  );
});

it("the check of a document accepts null as a value, and lists every missing path once and at most ten", () => {
  expect(messageOf(() => checkWhole("It", { address: null, lines: [{ id: 0 }] }, ["address", "lines[].id"]))).toBe("");
  expect(
    messageOf(() =>
      checkWhole("It", { lines: [{}, { id: 1 }, {}] }, ["lines[].id", "lines[].id", "lines[].tax.amount"]),
    ),
  ).toContain("Missing: lines[0].id, lines[2].id, lines[0].tax, lines[1].tax, lines[2].tax.");
  const lines = Array.from({ length: 12 }, () => ({}));
  expect(messageOf(() => checkWhole("It", { lines }, ["lines[].id"]))).toContain("lines[9].id and 2 more");
});
