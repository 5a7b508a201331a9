import { Rillet } from "../../src/index.js";
import { createSandbox, type SavedState } from "../../src/sandbox/index.js";

export const NOON = Date.UTC(2026, 10, 20, 12);

/** The objects that calls are about, and the state in which each episode starts. */
export interface SeededObjects {
  readonly saved: SavedState;
  readonly productId: string;
  readonly billId: string;
  /** With an invoice each. */
  readonly customerIds: readonly string[];
  /** Nothing depends on these. */
  readonly deletableIds: readonly string[];
  readonly invoiceIds: readonly string[];
}

const EIGHT = Array.from({ length: 8 }, (_, index) => index);

export const usd = (amount: string): { amount: string; currency: string } => ({ amount, currency: "USD" });

/** Creates them in a sandbox, through a client. */
export async function createSeededObjects(): Promise<SeededObjects> {
  const sandbox = createSandbox({ now: NOON, rateLimit: false });
  const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch, rateLimit: false });
  const product = await rillet.products.create({
    name: "Platform",
    description: "The platform",
    account_code: "4000",
    include_in_arr_mrr: false,
    revenue_pattern: "DAILY",
    price: { type: "ONE_TIME", amount: usd("100.00") },
  });
  const vendor = await rillet.vendors.create({ name: "Supplies" });
  const bill = await rillet.bills.create({
    vendor_id: vendor.id,
    bill_date: "2026-11-01",
    due_date: "2026-12-01",
    expense_number: "B-1",
    items: [{ account_code: "6000", amount: usd("100.00") }],
  });
  const named = (name: string): Promise<string> =>
    rillet.customers.create({ name, payment_terms: 30 }).then(({ id }) => id);
  const [customerIds, deletableIds, invoiceIds]: string[][] = [[], [], []];
  for (const index of EIGHT) {
    const id = await named(`Customer ${index}`);
    const price = { product_id: product.id, quantity: 1, amount_per_unit: usd("100.00") };
    const invoice = await rillet.invoices.create({
      scope: "FULL",
      customer_id: id,
      invoice_date: "2026-11-01",
      items: [{ description: "Fee", price }],
    });
    customerIds?.push(id);
    invoiceIds?.push(invoice.id);
    deletableIds?.push(await named(`Prospect ${index}`));
  }
  return {
    saved: sandbox.state.save(),
    productId: product.id,
    billId: bill.id,
    customerIds: customerIds ?? [],
    deletableIds: deletableIds ?? [],
    invoiceIds: invoiceIds ?? [],
  };
}
