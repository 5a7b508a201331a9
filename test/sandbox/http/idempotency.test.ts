import { describe, expect, it } from "vitest";
import { createCustomer, createInvoice, prepareInvoice, productBody, start, usd } from "../support/client.js";

const key = { "idempotency-key": "k1" };
const DAY = 24 * 60 * 60 * 1000;

describe("the sandbox with idempotency keys", () => {
  it("replays the first successful response for 24 hours, and then creates a second object", async () => {
    const { sandbox, send } = start();
    const first = await send("POST", "/customers", { name: "Acme" }, key);
    const again = await send("POST", "/customers", { name: "Another payload" }, key);
    expect(again.body).toEqual(first.body);
    expect(sandbox.requests.map(({ replayed }) => replayed)).toEqual([false, true]);
    sandbox.advance(DAY - 1);
    expect((await send("POST", "/customers", { name: "Acme" }, key)).body).toEqual(first.body);
    sandbox.advance(1);
    expect((await send("POST", "/customers", { name: "Acme" }, key)).body).not.toEqual(first.body);
    expect(sandbox.state.customers.size).toBe(2);
  });

  it("does not store an error, so the key can be used again", async () => {
    const { send } = start();
    expect((await send("POST", "/customers", {}, key)).status).toBe(400);
    expect((await send("POST", "/customers", { name: "Acme" }, key)).status).toBe(200);
    const product = { "idempotency-key": "k2" };
    expect((await send("POST", "/products", { ...productBody, account_code: "1000" }, product)).status).toBe(400);
    expect((await send("POST", "/products", productBody, product)).status).toBe(200);
  });

  it("replays the first response after the created object and its references are deleted", async () => {
    const { sandbox, send } = start();
    const { body, customer, product } = await prepareInvoice(send);
    const first = await send<{ id: string }>("POST", "/invoices", body, key);
    await send("DELETE", `/invoices/${first.body.id}`);
    await send("DELETE", `/products/${product.id}`);
    await send("DELETE", `/customers/${customer.id}`);
    expect(await send("POST", "/invoices", body, key)).toMatchObject({ status: 200, body: first.body });
    expect(sandbox.state.invoices.size).toBe(0);
    expect((await send("POST", "/invoices", body, { "idempotency-key": "k2" })).status).toBe(400);
  });

  it("replays the response of a payment after its deletion, and pays no second time", async () => {
    const { send } = start();
    const { id } = await createInvoice(send);
    const payment = { account_code: "1000", amount: usd("60.00"), date: "2026-11-20" };
    const first = await send<{ id: string }>("POST", `/invoices/${id}/payments`, payment, key);
    expect((await send("POST", `/invoices/${id}/payments`, payment, key)).body).toEqual(first.body);
    await send("DELETE", `/invoices/${id}/payments/${first.body.id}`);
    expect((await send("POST", `/invoices/${id}/payments`, payment, key)).body).toEqual(first.body);
    expect((await send("GET", `/invoices/${id}`)).body).toMatchObject({ amount_due: usd("100") });
  });

  it("responds with 409 while the first request with the key is in progress, and replays its response afterwards", async () => {
    const { sandbox, send } = start();
    sandbox.faults.add({ match: { operation: "customers.create" }, fault: { kind: "delay", ms: 60_000_000 } });
    const first = send("POST", "/customers", { name: "Acme" }, key);
    await settle();
    expect(sandbox.state.customers.size).toBe(0);
    expect((await send("POST", "/customers", { name: "Acme" }, key)).status).toBe(409);
    sandbox.advance(60_000_000);
    expect((await first).status).toBe(200);
    expect((await send("POST", "/customers", { name: "Acme" }, key)).body).toEqual((await first).body);
    expect(sandbox.state.customers.size).toBe(1);
  });

  it("keeps the key in progress while a body stalls, until the caller gives up", async () => {
    const { sandbox, send } = start();
    sandbox.faults.add({ fault: { kind: "stall-body" } });
    const abort = new AbortController();
    const stalled = await sandbox.fetch("https://x.test/customers", {
      method: "POST",
      body: '{"name":"Acme"}',
      signal: abort.signal,
      headers: { authorization: "Bearer sandbox-key", ...key },
    });
    expect((await send("POST", "/customers", { name: "Acme" }, key)).status).toBe(409);
    const text = stalled.text();
    abort.abort();
    await expect(text).rejects.toThrow();
    expect((await send("POST", "/customers", { name: "Acme" }, key)).status).toBe(200);
    expect(sandbox.state.customers.size).toBe(1);
  });

  it("frees the key when the caller gives up before a body that stalls has begun", async () => {
    const { sandbox, send } = start();
    sandbox.faults.add({ fault: { kind: "stall-body" } });
    const abort = new AbortController();
    const headers = { authorization: "Bearer sandbox-key", ...key };
    const request = { method: "POST", body: '{"name":"Acme"}', signal: abort.signal, headers };
    const response = sandbox.fetch("https://x.test/customers", request);
    abort.abort();
    await expect(response).rejects.toThrow("aborted");
    expect((await send("POST", "/customers", { name: "Acme" }, key)).status).toBe(200);
    expect(sandbox.state.customers.size).toBe(1);
  });

  it("ignores the key on anything but POST", async () => {
    const { send } = start();
    const customer = await createCustomer(send);
    await send("PUT", `/customers/${customer.id}`, { name: "One" }, key);
    expect((await send("PUT", `/customers/${customer.id}`, { name: "Two" }, key)).body).toMatchObject({ name: "Two" });
  });

  it("keeps keys of different paths apart", async () => {
    const { sandbox, send } = start();
    await send("POST", "/customers", { name: "Acme" }, key);
    await send(
      "POST",
      "/bank-accounts",
      {
        account_code: "1090",
        bank_name: "B",
        currency: "USD",
        name: "N",
        subsidiary_id: sandbox.state.subsidiaries.all()[0]?.id,
      },
      key,
    );
    expect(sandbox.state.bankAccounts.size).toBe(5);
  });
});

/** Lets pending promises settle. No time passes. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
