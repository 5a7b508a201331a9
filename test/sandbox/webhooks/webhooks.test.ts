import { describe, expect, it } from "vitest";
import type { Invoice } from "../../../generated/types.js";
import { contractWebhooks } from "../../../generated/contract.js";
import { validatorsByName } from "../../../generated/validators-by-name.js";
import type { WebhookDelivery } from "../../../src/sandbox/index.js";
import { findIssues } from "../../../src/validation/index.js";
import { verifyWebhook } from "../../../src/webhooks/index.js";
import {
  createAppliedMemo,
  createCustomer,
  createInvoice,
  createProduct,
  prepareInvoice,
  start,
  usd,
  type Send,
} from "../support/client.js";

const token = btoa("a webhook token of some length..");
const ok = (): Response => new Response(null, { status: 200 });

/** Causes every kind of change that has a webhook. */
async function causeAll(send: Send): Promise<void> {
  const invoice = await createInvoice(send);
  await send("PUT", `/invoices/${invoice.id}/sent-status`, { sent: true });
  const payment = (
    await send<{ id: string }>("POST", `/invoices/${invoice.id}/payments`, {
      account_code: "1000",
      amount: usd("1.00"),
      date: "2026-11-20",
    })
  ).body;
  await send("DELETE", `/invoices/${invoice.id}/payments/${payment.id}`);
  const memo = await createAppliedMemo(send, invoice);
  await send("PUT", `/credit-memos/${memo.id}`, { credit_memo_date: "2026-11-11", items: memo.items });
  await send("DELETE", `/credit-memos/${memo.id}/applications`);
  await send("DELETE", `/credit-memos/${memo.id}`);
  await send("DELETE", `/invoices/${invoice.id}`);
  await send("PUT", `/customers/${invoice.customer_id}`, { name: "Better" });
  await send("DELETE", `/customers/${invoice.customer_id}`);
  const vendor = (await send<{ id: string }>("POST", "/vendors", { name: "V" })).body;
  await send("PUT", `/vendors/${vendor.id}`, { name: "W" });
  const body = {
    vendor_id: vendor.id,
    bill_date: "2026-11-01",
    due_date: "2026-12-01",
    expense_number: "B",
    items: [{ account_code: "6000", amount: usd("1.00") }],
  };
  const bill = (await send<{ id: string }>("POST", "/bills", body)).body;
  await send("PUT", `/bills/${bill.id}`, body);
  await send("DELETE", `/bills/${bill.id}`);
  await send("DELETE", `/vendors/${vendor.id}`);
  const line = (side: string): object => ({ side, account_code: "6000", amount: usd("9.00") });
  const entryBody = { name: "M", currency: "USD", date: "2026-10-31", items: [line("DEBIT"), line("CREDIT")] };
  const entry = (await send<{ id: string }>("POST", "/journal-entries", entryBody)).body;
  await send("PUT", `/journal-entries/${entry.id}`, entryBody);
  await send("DELETE", `/journal-entries/${entry.id}`);
  const [customer, product] = [await createCustomer(send), await createProduct(send)];
  const item = {
    product_id: product.id,
    quantity: 1,
    revenue_pattern: "DAILY",
    price: { type: "ONE_TIME", amount: usd("1") },
  };
  const contract = (
    await send<{ id: string }>("POST", "/contracts", {
      scope: "FULL",
      customer_id: customer.id,
      name: "C",
      close_date: "2026-10-15",
      start_date: "2026-12-01",
      invoicing: { interval: "MONTHLY", day: 1, payment_terms: 30 },
      items: [item],
    })
  ).body;
  await send("PUT", `/contracts/${contract.id}/end`, { end_date: "2027-12-01" });
  await send("DELETE", `/contracts/${contract.id}`);
}

const kindOf = ({ entity, event }: Pick<WebhookDelivery, "entity" | "event">): string => `${entity} ${event}`;

