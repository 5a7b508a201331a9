import { describe, expect, it } from "vitest";
import type { Product, ProductRequest } from "../../../src/index.js";
import type { SourceInvoice, SyncResult } from "../../../src/sync/index.js";
import { type Bench, creditNoteSource, setUp, sourceOf } from "../bench.js";

const source = sourceOf("yen");
const [line] = source.lines;
const reference = line?.product?.reference ?? { type: "", id: "" };

const body: ProductRequest = {
  ...{ name: "Any", description: "Any", account_code: "4000", include_in_arr_mrr: false, revenue_pattern: "DAILY" },
  price: { type: "ONE_TIME", amount: { amount: "1", currency: "JPY" } },
};
const productsIn = ({ sandbox }: Bench): Product[] => sandbox.state.products.filter(() => true);
const withProduct = (changes: object): SourceInvoice => ({
  ...source,
  lines: source.lines.map((one) => ({ ...one, product: { ...one.product, ...changes } as never })),
});

it("a product in the settings' map is used without a request", async () => {
  const bench = setUp();
  const { id } = await bench.rillet.products.create(body);
  bench.requests();
  const result = await bench.restart({ products: { map: { [reference.id]: id } } }).invoice(source);
  expect(result.products).toEqual([{ reference: reference.id, id, action: "known", mappedBy: "map" }]);
  expect(bench.requests()).not.toContain("GET /products");
});

it("a product that has the reference is used, whatever its name is", async () => {
  const bench = setUp();
  const { id } = await bench.rillet.products.create({
    ...body,
    external_references: [{ type: "SEQUENCE", id: reference.id }],
  });
  expect((await bench.sync.invoice(source)).products).toEqual([
    { reference: reference.id, id, action: "linked", mappedBy: "externalReference" },
  ]);
});

it("a product without the reference is found by name without regard to case and spaces", async () => {
  const bench = setUp();
  const { id } = await bench.rillet.products.create({ ...body, name: " SEATS " });
  expect((await bench.sync.invoice(source)).products).toMatchObject([{ id, mappedBy: "name" }]);
});

it("two products with the same name give an error that names both and the line", async () => {
  const bench = setUp();
  await bench.rillet.products.create({ ...body, name: "Seats" });
  await bench.rillet.products.create({ ...body, name: "seats" });
  await expect(bench.sync.invoice(source)).rejects.toMatchObject({
    code: "PRODUCT_NOT_MAPPED",
    line: line?.reference.id,
    details: { candidates: [{ name: "seats" }, { name: "Seats" }] },
  });
});

it("an inactive product that has the reference gives an error, and no second product is created", async () => {
  const bench = setUp();
  await bench.rillet.products.create({
    ...body,
    status: "INACTIVE",
    external_references: [{ type: "SEQUENCE", id: reference.id }],
  });
  await expect(bench.sync.invoice(source)).rejects.toMatchObject({
    code: "PRODUCT_NOT_MAPPED",
    message: expect.stringContaining("inactive"),
  });
  expect(productsIn(bench)).toHaveLength(1);
});

it("a missing product is created with a one-time price, outside recurring revenue, with its reference and account", async () => {
  const bench = setUp();
  const result = await bench.sync.invoice(source);
  expect(result.products).toMatchObject([{ action: "created", mappedBy: "creation" }]);
  expect(productsIn(bench)).toMatchObject([
    {
      name: "Seats",
      price: { type: "ONE_TIME", amount: { amount: "33333", currency: "JPY" } },
      include_in_arr_mrr: false,
      account_code: "4000",
      external_references: [reference],
      status: "ACTIVE",
    },
  ]);
});

it("the account of a new product is its own, or the one in the settings for the product, for the tax category, or by default", async () => {
  const accountOf = async (product: object, accountCode: object): Promise<string | undefined> => {
    const bench = setUp({ products: { accountCode } });
    await bench.sync.invoice(withProduct(product));
    return productsIn(bench)[0]?.account_code;
  };
  const all = { default: "4000", byTaxCategory: { Software: "4010" }, byProduct: { [reference.id]: "4100" } };
  expect(await accountOf({ accountCode: "4900" }, all)).toBe("4900");
  expect(await accountOf({}, all)).toBe("4100");
  expect(await accountOf({}, { ...all, byProduct: { other: "4100" } })).toBe("4010");
  expect(await accountOf({}, { default: "4000", byTaxCategory: { Services: "4010" } })).toBe("4000");
});

