import { toDecimal } from "../../../src/money/index.js";
import fc from "../../support/fast-check.js";
import { describe, expect, it } from "vitest";
import type { Invoice } from "../../../generated/types.js";
import type { Sandbox } from "../../../src/sandbox/index.js";
import { createInvoice, linkBankAccount, type Send, start } from "../support/client.js";

/** What happens to an invoice; amounts are in the smallest unit of its currency. */
type Event =
  | { readonly kind: "pay" | "credit"; readonly units: number }
  | { readonly kind: "send" | "unsend" | "fail" | "clear" | "takeBack" | "removeCredit" };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constantFrom("pay" as const, "credit" as const), units: fc.integer({ min: -5, max: 400 }) }),
  fc.record({
    kind: fc.constantFrom(
      "send" as const,
      "unsend" as const,
      "fail" as const,
      "clear" as const,
      "takeBack" as const,
      "removeCredit" as const,
    ),
  }),
);

const CURRENCIES = { USD: 2, JPY: 0, KWD: 3 } as const;

/** A simple model of the books: whole units, added and subtracted. */
interface Model {
  readonly total: number;
  readonly payments: { readonly id: string; readonly units: number; status: string }[];
  readonly memos: { readonly id: string; readonly units: number }[];
  isSent: boolean;
}

const paid = ({ payments }: Model): number =>
  payments.filter(({ status }) => status !== "FAILED").reduce((sum, { units }) => sum + units, 0);
const credited = ({ memos }: Model): number => memos.reduce((sum, { units }) => sum + units, 0);
const due = (model: Model): number => model.total - paid(model) - credited(model);

function expectedStatus(model: Model): string {
  if (due(model) === 0) return paid(model) === 0 ? "CREDITED" : "PAID";
  if (paid(model) > 0) return "PARTIALLY_PAID";
  if (credited(model) > 0) return "PARTIALLY_CREDITED";
  return model.isSent ? "UNPAID" : "UNBILLED";
}

interface Scene {
  readonly send: Send;
  readonly sandbox: Sandbox;
  readonly invoice: Invoice;
  readonly money: (units: number) => { amount: string; currency: string };
}

const statusFor = (units: number, left: number): number => (units <= 0 ? 400 : units > left ? 422 : 200);

async function pay(units: number, model: Model, { send, invoice, money }: Scene): Promise<void> {
  const reply = await send<{ id: string }>("POST", `/invoices/${invoice.id}/payments`, {
    account_code: "1000",
    amount: money(units),
    date: "2026-11-20",
  });
  expect(reply.status).toBe(statusFor(units, due(model)));
  if (reply.status === 200) model.payments.push({ id: reply.body.id, units, status: "UNCLEARED" });
}

async function credit(units: number, model: Model, { send, invoice, money }: Scene): Promise<void> {
  const price = { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: money(1000) };
  const body = {
    customer_id: invoice.customer_id,
    credit_memo_date: "2026-11-10",
    items: [{ description: "C", price }],
  };
  const memo = (await send<{ id: string }>("POST", "/credit-memos", body)).body;
  const applications = [{ invoice_id: invoice.id, amount: money(units), application_date: "2026-11-20" }];
  const { status } = await send("POST", `/credit-memos/${memo.id}/applications`, { applications });
  expect(status).toBe(statusFor(units, due(model)));
  if (status === 200) model.memos.push({ id: memo.id, units });
}

/** Deletes the last payment, which must not be possible once it is cleared or failed. */
async function takeBack(model: Model, { send, invoice }: Scene): Promise<void> {
  const payment = model.payments.at(-1);
  if (payment === undefined) return;
  const { status } = await send("DELETE", `/invoices/${invoice.id}/payments/${payment.id}`);
  expect(status).toBe(payment.status === "UNCLEARED" ? 204 : 409);
  if (status === 204) model.payments.pop();
}

function settle(status: "FAILED" | "SUCCESSFUL", model: Model, { sandbox }: Scene): void {
  const payment = model.payments.find((candidate) => candidate.status === "UNCLEARED");
  if (payment === undefined) return;
  if (status === "FAILED") sandbox.dashboard.failPayment(payment.id);
  else sandbox.dashboard.clearPayment(payment.id);
  payment.status = status;
}

async function happen(what: Event, model: Model, scene: Scene): Promise<void> {
  if (what.kind === "pay") await pay(what.units, model, scene);
  if (what.kind === "credit") await credit(what.units, model, scene);
  if (what.kind === "takeBack") await takeBack(model, scene);
  if (what.kind === "fail") settle("FAILED", model, scene);
  if (what.kind === "clear") settle("SUCCESSFUL", model, scene);
  if (what.kind === "removeCredit")
    await scene.send("DELETE", `/credit-memos/${model.memos.pop()?.id ?? "none"}/applications`);
  if (what.kind !== "send" && what.kind !== "unsend") return;
  model.isSent = what.kind === "send";
  await scene.send("PUT", `/invoices/${scene.invoice.id}/sent-status`, { sent: model.isSent });
}

const settings = fc.record({
  currency: fc.constantFrom("USD" as const, "JPY" as const, "KWD" as const),
  events: fc.array(event, { maxLength: 12 }),
});

/** Computed amounts have no zeros that pad them to the currency's digits. */
const unpadded = ({ amount, currency }: { amount: string; currency: string }): object => ({
  amount: toDecimal(amount).toFixed(),
  currency,
});

describe("whatever happens to an invoice", () => {
  it("what is due is its total less payments that have not failed and credit, to the last unit, and its status follows", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async ({ currency, events }) => {
        const money = (units: number): { amount: string; currency: string } => ({
          amount: (units / 10 ** CURRENCIES[currency]).toFixed(CURRENCIES[currency]),
          currency,
        });
        const { sandbox, send } = start();
        await linkBankAccount(send, currency);
        const invoice = await createInvoice(send, {}, {});
        const price = { product_id: invoice.items[0]?.product_id, quantity: 3, amount_per_unit: money(200) };
        const own = (
          await send<Invoice>("POST", "/invoices", {
            scope: "FULL",
            customer_id: invoice.customer_id,
            invoice_date: "2026-11-01",
            items: [{ description: "L", price }],
          })
        ).body;
        const model: Model = { total: 600, payments: [], memos: [], isSent: false };
        for (const what of events) await happen(what, model, { send, sandbox, invoice: own, money });
        const { body } = await send<Invoice>("GET", `/invoices/${own.id}`);
        expect([body.total, body.amount_due, body.status]).toEqual([
          unpadded(money(600)),
          unpadded(money(due(model))),
          expectedStatus(model),
        ]);
        const deletable = model.payments.length === 0 && model.memos.length === 0;
        expect((await send("DELETE", `/invoices/${own.id}`)).status).toBe(deletable ? 204 : 409);
      }),
      { numRuns: 60, seed: 20261120 },
    );
  });
});
