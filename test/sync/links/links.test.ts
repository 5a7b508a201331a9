import { expect, it } from "vitest";
import { Rillet } from "../../../src/index.js";
import {
  type LinkStore,
  MemoryLinkStore,
  RilletSync,
  type SourceCustomer,
  type SourceProduct,
} from "../../../src/sync/index.js";
import { idempotencyKeyOf } from "../../../src/sync/links/idempotency-key.js";
import { creditNoteSource, invoicesIn, setUp, settings, sourceOf } from "../bench.js";

const source = sourceOf("yen");

it("sandbox and production share a store without seeing each other's ids", async () => {
  const [one, two] = [setUp(), setUp()];
  const links = new MemoryLinkStore();
  const production = new Rillet({
    apiKey: "sandbox-key",
    environment: "production",
    fetch: two.sandbox.fetch,
    rateLimit: false,
  });
  await new RilletSync(one.rillet, { ...settings, links }).invoice(source);
  expect(await new RilletSync(production, { ...settings, links }).invoice(source)).toMatchObject({ action: "created" });
});

it("a link store may parse JSON itself, and may return null for a missing link", async () => {
  const entries = new Map<string, unknown>();
  const links = {
    get: (key: string) => Promise.resolve(entries.get(key) ?? null),
    set: (key: string, value: string) => Promise.resolve(void entries.set(key, JSON.parse(value))),
    delete: (key: string) => Promise.resolve(entries.delete(key)),
  };
  const { restart } = setUp();
  expect(await restart({ links }).invoice(source)).toMatchObject({ action: "created" });
  expect(await restart({ links }).invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
});

/** A store that changes the keys before it uses them, as a column of a database can. */
const storeWith = (entries: Map<string, string>, change: (key: string) => string): LinkStore => ({
  get: (key) => Promise.resolve(entries.get(change(key))),
  set: (key, value) => Promise.resolve(void entries.set(change(key), value)),
  delete: (key) => Promise.resolve(entries.delete(change(key))),
});
const ignoresCase = (key: string): string => key.toLowerCase();
const cutsKeys = (key: string): string => key.slice(0, 72);

const long = "0123456789".repeat(4);
it.each([
  ["ignores case", ignoresCase, "in_A", "in_a"],
  ["cuts long keys", cutsKeys, `${long}-1`, `${long}-2`],
])(
  "a link store that %s never gives a document the link of another one: the sync of the second one fails and changes nothing",
  async (_, change, first, second) => {
    const { restart, requests, sandbox } = setUp({ links: storeWith(new Map(), change) });
    const named = (id: string): typeof source => ({
      ...{ ...source, reference: { type: "SEQUENCE", id }, number: `N-${id}` },
      lines: source.lines.map((line) => ({ ...line, reference: { type: "SEQUENCE", id: `line of ${id}` } })),
    });
    const note = (id: string): ReturnType<typeof creditNoteSource> => ({
      ...{ ...creditNoteSource(), number: `C-${id}` },
      reference: { type: "SEQUENCE", id },
    });
    const customer = (id: string): SourceCustomer => ({ ...source.customer, reference: { type: "SEQUENCE", id } });
    const product = (id: string): SourceProduct => ({ reference: { type: "SEQUENCE", id }, name: "Seat" });
    const price = { currency: "GBP", unitPrice: "1" };
    const { invoice } = await restart().invoice(named(first));
    await restart().creditMemo(note(first));
    await restart().customer(customer(first));
    await restart().product(product(first), price);
    requests();
    const calls: readonly ((sync: RilletSync) => Promise<unknown>)[] = [
      (sync) => sync.invoice(named(second)),
      (sync) => sync.planInvoice(named(second)),
      (sync) => sync.voidInvoice(named(second).reference),
      (sync) => sync.creditMemo(note(second)),
      (sync) => sync.customer(customer(second)),
      (sync) => sync.product(product(second), price),
    ];
    for (const call of calls)
      await expect(call(restart())).rejects.toMatchObject({
        ...{ code: "API_ERROR", isRetryable: false },
        message: expect.stringMatching(/link store returned for the key .* the link of .*case-sensitive/) as unknown,
      });
    expect(requests()).toEqual([]);
    expect(await restart().invoice(named(first))).toMatchObject({ action: "unchanged", requests: 0 });
    expect(invoicesIn(sandbox).map(({ id }) => id)).toEqual([invoice.id]);
  },
);

it("a link of an earlier version, which has no key of its own, counts", async () => {
  const { sync, restart, links } = setUp();
  await sync.invoice(source);
  for (const [key, text] of links) {
    const { key: own, ...record } = JSON.parse(text) as { key?: string };
    expect(key.endsWith(`:${own ?? ""}`)).toBe(true);
    links.set(key, JSON.stringify(record));
  }
  expect(await restart().invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
});

it("two references have separate links if their parts form the same text when joined", async () => {
  const { sync, sandbox } = setUp({}, { sandbox: { externalReferenceTypes: ["SEQUENCE", "A", "A:B"] } });
  await sync.invoice({ ...source, reference: { type: "A", id: "B:C" } });
  expect(await sync.invoice({ ...source, reference: { type: "A:B", id: "C" } })).toMatchObject({ action: "created" });
  expect(sandbox.state.invoices.filter(() => true)).toHaveLength(2);
});

it("an idempotency key has the form of a UUID and follows from reference, operation and generation alone", async () => {
  const reference = { type: "SEQUENCE", id: "1" };
  const key = await idempotencyKeyOf(reference, "create-invoice");
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await idempotencyKeyOf({ ...reference, url: "https://elsewhere.example" }, "create-invoice", 0)).toBe(key);
  const others = await Promise.all([
    idempotencyKeyOf(reference, "create-invoice", 1),
    idempotencyKeyOf(reference, "create-product"),
    idempotencyKeyOf({ type: "SEQUENCE", id: "2" }, "create-invoice"),
  ]);
  expect(new Set([key, ...others]).size).toBe(4);
});

it("an idempotency key stays the same across versions of this package, because another key would post the invoices of the last day again", async () => {
  expect(await idempotencyKeyOf({ type: "SEQUENCE", id: "1" }, "create-invoice")).toMatchInlineSnapshot(
    `"4fd66559-1080-8ba8-8e2d-7e271dd2036f"`,
  );
});

it.each([
  ["returns Buffers", (text: string) => Buffer.from(text)],
  ["wraps values", (text: string) => ({ value: text })],
  ["returns other text", () => "OK"],
])("a store that %s does not count as one without links: each call fails, and nothing is sent", async (_, change) => {
  const { sync, restart, links, sandbox, requests } = setUp();
  await sync.invoice(source);
  requests();
  const wrong: LinkStore = {
    get: (key) => Promise.resolve(links.has(key) ? change(links.get(key) ?? "") : undefined),
    set: (key, value) => Promise.resolve(void links.set(key, value)),
    delete: (key) => Promise.resolve(links.delete(key)),
  };
  const calls: readonly ((sync: RilletSync) => Promise<unknown>)[] = [
    (sync) => sync.voidInvoice(source.reference),
    (sync) => sync.invoice({ ...source, number: "N-2" }),
    (sync) => sync.customer(source.customer),
    (sync) => sync.product(source.lines[0]?.product ?? { ...source.customer }, { currency: "JPY", unitPrice: "1" }),
  ];
  for (const call of calls)
    await expect(call(restart({ links: wrong }))).rejects.toMatchObject({
      ...{ code: "API_ERROR", isRetryable: false },
      message: expect.stringMatching(/value under rillet-sdk:sandbox:.* that is not a link.*not a Buffer/) as unknown,
    });
  expect(requests()).toEqual([]);
  expect(invoicesIn(sandbox)).toHaveLength(1);
});