it("a product without an account gives an error before it is created", async () => {
  const bench = setUp({ products: {} });
  await expect(bench.sync.invoice(source)).rejects.toMatchObject({
    code: "ACCOUNT_CODE_MISSING",
    line: line?.reference.id,
  });
  expect(productsIn(bench)).toEqual([]);
});

it("the default product is used for unknown products and lines without a product, and none is created", async () => {
  const bench = setUp();
  const { id } = await bench.rillet.products.create({ ...body, name: "Everything" });
  const result = await bench
    .restart({ products: { defaultProductId: id } })
    .invoice({ ...source, lines: source.lines.map(({ product: _none, ...rest }) => rest) });
  expect(result.products).toEqual([{ reference: undefined, id, action: "known", mappedBy: "default" }]);
  const other = await bench
    .restart({ products: { defaultProductId: id } })
    .invoice({ ...source, reference: { type: "SEQUENCE", id: "b" } });
  expect(other.products).toEqual([{ reference: reference.id, id, action: "known", mappedBy: "default" }]);
});

it("an unknown product gives an error that names line and product if the settings have no default and forbid creation", async () => {
  const bench = setUp({ products: { createMissing: false } });
  await expect(bench.sync.invoice(source)).rejects.toMatchObject({
    code: "PRODUCT_NOT_MAPPED",
    line: line?.reference.id,
    details: { reference },
  });
});

it("a product name of more than 250 characters is cut to the length that Rillet accepts", async () => {
  const bench = setUp();
  await bench.sync.invoice(withProduct({ name: "x".repeat(300) }));
  expect(productsIn(bench)[0]?.name).toHaveLength(250);
});

describe("a product that was deleted in Rillet", () => {
  const invoice = (id: string): SourceInvoice => ({ ...source, reference: { type: "SEQUENCE", id } });
  const deleteProduct = async (bench: Bench, { invoice: posted, products }: SyncResult): Promise<void> => {
    bench.sandbox.state.invoices.remove(posted.id);
    await bench.rillet.products.delete(products[0]?.id ?? "");
  };

  it("is looked up again in the same sync", async () => {
    const bench = setUp();
    await deleteProduct(bench, await bench.sync.invoice(source));
    const { id } = await bench.rillet.products.create({ ...body, name: "Seats" });
    expect((await bench.sync.invoice(invoice("next"))).products).toMatchObject([{ id, mappedBy: "name" }]);
  });

  it("is created again as often as it is deleted, with another idempotency key, also with an empty link store", async () => {
    const bench = setUp();
    const ids = new Set<string | undefined>();
    for (let index = 0; index < 4; index++) {
      if (index === 2) bench.links.clear();
      const result = await bench.restart().invoice(invoice(`n-${index}`));
      ids.add(result.products[0]?.id);
      await deleteProduct(bench, result);
    }
    expect(ids.size).toBe(4);
    expect(productsIn(bench)).toEqual([]);
  });

  it("does not keep a credit note out of Rillet", async () => {
    const bench = setUp();
    const first = await bench.sync.creditMemo(creditNoteSource());
    bench.sandbox.state.creditMemos.remove(first.creditMemo.id);
    await bench.rillet.products.delete(first.products[0]?.id ?? "");
    const note = { ...creditNoteSource(), reference: { type: "SEQUENCE", id: "next" } };
    expect(await bench.sync.creditMemo(note)).toMatchObject({ action: "created", products: [{ action: "created" }] });
  });
});

describe("a product that is missing in the list", () => {
  it("is looked up again before it counts as missing, so that one made by a person is used at once", async () => {
    const bench = setUp({ products: { createMissing: false } });
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({ code: "PRODUCT_NOT_MAPPED" });
    const { id } = await bench.rillet.products.create({ ...body, name: "Seats", status: "INACTIVE" });
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({ code: "PRODUCT_NOT_MAPPED" });
    await bench.rillet.products.modify(id, { status: "ACTIVE" });
    expect((await bench.sync.invoice(source)).products).toMatchObject([{ id, mappedBy: "name" }]);
  });

  it("is looked up again before it is created", async () => {
    const bench = setUp();
    await bench.sync.invoice(withProduct({ reference: { type: "SEQUENCE", id: "other" }, name: "Other" }));
    const { id } = await bench.rillet.products.create({ ...body, name: "Seats" });
    const next = { ...source, reference: { type: "SEQUENCE", id: "next" } };
    expect((await bench.sync.invoice(next)).products).toMatchObject([{ id, mappedBy: "name" }]);
  });
});
