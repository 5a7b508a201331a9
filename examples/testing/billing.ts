/** The program that the tests of this folder test. It knows nothing of sandboxes: it is given a client. */
import type { Invoice, Rillet } from "rillet-sdk";

/** Bills two seats of a product to a customer. Creates the customer if there is none of that name. */
export async function billSeats(rillet: Rillet, customerName: string, productId: string): Promise<Invoice> {
  const candidates = await rillet.customers.list({ search: customerName }).toArray({ limit: 100 });
  const known = candidates.find(({ name }) => name === customerName);
  const customer = known ?? (await rillet.customers.create({ name: customerName }));
  const price = { product_id: productId, quantity: 2, amount_per_unit: { amount: "49.99", currency: "USD" } };
  return rillet.invoices.create({
    scope: "FULL",
    customer_id: customer.id,
    invoice_date: "2026-11-01",
    items: [{ description: "Seats", price }],
  });
}
