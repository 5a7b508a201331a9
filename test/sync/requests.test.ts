import { expect, it } from "vitest";
import { Rillet } from "../../src/index.js";
import { RilletSync, type SourceInvoice } from "../../src/sync/index.js";
import { NOON, setUp, settings, sourceOf } from "./bench.js";

const simple = { ...sourceOf("yen") };
const another = {
  ...simple,
  reference: { type: "SEQUENCE", id: "another" },
  number: "INV-2",
  lines: simple.lines.map((line) => ({ ...line, reference: { type: "SEQUENCE", id: "line-2" } })),
};

it("a new invoice of a linked customer and linked products costs one request", async () => {
  const { sync, requests } = setUp();
  await sync.invoice(simple);
  requests();
  const result = await sync.invoice(another);
  expect(requests()).toEqual(["POST /invoices"]);
  expect(result.requests).toBe(1);
});

it("after a restart, customers and products of the link store are not looked up again, and the customer's invoices are read once", async () => {
  const { sync, restart, requests } = setUp();
  await sync.invoice(simple);
  requests();
  const fresh = restart();
  await fresh.invoice(another);
  await fresh.invoice({ ...another, number: "INV-3", reference: { type: "SEQUENCE", id: "third" } });
  expect(requests()).toEqual(["GET /invoices", "POST /invoices", "POST /invoices"]);
});

it("invoices of a customer that was in Rillet before its link are read after the POST for fifteen seconds, by the server's clock", async () => {
  const { sandbox, restart, requests, rillet } = setUp();
  const { type, id: customer } = simple.customer.reference;
  await rillet.customers.create({ name: "There", external_references: [{ type, id: customer }] });
  const sync = restart({ now: () => sandbox.now() - 2 * 60 * 60 * 1000 });
  const sent: string[][] = [];
  for (const [id, seconds] of Object.entries({ one: 0, two: 10, three: 10, four: 0 })) {
    sandbox.advance(seconds * 1000);
    requests();
    await sync.invoice({ ...another, number: id, reference: { type: "SEQUENCE", id } });
    sent.push(requests().slice(-2));
  }
  const read = ["POST /invoices", "GET /invoices/…"];
  expect(sent).toEqual([read, read, ["POST /invoices"], ["POST /invoices"]]);
});

it("an unchanged invoice costs no request, also after a restart, and its result holds the invoice", async () => {
  const { sync, restart, requests } = setUp();
  const first = await sync.invoice(simple);
  requests();
  const again = await restart().invoice(simple);
  expect(again).toMatchObject({
    action: "unchanged",
    requests: 0,
    invoice: { id: first.invoice.id, invoice_number: "INV-1004", total: { amount: "109999", currency: "JPY" } },
  });
  expect(requests()).toEqual([]);
});

it("the first invoice with one product costs four requests besides the reads of pages", async () => {
  const { sync, requests } = setUp();
  const result = await sync.invoice(simple);
  const made = requests();
  expect(made).toEqual(["GET /customers", "POST /customers", "GET /products", "POST /products", "POST /invoices"]);
  expect(result.requests).toBe(made.length);
});

it("a source is unchanged if only the scale of its amounts or the order of its fields differs", async () => {
  const { sync } = setUp();
  await sync.invoice(simple);
  const { lines, ...rest } = simple;
  const rewritten = {
    lines: lines.map(({ unitPrice, ...line }) => ({ unitPrice: `${unitPrice}.00`, ...line })),
    ...rest,
  };
  expect(await sync.invoice(rewritten)).toMatchObject({ action: "unchanged", requests: 0 });
});

it("a new name of a customer or product leaves its invoices unchanged", async () => {
  const { sync } = setUp();
  await sync.invoice(simple);
  const lines = simple.lines.map((line) => ({
    ...line,
    product: { ...line.product, name: "Licences" } as NonNullable<typeof line.product>,
  }));
  expect(
    await sync.invoice({ ...simple, lines, customer: { ...simple.customer, name: "Aoba KK", emails: [] } }),
  ).toMatchObject({ action: "unchanged", requests: 0 });
});

it("the caller's own onRequest hook sees every request of the sync", async () => {
  const seen: string[] = [];
  const { sandbox } = setUp();
  const rillet = new Rillet({
    apiKey: "sandbox-key",
    environment: "sandbox",
    fetch: sandbox.fetch,
    rateLimit: false,
    onRequest: ({ method, path }) => void seen.push(`${method} ${path}`),
  });
  const { requests } = await new RilletSync(rillet, { ...settings, now: () => NOON }).invoice(simple);
  expect(seen).toHaveLength(requests);
});

it("the retries of successful calls are counted, and the caller's hook sees them too", async () => {
  const seen: number[] = [];
  const { sandbox } = setUp();
  for (const path of ["/customers", "/products", "/invoices"])
    sandbox.faults.add({
      match: { path },
      times: 2,
      fault: { kind: "status", status: 503, headers: { "retry-after": "0" } },
    });
  const rillet = new Rillet({
    apiKey: "sandbox-key",
    environment: "sandbox",
    fetch: sandbox.fetch,
    rateLimit: false,
    onRequest: ({ attempt }) => void seen.push(attempt),
  });
  const { requests } = await new RilletSync(rillet, { ...settings, now: () => NOON }).invoice(simple);
  expect(requests).toBe(sandbox.requests.length);
  expect(seen).toHaveLength(requests);
  expect(requests).toBe(5 + 6);
});

