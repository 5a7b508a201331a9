import { describe, expect, it } from "vitest";
import type { Account, Product } from "../../../generated/types.js";
import { createCustomer, productBody, start } from "../support/client.js";

describe("a question to a long journal", () => {
  it("posts only the documents that can hold the entries", async () => {
    let posted = 0; // each posting of an invoice in GBP needs a rate
    const exchangeRates = (): string => {
      posted += 1;
      return "1.25";
    };
    const { sandbox, send } = start({ exchangeRates });
    const customer = await createCustomer(send);
    const product = (await send<Product>("POST", "/products", productBody)).body;
    for (let count = 0; count < 40; count += 1)
      await send("POST", "/invoices", {
        scope: "FULL",
        customer_id: customer.id,
        invoice_date: "2026-11-20",
        items: [
          {
            description: "Platform",
            price: { product_id: product.id, quantity: 1, amount_per_unit: { amount: "10.00", currency: "GBP" } },
          },
        ],
      });
    const { accounts } = (await send<{ accounts: Account[] }>("GET", "/accounts?limit=100")).body;
    const cash = accounts.find(({ code }) => code === "1090")?.id ?? "";
    await send("GET", "/reports/trial-balance?from_date=2026-01-01&to_date=2026-12-31");
    const postedFor = async (query: string): Promise<number> => {
      const before = posted;
      await send("GET", `/journal-entries?limit=1&${query}`);
      return posted - before;
    };
    const one = await postedFor("");
    expect(one).toBeGreaterThan(0);
    expect(await postedFor(`account_ids=${cash}`)).toBe(0);
    expect(await postedFor("date.gte=2026-11-21")).toBe(0);
    expect(await postedFor("date.lte=2026-11-19")).toBe(0);
    expect(await postedFor(`updated.gt=${new Date(sandbox.now() + 1000).toISOString()}`)).toBe(0);
    expect(await postedFor("sort_by=updated")).toBe(one);
  });
});
