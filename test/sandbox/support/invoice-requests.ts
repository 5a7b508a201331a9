import type { Invoice } from "../../../generated/types.js";
import { createCustomer, createProduct, type Send } from "./client.js";

const money = (currency: string) => (amount: string) => ({ amount, currency });
export const gbp = money("GBP");
export const jpy = money("JPY");
export const vat = { type: "VAT", country: "GB", description: "VAT 20%", percentage: 20 };
export const reference = [{ type: "BILLING", id: "1" }];

/** Posts an invoice of a new customer, its lines filled in where the test does not care. */
export async function given(
  send: Send,
  items: object[],
  fields: object = {},
): Promise<{ status: number; body: Invoice & { violations?: { field: string }[] } }> {
  const [customer, product] = [await createCustomer(send), await createProduct(send)];
  const lines = items.map((item, index) => ({
    description: "Line",
    product_id: product.id,
    quantity: 1,
    external_references: [{ type: "BILLING", id: String(index) }],
    ...item,
  }));
  return send("POST", "/invoices", {
    scope: "REVENUE_RECOGNITION_ONLY",
    customer_id: customer.id,
    invoice_number: "INV-1001",
    invoice_date: "2026-11-02",
    external_references: reference,
    items: lines,
    ...fields,
  });
}
