import { describe, expect, it } from "vitest";
import { markSent, type SourceInvoice, type SyncScope } from "../../../src/sync/index.js";
import { invoicesIn, setUp, sourceOf } from "../bench.js";

const yen = sourceOf("yen");
const [line] = yen.lines;
const at = (unitPrice: string): SourceInvoice => ({
  ...yen,
  sent: true,
  totals: undefined,
  lines: line ? [{ ...line, quantity: "1", unitPrice, netAmount: undefined, discount: undefined, taxAmount: "0" }] : [],
});
const scopes: readonly SyncScope[] = ["REVENUE_RECOGNITION_ONLY", "AR_ONLY"];

describe.each(["0", "-500"])("an invoice of %s that is sent", (amount) => {
  it.each(scopes)(
    "is PAID, and a changed source replaces it, because nothing was paid, in the scope %s",
    async (scope) => {
      const { sync, sandbox } = setUp({ scope });
      const { invoice } = await sync.invoice(at(amount));
      expect(invoice.status).toBe("PAID");
      const result = await sync.invoice(at("700"));
      expect(result).toMatchObject({ action: "updated", replaced: invoice.id, invoice: { status: "UNPAID" } });
      expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "700" } }]);
    },
  );

  it("can be voided", async () => {
    const { sync, sandbox } = setUp();
    await sync.invoice(at(amount));
    expect(await sync.voidInvoice(yen.reference)).toMatchObject({ action: "deleted" });
    expect(invoicesIn(sandbox)).toEqual([]);
  });

  it("is reported PAID by markSent, also without its total", async () => {
    const { sync, rillet } = setUp();
    const { invoice } = await sync.invoice({ ...at(amount), sent: false });
    expect(invoice.status).toBe("UNBILLED");
    const { id, status } = invoice;
    expect(await markSent(rillet, { id, status })).toMatchObject({ action: "updated", status: "PAID" });
  });
});

it("an exchange rate that differs only in its zeros is not a change", async () => {
  const { sync, sandbox, requests } = setUp();
  const rate = (text: string): SourceInvoice => ({ ...yen, exchangeRate: { target: "USD", rate: text } });
  await sync.invoice(rate("0.0067"));
  const [posted] = invoicesIn(sandbox);
  if (posted?.exchange_rate)
    sandbox.state.invoices.put({ ...posted, exchange_rate: { ...posted.exchange_rate, rate: "0.006700" } });
  requests();
  expect(await sync.invoice(rate("0.0067"), { verify: true })).toMatchObject({ action: "unchanged", requests: 1 });
});
