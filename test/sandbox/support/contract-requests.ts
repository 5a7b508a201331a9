import type { Customer, ExpandedContract, Product } from "../../../generated/types.js";
import { createCustomer, createProduct, usd, type Send } from "./client.js";

export const monthly = { interval: "MONTHLY", day: 1, payment_terms: 30 };
export const recurring = { type: "FIXED_RECURRING", interval_months: 1, amount: usd("100.00") };

export interface Prepared {
  readonly customer: Customer;
  readonly product: Product;
  readonly body: Record<string, unknown>;
}

export async function prepareContract(send: Send, fields: object = {}, item: object = {}): Promise<Prepared> {
  const [customer, product] = [await createCustomer(send), await createProduct(send)];
  const line = {
    product_id: product.id,
    quantity: 2,
    price: recurring,
    revenue_pattern: "DAILY",
    external_reference: { type: "BILLING", id: "item-1" },
    ...item,
  };
  const body = {
    scope: "FULL",
    customer_id: customer.id,
    name: "Platform",
    close_date: "2026-10-01",
    start_date: "2026-11-01",
    end_date: "2027-10-31",
    invoicing: monthly,
    items: [line],
    ...fields,
  };
  return { customer, product, body };
}

export async function createContract(send: Send, fields: object = {}, item: object = {}): Promise<ExpandedContract> {
  const reply = await send<ExpandedContract>("POST", "/contracts", (await prepareContract(send, fields, item)).body);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

/** A contract that another system bills, without invoices unless a schedule is given: one item, recognised in equal months. Contract and item have the reference `c`. */
export async function createRecognisedContract(
  send: Send,
  term: { readonly start_date: string; readonly end_date: string },
  price: object,
  product: object = {},
  schedule: object = {},
): Promise<ExpandedContract> {
  const [customer, { id }] = [await createCustomer(send), await createProduct(send, product)];
  const reference = { type: "BILLING", id: "c" };
  const items = [{ product_id: id, price, revenue_pattern: "EVEN_PERIOD", external_reference: reference }];
  const body = {
    scope: "REVENUE_RECOGNITION_ONLY",
    customer_id: customer.id,
    name: "Platform",
    external_references: [reference],
    invoice_schedule: schedule,
    ...term,
    items,
  };
  const reply = await send<ExpandedContract>("POST", "/contracts", body);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

/** An item with a quantity and a tax rate that responses show as strings. */
export const taxedItem = {
  quantity: 2.5,
  price: { type: "ONE_TIME", amount: usd("10.00") },
  tax_rate: { type: "VAT", country: "GB", description: "VAT", percentage: 20 },
};

/** An item priced by usage. */
export const usageItem = {
  price: { type: "USAGE", interval_months: 1, billing_scheme: { type: "PER_UNIT", units: 1, amount: usd("0.01") } },
};
