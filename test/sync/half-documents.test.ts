import { expect, it, vi } from "vitest";
import { checkWhole } from "../../examples/sync/adapters/check-whole.js";
import chargebee from "../../examples/sync/adapters/chargebee/gbp-usage.json" with { type: "json" };
import { fromChargebeeInvoice } from "../../examples/sync/adapters/chargebee/chargebee.js";
import sequenceNote from "../../examples/sync/adapters/sequence/gbp-credit-note.json" with { type: "json" };
import sequence from "../../examples/sync/adapters/sequence/gbp-taxed.json" with { type: "json" };
import { fromSequenceCreditNote } from "../../examples/sync/adapters/sequence/credit-note.js";
import { fromSequenceInvoice } from "../../examples/sync/adapters/sequence/sequence.js";
import stripe from "../../examples/sync/adapters/stripe/usd-coupon.json" with { type: "json" };
import { fromStripeCreditNote } from "../../examples/sync/adapters/stripe/credit-note.js";
import stripeNote from "../../examples/sync/adapters/stripe/usd-credit-note.json" with { type: "json" };
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
    [
      "lines",
      "lines.has_more",
      "lines.data.1.taxes",
      "lines.data.1.period.start",
      "lines.data.0.period",
      "created",
      "customer_address",
    ],
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

it("a time that is no number of seconds is rejected with its path", () => {
  const [, second] = stripe.invoice.lines.data;
  const wrong: readonly (readonly [string, () => unknown])[] = [
    ...[null, "2026-11-02", Number.NaN, 1_793_577_600_000].map(
      (start) =>
        [
          `lines.data[0].period.start (${start})`,
          () => fromStripeInvoice(withLine({ ...second, period: { start, end: 1_793_577_600 } })),
        ] as const,
    ),
    ["created (soon)", () => fromStripeInvoice({ ...stripe.invoice, created: "soon" } as never)],
    ["due_date (soon)", () => fromStripeInvoice({ ...stripe.invoice, due_date: "soon" } as never)],
    [
      "status_transitions.finalized_at (soon)",
      () => fromStripeInvoice({ ...stripe.invoice, status_transitions: { finalized_at: "soon" } } as never),
    ],
    [
      "created (null)",
      () => fromStripeCreditNote({ ...stripeNote.creditNote, created: null } as never, stripe.invoice as never),
    ],
    [
      "effective_at (soon)",
      () => fromStripeCreditNote({ ...stripeNote.creditNote, effective_at: "soon" } as never, stripe.invoice as never),
    ],
    [
      "invoice.date (null)",
      () => fromChargebeeInvoice({ ...chargebee, invoice: { ...chargebee.invoice, date: null } } as never),
    ],
    [
      "invoice.due_date (soon)",
      () => fromChargebeeInvoice({ ...chargebee, invoice: { ...chargebee.invoice, due_date: "soon" } } as never),
    ],
  ];
  for (const [path, adapt] of wrong)
    expect(messageOf(adapt)).toContain(`has times that are not in seconds since 1970: ${path}.`);
});

const withLine = (line: unknown): never =>
  ({ ...stripe.invoice, lines: { ...stripe.invoice.lines, data: [line] } }) as never;

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