it("every attempt of a failed call is counted", async () => {
  const { sandbox } = setUp();
  sandbox.faults.add({
    match: { method: "POST", path: "/invoices" },
    times: 10,
    fault: { kind: "status", status: 503, headers: { "retry-after": "0" } },
  });
  const rillet = new Rillet({
    apiKey: "sandbox-key",
    environment: "sandbox",
    fetch: sandbox.fetch,
    rateLimit: false,
    maxRetries: 1,
  });
  const outcomes = [];
  for await (const outcome of new RilletSync(rillet, { ...settings, now: () => NOON }).invoices([simple]))
    outcomes.push(outcome);
  expect(outcomes).toMatchObject([{ ok: false, requests: sandbox.requests.length }]);
});

it("taxes in the source need no tax rates, and missing taxes cost one request for all lines and invoices", async () => {
  const { sync, requests } = setUp();
  await sync.invoice(simple);
  expect(requests()).not.toContain("GET /tax-rates");
  const without = (id: string): typeof simple => ({
    ...another,
    reference: { type: "SEQUENCE", id },
    lines: another.lines.map(({ taxAmount: _left, ...line }) => line),
  });
  const result = await sync.invoice(without("a"));
  expect(result.taxes).toEqual([{ line: "line-2", code: "JP-STANDARD", percentage: "10.0000", amount: "10000" }]);
  expect(requests()).toEqual(["GET /tax-rates", "POST /invoices"]);
  await sync.invoice(without("b"));
  expect(requests()).toEqual(["POST /invoices"]);
});

it("twenty concurrent invoices look up their customer and product once and create each once", async () => {
  const { sync, requests, sandbox } = setUp();
  const many = Array.from({ length: 20 }, (_, index) => ({
    ...another,
    number: `N-${index}`,
    reference: { type: "SEQUENCE", id: `many-${index}` },
  }));
  const results = await Promise.all(many.map((source) => sync.invoice(source)));
  const made = requests();
  const count = (request: string): number => made.filter((one) => one === request).length;
  expect([count("POST /customers"), count("POST /products"), count("GET /products"), count("POST /invoices")]).toEqual([
    1, 1, 1, 20,
  ]);
  expect(results.reduce((sum, result) => sum + result.requests, 0)).toBe(made.length);
  expect(results.filter(({ customer }) => customer.action === "created")).toHaveLength(1);
  expect(results.filter(({ products }) => products[0]?.action === "created")).toHaveLength(1);
  expect(sandbox.state.products.filter(() => true)).toHaveLength(1);
});

it("two concurrent calls for one invoice post it once, and the second call finds it unchanged", async () => {
  const { sync, sandbox } = setUp();
  const results = await Promise.all([sync.invoice(simple), sync.invoice(simple)]);
  expect(results.map(({ action }) => action)).toEqual(["created", "unchanged"]);
  expect(sandbox.state.invoices.filter(() => true)).toHaveLength(1);
});

it("two lines with the same new product create it once", async () => {
  const { sync, sandbox } = setUp();
  const result = await sync.invoice(sourceOf("withCredit"));
  expect(sandbox.state.products.filter(() => true)).toHaveLength(1);
  expect(result.products).toHaveLength(1);
});

it.each([0, 150])(
  "a batch of 60 invoices of 20 new customers with 4 new products, among %i other customers, costs one request for each of these and the pages of the lists",
  async (others) => {
    const { sync, rillet, sandbox, requests } = setUp();
    for (let index = 0; index < others; index++) await rillet.customers.create({ name: `Other ${index}` });
    sandbox.advance(10 * 60_000);
    requests();
    const reference = (id: string): SourceInvoice["reference"] => ({ type: "SEQUENCE", id });
    const sources = Array.from({ length: 60 }, (_, index): SourceInvoice => {
      const [customer, product] = [`customer-${index % 20}`, `product-${index % 4}`];
      return {
        ...simple,
        ...{ number: `N-${index}`, reference: reference(`invoice-${index}`) },
        customer: {
          ...simple.customer,
          reference: reference(customer),
          name: customer,
          emails: [`${customer}@a.example`],
        },
        lines: simple.lines.map((line) => ({ ...line, product: { reference: reference(product), name: product } })),
      };
    });
    for await (const outcome of sync.invoices(sources)) expect(outcome.ok).toBe(true);
    const made = requests();
    const posts = made.filter((request) => request.startsWith("POST"));
    const reads = made.filter((request) => request.startsWith("GET"));
    expect(posts).toHaveLength(60 + 20 + 4);
    // In the longer list, the customers of the first invoices are searched by their reference, all at once.
    expect(reads.length).toBeLessThanOrEqual(others === 0 ? 2 : 1 + 8 + 2 + 1);
  },
);
