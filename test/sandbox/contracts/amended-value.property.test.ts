import { describe, expect, it } from "vitest";
import type { ExpandedContract, TrialBalanceReport } from "../../../generated/types.js";
import { Decimal } from "../../../src/money/index.js";
import fc from "../../support/fast-check.js";
import { createCustomer, createProduct, start } from "../support/client.js";

const DAY = 86_400_000;
const START = "2026-09-10";

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

const amendment = fc.record({
  day: fc.integer({ min: 0, max: 300 }),
  kind: fc.constantFrom("AMENDING_ITEM", "TERMINATED_ITEM", "NEW_ITEM"),
  item: fc.constantFrom("a", "b"),
  units: fc.integer({ min: 1, max: 99_999 }),
});

describe("the value of a contract that another system bills", () => {
  it("is the revenue that the ledger recognises of it, after any amendments", async () => {
    const amendments = fc.array(amendment, { maxLength: 4 });
    const contracts = fc.record({
      amendments,
      currency: fc.constantFrom("USD", "JPY"),
      units: fc.integer({ min: 1, max: 99_999 }),
      days: fc.integer({ min: 0, max: 400 }),
      pattern: fc.constantFrom("DAILY", "EVEN_PERIOD"),
    });
    const property = fc.asyncProperty(contracts, async (given) => {
      const { sandbox, send } = start({ exchangeRates: () => "1" });
      const customer = await createCustomer(send);
      const product = await createProduct(send);
      const money = (units: number): object => ({
        amount: given.currency === "JPY" ? String(units) : (units / 100).toFixed(2),
        currency: given.currency,
      });
      const item = (id: string, units: number): object => ({
        ...{ product_id: product.id, price: money(units), revenue_pattern: given.pattern },
        external_reference: { type: "BILLING", id },
      });
      const scope = { scope: "REVENUE_RECOGNITION_ONLY", invoice_schedule: {} };
      const created = await send<ExpandedContract>("POST", "/contracts", {
        ...scope,
        ...{ customer_id: customer.id, name: "C", external_references: [{ type: "BILLING", id: "c" }] },
        ...{ start_date: START, end_date: addDays(START, given.days) },
        items: [item("a", given.units), item("b", given.units + 1)],
      });
      expect(created.status).toBe(200);
      const active = new Set(["a", "b"]);
      for (const [index, { day, kind, item: reference, units }] of [...given.amendments]
        .sort((a, b) => a.day - b.day)
        .entries()) {
        const changes = {
          AMENDING_ITEM: { type: kind, amending_reference: reference, price: money(units) },
          TERMINATED_ITEM: { type: kind, external_reference: reference },
          NEW_ITEM: { type: kind, ...item(`new ${String(index)}`, units) },
        };
        const date = addDays(START, Math.min(day, given.days));
        const { status } = await send("POST", `/contracts/${created.body.id}/amendments`, {
          ...scope,
          ...{ amendment_date: date, amendment_reason: "R", items: [changes[kind]] },
        });
        expect(status).toBe(kind === "NEW_ITEM" || active.has(reference) ? 200 : 400);
        if (kind === "TERMINATED_ITEM") active.delete(reference);
      }
      sandbox.advance(1000 * DAY);
      const { body } = await send<ExpandedContract>("GET", `/contracts/${created.body.id}`);
      const query = "from_date=2026-01-01&to_date=2029-12-31";
      const trial = (await send<TrialBalanceReport>("GET", `/reports/trial-balance?${query}`)).body;
      const asset = trial.accounts.find(({ code }) => code === "1250")?.ending_balance.amount;
      expect(new Decimal(asset ?? 0).toFixed()).toBe(new Decimal(body.total_value.amount).toFixed());
    });
    await fc.assert(property, { numRuns: Number(process.env["FC_RUNS"] ?? 20) });
  }, 120_000);
});
