import { expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/index.js";
import type { RilletSync, SourceInvoice } from "../../../src/sync/index.js";
import { creditNoteSource, setUp, sourceOf } from "../bench.js";

const base = sourceOf("yen");
const documentFor = (id: string): SourceInvoice => ({
  ...{ ...base, number: `N-${id}`, reference: { type: "SEQUENCE", id: `invoice-${id}` } },
  customer: { ...base.customer, name: `Customer ${id}`, emails: [], reference: { type: "SEQUENCE", id: `cus-${id}` } },
});

/** Fills an object with the next document, its parts included. */
function fill(row: object, next: object): void {
  for (const [field, value] of Object.entries(structuredClone(next))) {
    const part = (row as Record<string, unknown>)[field];
    if (typeof part === "object" && part !== null && !Array.isArray(part)) fill(part, value as object);
    else (row as Record<string, unknown>)[field] = value;
  }
}

/** Each invoice in Rillet as number, reference and customer. */
const invoicesOf = ({ state }: Sandbox): string[] =>
  state.invoices
    .all()
    .map(({ invoice_number: number, external_references: [reference] = [], customer_id: customer }) =>
      [number, reference?.id, state.customers.get(customer)?.name].join(" "),
    )
    .sort();

it.each(["a stream", "a list"] as const)(
  "%s may fill one object again for each document: every invoice gets its own number, customer and reference",
  async (kind) => {
    const { sync, sandbox } = setUp();
    const row = structuredClone(documentFor("0"));
    function* rows(): Generator<SourceInvoice> {
      for (let id = 0; id < 8; id++) {
        fill(row, documentFor(String(id)));
        yield row;
      }
    }
    async function* stream(): AsyncGenerator<SourceInvoice> {
      for (const each of rows()) yield await Promise.resolve(each);
    }
    const actions: unknown[] = [];
    for await (const outcome of sync.invoices(kind === "a list" ? rows() : stream(), { concurrency: 4 }))
      actions.push(outcome.ok ? outcome.result.action : outcome.error);
    expect(actions).toEqual(Array<string>(8).fill("created"));
    expect(invoicesOf(sandbox)).toEqual(Array.from({ length: 8 }, (_, id) => `N-${id} invoice-${id} Customer ${id}`));
  },
);

const calls: Readonly<Record<string, (sync: RilletSync, given: never) => Promise<unknown>>> = {
  "an invoice": (sync, given) => sync.invoice(given),
  "a credit note": (sync, given) => sync.creditMemo(given),
  "a customer": (sync, given) => sync.customer(given),
};
it.each([
  ["an invoice", documentFor("1"), documentFor("2")],
  [
    "a credit note",
    { ...creditNoteSource(), number: "C-1" },
    { ...creditNoteSource(), number: "C-2", reference: { type: "SEQUENCE", id: "other" } },
  ],
  ["a customer", documentFor("1").customer, documentFor("2").customer],
])("%s that its caller changes during the sync is synced as it was given", async (kind, first, second) => {
  const [changed, control] = [setUp(), setUp()];
  const given = structuredClone(first);
  const syncing = calls[kind]?.(changed.sync, given as never);
  fill(given, second);
  await syncing;
  await calls[kind]?.(control.sync, first as never);
  const written = ({ requests }: Sandbox): unknown[] =>
    requests.filter(({ method }) => method === "POST").map(({ path, body }) => [path, body]);
  expect(written(changed.sandbox)).toEqual(written(control.sandbox));
});
