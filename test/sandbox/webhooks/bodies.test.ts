import { describe, expect, it } from "vitest";
import type { ExpandedContract } from "../../../generated/types.js";
import {
  createAppliedMemo,
  createCustomer,
  createInvoice,
  createProduct,
  start,
  usd,
  type Send,
} from "../support/client.js";

const reference = (id: string): object => ({ type: "BILLING", id });

/** A contract that is only recognised, with one invoice on its schedule. */
async function createScheduled(send: Send): Promise<ExpandedContract> {
  const [customer, product] = [await createCustomer(send), await createProduct(send)];
  const line = {
    contract_item_reference: "item-1",
    description: "Year",
    quantity: 1,
    total_amount: usd("1200.00"),
    external_references: [reference("line-1")],
  };
  const reply = await send<ExpandedContract>("POST", "/contracts", {
    scope: "REVENUE_RECOGNITION_ONLY",
    customer_id: customer.id,
    name: "Scheduled",
    start_date: "2026-11-01",
    end_date: "2027-10-31",
    external_references: [reference("contract-1")],
    items: [
      {
        product_id: product.id,
        revenue_pattern: "DAILY",
        price: usd("1200.00"),
        external_reference: reference("item-1"),
      },
    ],
    invoice_schedule: {
      invoices: [
        {
          invoice_date: "2026-11-01",
          invoice_number: "S-1",
          external_references: [reference("invoice-1")],
          items: [line],
        },
      ],
    },
  });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
}

describe("webhooks tell", () => {
  it("that the schedule of a contract created an invoice, and that the invoice was deleted with the contract", async () => {
    const { sandbox, send } = start();
    const contract = await createScheduled(send);
    const id = contract.invoices?.[0]?.id;
    const told = (): unknown[] =>
      sandbox.webhooks
        .filter(({ entity }) => entity === "INVOICE")
        .map(({ event, data }) => [event, typeof data === "string" ? data : (data as { id: string }).id]);
    expect(told()).toEqual([["CREATED", id]]);
    expect((await send("DELETE", `/contracts/${contract.id}`)).status).toBe(204);
    expect(told()).toEqual([
      ["CREATED", id],
      ["DELETED", id],
    ]);
  });

  it("a contract in the webhooks' own form: the commitment in place of the usage configuration, and no invoices", async () => {
    const { sandbox, send } = start();
    const [customer, product] = [await createCustomer(send), await createProduct(send)];
    const commitment = { amount: usd("500.00"), revenue_account: "4010" };
    const price = {
      type: "USAGE",
      interval_months: 1,
      billing_scheme: { type: "PER_UNIT", units: 1, amount: usd("0.01") },
    };
    const usage = {
      cycle: "SUBSCRIPTION_ANNIVERSARY",
      frequency: "QUARTERLY",
      invoice_date: "FIRST_DAY_OF_NEXT_CYCLE",
      payment_terms: 14,
    };
    const { status } = await send("POST", "/contracts", {
      scope: "FULL",
      customer_id: customer.id,
      name: "Usage",
      close_date: "2026-10-15",
      start_date: "2026-11-01",
      invoicing: { interval: "MONTHLY", day: 1, payment_terms: 30 },
      usage_configuration: { contract_level_minimum_commitment: commitment, usage_invoicing: usage },
      items: [{ product_id: product.id, quantity: 1, revenue_pattern: "DAILY", price }],
    });
    expect(status).toBe(200);
    const data = sandbox.webhooks.at(-1)?.data;
    expect(data).toMatchObject({
      usage_commitment: commitment,
      usage_overage_invoicing: { interval: "QUARTERLY", payment_terms: 14 },
    });
    expect(Object.keys(data as object)).not.toEqual(expect.arrayContaining(["usage_configuration"]));
    expect(data).not.toHaveProperty("invoices");
  });

  it("a credit memo as it is retrieved, when credit was applied", async () => {
    const { sandbox, send } = start();
    const invoice = await createInvoice(send);
    const tax_rate = { type: "VAT", country: "GB", description: "VAT", percentage: 20 };
    const memo = await createAppliedMemo(send, invoice, { tax_rate });
    expect(sandbox.webhooks.at(-1)).toMatchObject({ entity: "CREDIT_MEMO", event: "PAYMENT_UPDATED" });
    expect(sandbox.webhooks.at(-1)?.data).toEqual((await send("GET", `/credit-memos/${memo.id}`)).body);
  });

  it("that an invoice was sent on its date as soon as the clock gets there", async () => {
    const { sandbox, send } = start();
    const emails = [{ email: "billing@customer.example", type: "MAIN_SENDER" }];
    const customer = await createCustomer(send, { send_invoices_automatically: true, emails });
    const invoice = await createInvoice(send, { customer_id: customer.id, invoice_date: "2026-11-22" });
    sandbox.advance(24 * 3_600_000);
    expect(sandbox.webhooks.at(-1)).toMatchObject({ event: "CREATED", data: { id: invoice.id } });
    sandbox.advance(24 * 3_600_000);
    expect(sandbox.webhooks.at(-1)).toMatchObject({
      event: "UPDATED",
      data: { id: invoice.id, status: "UNPAID", sent_at: "2026-11-22T12:00:00.000Z" },
    });
  });
});
