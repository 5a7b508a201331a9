const usd = (amount: string): { amount: string; currency: string } => ({ amount, currency: "USD" });

const item = (id: string, description: string): object => ({
  id,
  product_id: "5b1f7a52-8d7e-4c39-9a0f-3f2f1c9f0a11",
  description,
  quantity: 12,
  gross_rate: usd("100.00"),
  total_amount: usd("1320.00"),
  taxed_amount: usd("120.00"),
  total_discount: usd("0.00"),
  revenue: { period: { start: "2026-11-01", end: "2026-11-30" }, pattern: "DAILY", account_code: "4000" },
  external_references: [{ type: "SEQUENCE", id: `line-${id.slice(0, 8)}`, url: "https://example.com/lines/1" }],
});

/** An invoice as a webhook holds it, of a usual size. */
export const invoiceOfTwoKilobytes = {
  id: "9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10",
  customer_id: "0d5c6f8e-3a91-4f4e-9d07-6a2b8c1e4f22",
  subsidiary_id: "1e2d3c4b-5a69-4788-9a0b-1c2d3e4f5a66",
  invoice_number: "INV-2026-0042",
  invoice_date: "2026-11-20",
  due_date: "2026-12-20",
  payment_terms: 30,
  status: "UNPAID",
  overdue: false,
  subtotal: usd("2400.00"),
  total_discount: usd("0.00"),
  net_amount: usd("2400.00"),
  taxed_amount: usd("240.00"),
  total: usd("2640.00"),
  amount_due: usd("2640.00"),
  customer_address: { line1: "1 Market Street", city: "San Francisco", state: "CA", zip_code: "94105", country: "US" },
  external_references: [{ type: "SEQUENCE", id: "invoice-42", url: "https://example.com/invoices/42" }],
  items: [
    item("7c9e6679-7425-40de-944b-e07fc1f90ae7", "Platform, November"),
    item("16fd2706-8baf-433b-82eb-8c7fada847da", "Seats, November"),
  ],
  updated_at: "2026-11-20T07:30:00.000Z",
  memo: "Thank you for your business.",
  purchase_order_number: "PO-7",
};
