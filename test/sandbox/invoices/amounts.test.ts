import { describe, expect, it } from "vitest";
import type { Invoice } from "../../../generated/types.js";
import { createInvoice, prepareInvoice, start, usd } from "../support/client.js";
import { gbp, given, jpy, vat } from "../support/invoice-requests.js";

const totals = ({ subtotal, total_discount, net_amount, taxed_amount, total, amount_due }: Invoice): string[] =>
  [subtotal, total_discount, net_amount, taxed_amount, total, amount_due].map(({ amount }) => amount);

describe("the money of FULL invoices", () => {
  it("is quantity times rate, rounded half-up by line, with tax at the inline rate", async () => {
    const { send } = start();
    const { body } = await prepareInvoice(send);
    const [line] = body["items"] as { price: object }[];
    const priced = (quantity: number, amount: string): object => ({
      ...line,
      price: { ...line?.price, quantity, amount_per_unit: gbp(amount) },
      tax_rate: vat,
    });
    const invoice = (
      await send<Invoice>("POST", "/invoices", {
        ...body,
        items: [priced(1, "1200"), priced(12, "49.99"), priced(500, "0.001")],
      })
    ).body;
    expect(totals(invoice)).toEqual(["1800.38", "0", "1800.38", "360.08", "2160.46", "2160.46"]);
    expect(invoice.items.map((item) => [item.total_amount.amount, item.taxed_amount.amount])).toEqual([
      ["1200", "240"],
      ["599.88", "119.98"],
      ["0.5", "0.1"],
    ]);
  });

  it("takes amount_per_unit as the rate after the discount", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send);
    const line = (quantity: number, amount: string, discount: object): object => ({
      description: "L",
      price: { product_id: product.id, quantity, amount_per_unit: usd(amount), discount },
    });
    const invoice = (
      await send<Invoice>("POST", "/invoices", {
        ...body,
        items: [
          line(2, "95", { type: "AMOUNT", amount_off: usd("10.00") }),
          line(3, "90", { type: "PERCENTAGE", percentage_off: 10 }),
        ],
      })
    ).body;
    expect(totals(invoice)).toEqual(["500", "40", "460", "0", "460", "460"]);
    expect(invoice.items.map((item) => [item.gross_rate.amount, item.total_discount.amount])).toEqual([
      ["100", "10"],
      ["100", "30"],
    ]);
  });

  it("rejects a discount that is not rounded, where the price need not be", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send);
    const price = {
      product_id: product.id,
      quantity: 1,
      amount_per_unit: usd("0.0003"),
      discount: { type: "AMOUNT", amount_off: usd("0.001") },
    };
    expect(await send("POST", "/invoices", { ...body, items: [{ description: "L", price }] })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "items[0].price.discount.amount_off.amount" }] },
    });
  });

  it("takes a given tax amount over the rate", async () => {
    const { send } = start();
    const invoice = await createInvoice(send, {}, { tax_rate: { ...vat, tax_amount: usd("19.99") } });
    expect(invoice.taxed_amount).toEqual(usd("19.99"));
  });

  it("has no decimals in a currency without any", async () => {
    const { send } = start();
    const { product, body } = await prepareInvoice(send);
    const items = [
      {
        description: "Seats",
        price: { product_id: product.id, quantity: 3, amount_per_unit: jpy("33333") },
        tax_rate: { ...vat, percentage: 10 },
      },
    ];
    expect(totals((await send<Invoice>("POST", "/invoices", { ...body, items })).body)).toEqual([
      "99999",
      "0",
      "99999",
      "10000",
      "109999",
      "109999",
    ]);
  });

  it("counts negative lines", async () => {
    const { send } = start();
    const { body } = await prepareInvoice(send);
    const [line] = body["items"] as { price: object }[];
    const items = [line, { ...line, price: { ...line?.price, amount_per_unit: usd("-41.25") } }];
    expect((await send<Invoice>("POST", "/invoices", { ...body, items })).body.total).toEqual(usd("58.75"));
  });
});

describe("an invoice that another system issued", () => {
  it("takes the total before tax and the tax of each line", async () => {
    const { send } = start();
    const { body } = await given(send, [
      { total_amount: gbp("1200.00"), tax_amount: gbp("240.00") },
      { quantity: 500, total_amount: gbp("0.50"), tax_amount: gbp("0.10") },
    ]);
    expect(totals(body)).toEqual(["1200.5", "0", "1200.5", "240.1", "1440.6", "1440.6"]);
    expect(body).toMatchObject({ invoice_number: "INV-1001", status: "UNBILLED" });
  });

  it("takes tax for the whole invoice, and rejects one that the lines contradict", async () => {
    const { send } = start();
    expect(
      (await given(send, [{ total_amount: gbp("10.00") }], { scope: "AR_ONLY", tax_amount: gbp("2.00") })).body.total,
    ).toEqual(gbp("12"));
    const refused = await given(send, [{ total_amount: gbp("10.00"), tax_amount: gbp("1.00") }], {
      tax_amount: gbp("2.00"),
    });
    expect(refused.body.violations).toMatchObject([{ field: "tax_amount" }]);
  });

  it("has amounts that are rounded to the currency's digits", async () => {
    const { send } = start();
    expect((await given(send, [{ total_amount: gbp("10.005") }])).body.violations).toMatchObject([
      { field: "items[0].total_amount.amount" },
    ]);
    expect((await given(send, [{ total_amount: jpy("10.5") }])).body.violations).toMatchObject([
      { field: "items[0].total_amount.amount" },
    ]);
    expect((await given(send, [{ total_amount: gbp("10") }])).body.total).toEqual(gbp("10"));
  });

  it("needs an external reference on the invoice and on every line", async () => {
    const { send } = start();
    expect(
      (await given(send, [{ total_amount: gbp("1.00") }], { external_references: [] })).body.violations,
    ).toMatchObject([{ field: "external_references" }]);
    expect((await given(send, [{ total_amount: gbp("1.00"), external_references: [] }])).body.violations).toMatchObject(
      [{ field: "items[0].external_references" }],
    );
  });

  it("has one currency", async () => {
    const { send } = start();
    expect(
      (await given(send, [{ total_amount: gbp("1.00") }, { total_amount: usd("1.00") }])).body.violations,
    ).toMatchObject([{ field: "items[1].total_amount.currency" }]);
  });
});
