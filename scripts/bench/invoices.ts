import { Rillet, type Invoice } from "../../src/index.js";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";

const PRICE = { type: "ONE_TIME", amount: { amount: "100.00", currency: "USD" } } as const;

const line = (product: string, description: string) => ({
  description,
  price: { product_id: product, quantity: 1, amount_per_unit: PRICE.amount },
  revenue: { period: { start: "2026-11-01", end: "2027-01-31" } },
});

/** A sandbox in which invoices of a usual size can be made, some 1.7 kB each. */
export async function sandboxOfInvoices(): Promise<Invoices> {
  const sandbox = createSandbox({ now: Date.UTC(2026, 10, 20), rateLimit: false, requestLog: { maxRequests: 1 } });
  const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch, rateLimit: false });
  const product = await rillet.products.create({
    name: "Platform",
    description: "Platform",
    account_code: "4000",
    include_in_arr_mrr: false,
    revenue_pattern: "DAILY",
    price: PRICE,
  });
  const customer = await rillet.customers.create({ name: "Acme" });
  const create = async (): Promise<Invoice> =>
    rillet.invoices.create({
      scope: "FULL",
      customer_id: customer.id,
      invoice_date: "2026-11-01",
      items: [line(product.id, "Platform, November"), line(product.id, "Seats, November")],
    });
  return { sandbox, rillet, create };
}

export interface Invoices {
  readonly sandbox: Sandbox;
  readonly rillet: Rillet;
  readonly create: () => Promise<Invoice>;
}
