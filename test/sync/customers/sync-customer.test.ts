import { describe, expect, it } from "vitest";
import { RilletArgumentError } from "../../../src/index.js";
import { importCustomers, type SourceCustomer, type SourceProduct } from "../../../src/sync/index.js";
import { setUp, sourceOf } from "../bench.js";

const source = sourceOf("yen");
const customer: SourceCustomer = source.customer;
const product = source.lines[0]?.product as SourceProduct;

describe("a customer on its own", () => {
  it("is created once, and the next invoice uses it without a look-up", async () => {
    const bench = setUp();
    const created = await bench.sync.customer(customer);
    expect(created).toMatchObject({ reference: customer.reference, action: "created", requests: 2 });
    expect(await bench.sync.customer(customer)).toMatchObject({ id: created.id, action: "known", requests: 0 });
    bench.requests();
    expect((await bench.sync.invoice(source)).customer).toMatchObject({ id: created.id, action: "known" });
    expect(bench.requests()).not.toContain("GET /customers");
  });

  it("is linked to a customer in Rillet with its name, and gets its reference written", async () => {
    const bench = setUp();
    const { id } = await bench.rillet.customers.create({ name: customer.name });
    expect(await bench.sync.planCustomer(customer)).toMatchObject({ id, action: "linked", linkedBy: "name" });
    expect(await bench.sync.customer(customer)).toMatchObject({ id, linkedBy: "name", referenceWritten: true });
  });

  it("is planned without a write, with the same warnings", async () => {
    const bench = setUp();
    const incomplete = { ...customer, address: { city: "Kyoto" }, taxId: "T1" };
    const plan = await bench.sync.planCustomer(incomplete);
    expect(plan).toMatchObject({ id: "(created by the sync)", action: "created" });
    expect([bench.links.size, bench.requests()]).toEqual([0, ["GET /customers"]]);
    expect((await bench.sync.customer(incomplete)).warnings).toEqual(plan.warnings);
    expect(plan.warnings).toHaveLength(2);
  });

  it("gives one error with every problem before a request", async () => {
    const bench = setUp();
    await expect(bench.sync.customer({ ...customer, name: "", emails: [1] } as never)).rejects.toMatchObject({
      code: "INVALID_SOURCE",
      details: { problems: [{ path: "name" }, { path: "emails[0]" }] },
    });
    await expect(bench.sync.planCustomer(null as never)).rejects.toMatchObject({ code: "INVALID_SOURCE" });
    expect(bench.requests()).toEqual([]);
  });
});

describe("a product on its own", () => {
  it("is created once in the currency of the organization, and the next invoice uses it without a look-up", async () => {
    const bench = setUp();
    const { currency } = await bench.rillet.organization.retrieve();
    const created = await bench.sync.product(product);
    expect(created).toMatchObject({ reference: product.reference.id, action: "created", requests: 3 });
    expect(bench.sandbox.state.products.filter(() => true)).toMatchObject([
      { name: product.name, price: { type: "ONE_TIME", amount: { amount: "0", currency } } },
    ]);
    bench.requests();
    expect((await bench.sync.invoice(source)).products).toMatchObject([{ id: created.id, mappedBy: "link" }]);
    expect(bench.requests()).not.toContain("GET /products");
  });

  it("has the price of the options", async () => {
    const bench = setUp();
    await bench.sync.product(product, { currency: "EUR", unitPrice: "9.99" });
    expect(bench.sandbox.state.products.filter(() => true)).toMatchObject([
      { price: { amount: { amount: "9.99", currency: "EUR" } } },
    ]);
    expect(bench.requests()).not.toContain("GET /organizations");
  });

  it("is planned without a write, and its errors name no invoice line", async () => {
    const bench = setUp();
    expect(await bench.sync.planProduct(product)).toMatchObject({ action: "created", requests: 1 });
    expect([bench.links.size, bench.requests()]).toEqual([0, ["GET /products"]]);
    const failed = bench.restart({ products: {} }).product(product);
    await expect(failed).rejects.toMatchObject({ code: "ACCOUNT_CODE_MISSING" });
    await expect(failed).rejects.not.toHaveProperty("line", product.reference.id);
  });

  it("gives an error for an unknown option or a price that is no decimal string, before a request", async () => {
    const bench = setUp();
    for (const options of [{ curency: "EUR" }, { currency: "euro" }, { unitPrice: "1,50" }, { unitPrice: 9 }])
      await expect(bench.sync.product(product, options as never)).rejects.toThrow(RilletArgumentError);
    await expect(bench.sync.planProduct({} as never)).rejects.toMatchObject({ code: "INVALID_SOURCE" });
    expect(bench.requests()).toEqual([]);
  });
});

it("importCustomers reports a country that is no assigned code of ISO 3166", async () => {
  const bench = setUp();
  const address = { line1: "1 Quay", city: "Cardiff", state: "Wales", zip_code: "CF10 1AA" };
  for (const country of ["GB", "UK", "XX", "AN", "EU"])
    bench.sandbox.state.customers.put({
      ...{ id: bench.sandbox.state.createId(), name: country, updated_at: "" },
      emails: [{ email: "ap@example.com", type: "MAIN_SENDER" as const }],
      address: { ...address, country },
    });
  const missing = new Map<string, readonly string[]>();
  for await (const each of importCustomers(bench.rillet)) missing.set(each.customer.name, each.missing);
  expect(Object.fromEntries(missing)).toEqual({
    ...{ GB: [], UK: ["address.country"], XX: ["address.country"], AN: ["address.country"], EU: ["address.country"] },
  });
});
