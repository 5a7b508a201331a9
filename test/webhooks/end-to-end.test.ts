import { describe, expect, it, vi } from "vitest";
import type { Invoice } from "../../generated/types.js";
import type { DeliverOptions } from "../../src/sandbox/index.js";
import {
  applyTaxes,
  retrievePaymentUpdate,
  paymentUpdates,
  type PaymentUpdate,
  type TaxEngine,
} from "../../src/sync/index.js";
import { createWebhookHandler, type WebhookListeners } from "../../src/webhooks/index.js";
import { type Bench, documents, setUp, sourceOf } from "../sync/bench.js";
import { OTHER_TOKEN, TOKEN } from "./deliveries.js";

const reference = documents.taxed.invoice.id;
const account_code = "1010";

/** The billing system's side: an invoice is marked paid when a later state says so, never by an older one. */
class Billing {
  readonly states = new Map<string, PaymentUpdate>();
  readonly marked: string[] = [];

  take(update: PaymentUpdate): void {
    const id = update.reference?.id ?? "";
    const known = this.states.get(id);
    if (known && Date.parse(known.updatedAt) > Date.parse(update.updatedAt)) return;
    this.states.set(id, update);
    if (update.isPaidInFull && !this.marked.includes(id)) this.marked.push(id);
  }
}

interface Receiver {
  readonly to: (request: Request) => Promise<Response>;
  readonly billing: Billing;
  readonly updates: PaymentUpdate[];
}

function receiver({ rillet, sandbox }: Bench, token: string | readonly string[] = TOKEN): Receiver {
  const billing = new Billing();
  const updates: PaymentUpdate[] = [];
  const on: WebhookListeners = {
    "invoice.payment_updated": async (event) => {
      const update = await retrievePaymentUpdate(rillet, event, "SEQUENCE");
      updates.push(update);
      billing.take(update);
    },
  };
  return {
    to: createWebhookHandler({ token, on, now: () => sandbox.now(), onError: () => undefined }),
    billing,
    updates,
  };
}

const fixture = (settings = {}): Bench => setUp(settings, { sandbox: { webhookToken: TOKEN } });

async function pay({ rillet, sandbox }: Bench, invoice: Pick<Invoice, "id">, amount: string): Promise<void> {
  const payment = await rillet.invoices.payments.create(invoice.id, {
    account_code,
    amount: { amount, currency: "GBP" },
    date: "2026-11-20",
  });
  sandbox.advance(1_000);
  sandbox.dashboard.clearPayment(payment.id);
  sandbox.advance(1_000);
}

const asDelivered: readonly [string, Partial<DeliverOptions>][] = [
  ["in their order", {}],
  ["in reverse", { order: "reversed" }],
  ["shuffled", { order: "shuffled", seed: 3, concurrency: 4 }],
  [
    "as payments, with the observed spelling",
    { order: "shuffled", seed: 8, paymentForm: "payment", spelling: "observed" },
  ],
];

describe("A payment", () => {
  it.each(asDelivered)(
    "marks the billing system's invoice as paid once, although each delivery comes three times, %s",
    async (_how, options) => {
      const bench = fixture();
      const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
      await pay(bench, invoice, "160.46");
      await pay(bench, invoice, "2000.00");
      const { to, billing, updates } = receiver(bench);
      const attempts = await bench.sandbox.deliverWebhooks({ to, copies: 3, ...options });
      expect(attempts.every(({ status }) => status === 200)).toBe(true);
      const changes = bench.sandbox.webhooks.filter(({ event }) => event === "PAYMENT_UPDATED");
      expect(changes).toHaveLength(4);
      expect(updates).toHaveLength(4);
      expect(billing.marked).toEqual([reference]);
      expect(billing.states.get(reference)).toMatchObject({ status: "PAID", amountPaid: "2160.46", amountDue: "0" });
    },
  );

  it("gives the same update by webhook as by polling", async () => {
    const bench = fixture();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    await pay(bench, invoice, "2160.46");
    const { to, updates } = receiver(bench);
    await bench.sandbox.deliverWebhooks({ to });
    const polled: PaymentUpdate[] = [];
    for await (const update of paymentUpdates(bench.rillet, { since: new Date(0), referenceType: "SEQUENCE" }))
      polled.push(update);
    expect(polled).toHaveLength(1);
    expect(updates.at(-1)).toEqual(polled[0]);
  });

  it("reaches the billing system at Rillet's next attempt when the first one failed", async () => {
    const bench = fixture();
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    await pay(bench, invoice, "2160.46");
    const { to, billing } = receiver(bench);
    await bench.sandbox.deliverWebhooks({ to: () => new Response(null, { status: 500 }) });
    expect(billing.marked).toEqual([]);
    bench.sandbox.advance(1_000);
    await bench.sandbox.deliverWebhooks({ to });
    expect(billing.marked).toEqual([reference]);
  });
});

describe("A tax engine", () => {
  const rate = { percentage: "20", country: "GB", description: "VAT 20%", type: "VAT" } as const;
  const engine: TaxEngine = {
    calculate: async ({ items }) => ({
      calculatedAt: "2026-11-20T12:00:00Z",
      items: items.map(({ id, total_amount: { amount } }) => ({
        itemId: id,
        taxes: [{ ...rate, amount: (Math.round(Number(amount) * 20) / 100).toFixed(2) }],
      })),
    }),
  };

  it("writes the taxes of a new invoice once, and the totals are right", async () => {
    const bench = fixture({ taxes: "external" });
    const { invoice } = await bench.sync.invoice(sourceOf("taxed"));
    const calculate = vi.spyOn(engine, "calculate");
    const on: WebhookListeners = { "invoice.created": (event) => applyTaxes(bench.rillet, event.data, engine) };
    const to = createWebhookHandler({ token: TOKEN, on, now: () => bench.sandbox.now() });
    bench.requests();
    await bench.sandbox.deliverWebhooks({ to, copies: 3, order: "shuffled" });
    expect(calculate).toHaveBeenCalledOnce();
    expect(bench.requests()).toEqual(["POST /invoices/…/taxes"]);
    const {
      net_amount: net,
      taxed_amount: tax,
      total,
      amount_due: due,
    } = await bench.rillet.invoices.retrieve(invoice.id);
    expect([net.amount, tax.amount, total.amount, due.amount]).toEqual(["1800.38", "360.08", "2160.46", "2160.46"]);
  });
});

describe("A rotation of the token", () => {
  const webhook = async (
    receiving: string | readonly string[],
    signing: string | readonly string[],
  ): Promise<(number | undefined)[]> => {
    const bench = fixture();
    await bench.sync.invoice(sourceOf("taxed"));
    const attempts = await bench.sandbox.deliverWebhooks({ to: receiver(bench, receiving).to, token: signing });
    return [...new Set(attempts.map(({ status }) => status))];
  };

  it("loses no delivery: each step accepts every token that Rillet signs with", async () => {
    expect(await webhook(TOKEN, [TOKEN, OTHER_TOKEN])).toEqual([200]);
    expect(await webhook([TOKEN, OTHER_TOKEN], [TOKEN, OTHER_TOKEN])).toEqual([200]);
    expect(await webhook([TOKEN, OTHER_TOKEN], OTHER_TOKEN)).toEqual([200]);
    expect(await webhook(OTHER_TOKEN, OTHER_TOKEN)).toEqual([200]);
  });

  it("ends with the rejection of the old token", async () => {
    expect(await webhook(OTHER_TOKEN, TOKEN)).toEqual([401]);
  });
});