describe("webhooks", () => {
  it("tell every change that the contract has a webhook for, with a body that the contract allows", async () => {
    const { sandbox, send } = start();
    await causeAll(send);
    expect(new Set(sandbox.webhooks.map(kindOf))).toEqual(new Set(contractWebhooks.map(kindOf)));
    for (const webhook of sandbox.webhooks) {
      const schema = contractWebhooks.find((known) => kindOf(known) === kindOf(webhook))?.schema ?? null;
      if (schema === null) expect(webhook.data).toMatch(/^[\da-f-]{36}$/);
      else
        expect(
          findIssues(validatorsByName[schema as keyof typeof validatorsByName], webhook.data),
          kindOf(webhook),
        ).toEqual([]);
    }
  });

  it("are not caused by a request that fails", async () => {
    const { sandbox, send } = start();
    const invoice = await createInvoice(send);
    const count = sandbox.webhooks.length;
    await send("POST", `/invoices/${invoice.id}/payments`, {
      account_code: "1000",
      amount: usd("1000.00"),
      date: "2026-11-20",
    });
    await send("DELETE", `/customers/${invoice.customer_id}`);
    expect(sandbox.webhooks).toHaveLength(count);
  });

  it("are not caused by a request that fails half-way", async () => {
    const { sandbox, send } = start();
    const { body } = await prepareInvoice(send);
    const [one, two] = [
      (await send<Invoice>("POST", "/invoices", body)).body,
      (await send<Invoice>("POST", "/invoices", body)).body,
    ];
    const items = [
      { description: "C", price: { product_id: one.items[0]?.product_id, quantity: 1, amount_per_unit: usd("1000") } },
    ];
    const memo = (
      await send<{ id: string }>("POST", "/credit-memos", {
        customer_id: one.customer_id,
        credit_memo_date: "2026-11-10",
        items,
      })
    ).body;
    const count = sandbox.webhooks.length;
    const application = { application_date: "2026-11-20", invoice_id: one.id, amount: usd("1.00") };
    const applications = [application, { ...application, invoice_id: two.id, amount: usd("100.01") }];
    expect((await send("POST", `/credit-memos/${memo.id}/applications`, { applications })).status).toBe(422);
    expect(sandbox.webhooks).toHaveLength(count);
  });

  it("carry signatures that verify, of both tokens while one is rotated", async () => {
    const { sandbox, send } = start({
      webhookToken: [btoa("old token, thirty-two characters"), token],
      webhookUrl: "https://hooks.test/rillet",
    });
    const customer = await createCustomer(send);
    const seen: unknown[] = [];
    await sandbox.deliverWebhooks({
      to: async (request) => {
        expect(request.url).toBe("https://hooks.test/rillet");
        expect(request.headers.get("x-rillet-signature")?.split(",")).toHaveLength(2);
        seen.push(
          await verifyWebhook({
            body: await request.text(),
            headers: request.headers,
            token,
            now: () => sandbox.now(),
          }),
        );
        return ok();
      },
    });
    expect(seen).toMatchObject([{ type: "customer.created", data: { id: customer.id } }]);
    expect(sandbox.webhooks.map(({ state, attempts }) => [state, attempts])).toEqual([["delivered", 1]]);
  });

  it("are spelled as documented, or as they were also seen when asked to", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    const { id } = await createInvoice(send);
    await send("POST", `/invoices/${id}/payments`, { account_code: "1000", amount: usd("1.00"), date: "2026-11-20" });
    const spelled: string[] = [];
    const types: string[] = [];
    const to = async (request: Request): Promise<Response> => {
      spelled.push(
        `${String(request.headers.get("x-rillet-entity"))} ${String(request.headers.get("x-rillet-event"))}`,
      );
      types.push(
        (await verifyWebhook({ body: await request.text(), headers: request.headers, token, now: () => sandbox.now() }))
          .type,
      );
      return ok();
    };
    await sandbox.deliverWebhooks({ to, spelling: "observed" });
    expect(spelled.at(-1)).toBe("invoice payment-updated");
    expect(types.at(-1)).toBe("invoice.payment_updated");
    await send("PUT", `/invoices/${id}/sent-status`, { sent: true });
    await sandbox.deliverWebhooks({ to });
    expect(spelled.at(-1)).toBe("INVOICE UPDATED");
  });

  it("are tried again in groups of 3 with growing waits, 5 groups at most, with the same id", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    await createCustomer(send);
    const ids = new Set<string | null>();
    let [tries, time] = [0, sandbox.now()];
    const gaps: number[] = [];
    while (sandbox.webhooks[0]?.state === "pending") {
      await sandbox.deliverWebhooks({
        to: (request) => {
          ids.add(request.headers.get("x-rillet-id"));
          tries += 1;
          gaps.push((sandbox.now() - time) / 1000);
          time = sandbox.now();
          return new Response(null, { status: 500 });
        },
      });
      expect(await sandbox.deliverWebhooks({ to: ok })).toEqual([]);
      sandbox.advance(Math.max(0, (sandbox.webhooks[0]?.due ?? 0) - sandbox.now()));
    }
    expect([tries, ids.size, sandbox.webhooks[0]?.state]).toEqual([15, 1, "failed"]);
    expect(gaps.slice(0, 7)).toEqual([0, 1, 2, 60, 1, 2, 240]);
  });

  it("repeat and come out of order when asked to", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    for (const name of ["A", "B", "C"]) await createCustomer(send, { name });
    const seen: string[] = [];
    await sandbox.deliverWebhooks({
      order: "reversed",
      copies: 2,
      to: async (request) => {
        seen.push(((await request.json()) as { name: string }).name);
        return ok();
      },
    });
    expect(seen).toEqual(["C", "C", "B", "B", "A", "A"]);
  });

  it("count as failed without a response within 30 seconds", async () => {
    const { sandbox, send } = start({ webhookToken: token });
    await createCustomer(send);
    const delivering = sandbox.deliverWebhooks({
      to: () => {
        queueMicrotask(() => {
          queueMicrotask(() => {
            sandbox.advance(30_000);
          });
        });
        return new Promise<Response>(() => undefined);
      },
    });
    expect(await delivering).toMatchObject([{ status: undefined, delivery: { state: "pending", attempts: 1 } }]);
  });

  it("need a token and somewhere to go", async () => {
    const { sandbox } = start();
    await expect(sandbox.deliverWebhooks({ to: ok })).rejects.toThrow("webhookToken");
    await expect(sandbox.deliverWebhooks({ token })).rejects.toThrow("webhookUrl");
  });
});
