import { describe, expect, it } from "vitest";
import { verifyWebhook, type WebhookEvent } from "../../../src/webhooks/index.js";
import { createAppliedMemo, createCustomer, createInvoice, start, usd } from "../support/client.js";

const token = btoa("a webhook token of some length..");
const ok = (): Response => new Response(null, { status: 200 });
const nameOf = async (request: Request): Promise<string> => ((await request.json()) as { name: string }).name;

/** A promise and what ends it. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe("deliveries", () => {
  it("wait for each response before the next is sent, and with a higher concurrency a slow receiver delays no other", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    for (const name of ["slow", "B", "C"]) await createCustomer(send, { name });
    const seen: string[] = [];
    const slow = gate();
    const to = async (request: Request): Promise<Response> => {
      const name = await nameOf(request);
      seen.push(name);
      if (name === "slow") await slow.opened;
      if (name === "C") slow.open();
      return ok();
    };
    const attempts = await sandbox.deliverWebhooks({ to, concurrency: 2 });
    expect(seen).toEqual(["slow", "B", "C"]);
    expect(attempts.map(({ delivery, status }) => [(delivery.data as { name: string }).name, status])).toEqual([
      ["slow", 200],
      ["B", 200],
      ["C", 200],
    ]);
  });

  it("are not sent by two calls at once", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    await createCustomer(send, { name: "A" });
    const slow = gate();
    const first = sandbox.deliverWebhooks({ to: () => slow.opened.then(ok) });
    await createCustomer(send, { name: "B" });
    const seen: string[] = [];
    await sandbox.deliverWebhooks({ to: async (request) => (seen.push(await nameOf(request)), ok()) });
    slow.open();
    await first;
    expect(seen).toEqual(["B"]);
    expect(sandbox.webhooks.map(({ state, attempts }) => [state, attempts])).toEqual([
      ["delivered", 1],
      ["delivered", 1],
    ]);
  });

  it("can be made after a call that could not sign them", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    await createCustomer(send);
    await expect(sandbox.deliverWebhooks({ to: ok, token: "" })).rejects.toThrow();
    expect(await sandbox.deliverWebhooks({ to: ok })).toHaveLength(1);
  });

  it("hold the payment in place of the invoice when asked to, as was reported, also of one that was deleted", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    const invoice = await createInvoice(send);
    const path = `/invoices/${invoice.id}/payments`;
    const { id } = (
      await send<{ id: string }>("POST", path, { account_code: "1000", amount: usd("40.00"), date: "2026-11-19" })
    ).body;
    await send("DELETE", `${path}/${id}`);
    const bodies: unknown[] = [];
    const parsed: unknown[] = [];
    const to = async (request: Request): Promise<Response> => {
      const body = await request.text();
      bodies.push(JSON.parse(body));
      parsed.push((await verifyWebhook({ body, headers: request.headers, token, now: () => sandbox.now() })).data);
      return ok();
    };
    await sandbox.deliverWebhooks({ to, paymentForm: "payment" });
    const payment = {
      id,
      invoice_id: invoice.id,
      amount: "40.00",
      currency: "USD",
      payment_date: "2026-11-19",
      status: "UNCLEARED",
      cash_account_code: "1000",
      created_at: expect.stringMatching(/^2026-11-20T.+Z$/) as string,
      updated_at: expect.stringMatching(/^2026-11-20T.+Z$/) as string,
    };
    expect(bodies.slice(-2)).toEqual([payment, payment]);
    expect(parsed.at(-1)).toMatchObject({ id, amount: usd("40.00"), date: "2026-11-19" });
  });

  it("hold a payment that the bank has cleared under the reported status CLEARED, which is no issue", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    const invoice = await createInvoice(send);
    const body = { account_code: "1000", amount: usd("40.00"), date: "2026-11-19" };
    const { id } = (await send<{ id: string }>("POST", `/invoices/${invoice.id}/payments`, body)).body;
    sandbox.dashboard.clearPayment(id);
    const events: WebhookEvent[] = [];
    const to = async (request: Request): Promise<Response> => {
      const { headers } = request;
      events.push(await verifyWebhook({ body: await request.text(), headers, token, now: () => sandbox.now() }));
      return ok();
    };
    await sandbox.deliverWebhooks({ to, paymentForm: "payment" });
    expect(events.at(-1)).toMatchObject({
      form: "payment",
      data: { id, status: "CLEARED", cash_account_code: "1000" },
      issues: [],
    });
  });

  it("hold the invoice where credit was applied and there is no payment", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    const invoice = await createInvoice(send);
    await createAppliedMemo(send, invoice);
    const bodies: object[] = [];
    await sandbox.deliverWebhooks({
      paymentForm: "payment",
      to: async (request) => (bodies.push((await request.json()) as object), ok()),
    });
    expect(bodies.at(-2)).toMatchObject({ id: invoice.id, status: "PARTIALLY_CREDITED", amount_due: usd("95") });
  });
});
