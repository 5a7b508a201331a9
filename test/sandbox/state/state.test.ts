import { RilletArgumentError } from "../../../src/index.js";
import { describe, expect, it } from "vitest";
import { contractOperations } from "../../../generated/contract.js";
import { createSandbox, seedId, type SavedState } from "../../../src/sandbox/index.js";
import { parseMicroseconds } from "../../../src/sandbox/clock.js";
import { allHandlers } from "../../../src/sandbox/resources/handlers.js";
import { createCustomer, createInvoice, start, usd } from "../support/client.js";

describe("the state", () => {
  it("can be saved as JSON and loaded into another sandbox, which goes on from there", async () => {
    const { sandbox, send } = start();
    const invoice = await createInvoice(send);
    const saved = JSON.parse(JSON.stringify(sandbox.state.save())) as ReturnType<typeof sandbox.state.save>;
    const other = start({ seed: saved });
    expect((await other.send("GET", `/invoices/${invoice.id}`)).body).toEqual(
      (await send("GET", `/invoices/${invoice.id}`)).body,
    );
    const [here, there] = [await createInvoice(send), await createInvoice(other.send)];
    expect([there.id, there.invoice_number]).toEqual([here.id, here.invoice_number]);
    expect(other.sandbox.state.invoices.size).toBe(2);
  });

  it("continues after the last change when it is loaded, also if that object was deleted", async () => {
    const { sandbox, send } = start();
    let last = await createCustomer(send);
    for (const name of ["Second", "Third", "Fourth", "Fifth"]) last = await createCustomer(send, { name });
    for (const { id } of sandbox.state.customers.all()) await send("DELETE", `/customers/${id}`);
    const saved = JSON.parse(JSON.stringify(sandbox.state.save())) as SavedState;
    const [here, there] = [await createCustomer(send), await createCustomer(start({ seed: saved }).send)];
    expect(there).toEqual(here);
    expect(parseMicroseconds(there.updated_at)).toBeGreaterThan(parseMicroseconds(last.updated_at));
  });

  it("without the moment of its last change continues after its newest object", async () => {
    const { sandbox, send } = start();
    const newest = await createCustomer(send);
    const { lastChangeAt: _, ...older } = sandbox.state.save();
    const next = await createCustomer(start({ seed: older }).send);
    expect(parseMicroseconds(next.updated_at)).toBeGreaterThan(parseMicroseconds(newest.updated_at));
  });

  it("includes the responses to idempotency keys and the webhooks when it is saved", async () => {
    const { sandbox, send } = start({ webhookToken: "c2VjcmV0" });
    const key = { "idempotency-key": "k1" };
    const first = await send("POST", "/customers", { name: "Acme" }, key);
    const saved = JSON.parse(JSON.stringify(sandbox.state.save())) as SavedState;
    await sandbox.deliverWebhooks({ to: () => new Response(null) });
    const again = start({ seed: saved, webhookToken: "c2VjcmV0" });
    expect((await again.send("POST", "/customers", { name: "Acme" }, key)).body).toEqual(first.body);
    expect(again.sandbox.webhooks).toMatchObject([{ entity: "CUSTOMER", event: "CREATED", state: "pending" }]);
    await again.send("POST", "/customers", { name: "Another" });
    expect(new Set(again.sandbox.webhooks.map(({ id }) => id)).size).toBe(2);
    expect(await again.sandbox.deliverWebhooks({ to: () => new Response(null) })).toHaveLength(2);
    sandbox.state.load(saved);
    expect(sandbox.webhooks).toMatchObject([{ state: "pending" }]);
  });

  it("is frozen when it is saved, so that neither the sandbox nor its user changes what was saved", async () => {
    const { sandbox, send } = start();
    const customer = await createCustomer(send);
    const saved = sandbox.state.save();
    const text = JSON.stringify(saved);
    await send("PUT", `/customers/${customer.id}`, { name: "Changed" });
    expect(JSON.stringify(saved)).toBe(text);
    expect(Object.isFrozen(saved.collections["customers"]?.[0]?.value)).toBe(true);
    sandbox.state.load(saved);
    expect(sandbox.state.customers.get(customer.id)?.name).toBe("Acme");
  });

  it("can be read by collection", async () => {
    const { sandbox, send } = start();
    const customer = await createCustomer(send);
    expect(sandbox.state.customers.get(customer.id)).toEqual(customer);
    expect(sandbox.state.customers.find(({ name }) => name === "Acme")?.id).toBe(customer.id);
    expect([...sandbox.state.customers].map(({ id }) => id)).toEqual([customer.id]);
  });

  it("has the same ids in every sandbox, and nothing in common with any other", async () => {
    const [one, two] = [start(), start()];
    const [first, second] = [await createCustomer(one.send), await createCustomer(two.send)];
    expect(first.id).toBe(second.id);
    await one.send("DELETE", `/customers/${first.id}`);
    expect(two.sandbox.state.customers.size).toBe(1);
  });

  it("is as it was when a request fails half-way", async () => {
    const { sandbox, send } = start();
    const { id } = await createInvoice(send);
    const before = sandbox.state.save().collections;
    await send("POST", `/invoices/${id}/payments`, { account_code: "1000", amount: usd("101.00"), date: "2026-11-20" });
    await send("POST", "/contracts", { scope: "REVENUE_RECOGNITION_ONLY" });
    expect(sandbox.state.save().collections).toEqual(before);
  });
});

describe("the seeds", () => {
  it("give what invoice sync needs unless said", async () => {
    const { sandbox, send } = start();
    expect(sandbox.state.subsidiaries.all().map(({ id, currency }) => [id, currency])).toEqual([
      [seedId("subsidiary", "US"), "USD"],
      [seedId("subsidiary", "GB"), "GBP"],
    ]);
    const { body } = await send<{ tax_rates: { code: string; percentage: string }[] }>("GET", "/tax-rates?country=GB");
    expect(body.tax_rates).toContainEqual({
      id: seedId("tax rate", "GB-STANDARD"),
      code: "GB-STANDARD",
      country: "GB",
      description: "VAT 20%",
      percentage: "20.0000",
    });
    expect((await send("GET", "/organizations/self")).body).toMatchObject({ currency: "USD" });
  });

  it("give a year of business as a demo, in which everything keeps the rules", async () => {
    const { sandbox, send } = start({ seed: "demo" });
    const invoices = sandbox.state.invoices.all();
    expect(invoices).toHaveLength(96);
    expect(new Set(invoices.map(({ total }) => total.currency))).toEqual(new Set(["USD", "GBP", "EUR", "JPY"]));
    expect(new Set(invoices.map(({ status }) => status))).toEqual(
      new Set(["PAID", "PARTIALLY_PAID", "PARTIALLY_CREDITED", "UNPAID", "UNBILLED"]),
    );
    let cursor: string | undefined;
    let count = 0;
    do {
      const { body } = await send<{ invoices: unknown[]; pagination: { next_cursor?: string } }>(
        "GET",
        `/invoices?limit=50${cursor === undefined ? "" : `&cursor=${cursor}`}`,
      );
      count += body.invoices.length;
      cursor = body.pagination.next_cursor;
    } while (cursor !== undefined);
    expect(count).toBe(96);
    const { body } = await send<{ totals: { ending_balance: { amount: string } }; accounts: unknown[] }>(
      "GET",
      "/reports/trial-balance?from_date=2025-12-01&to_date=2026-11-30",
    );
    expect([body.totals.ending_balance.amount, body.accounts.length]).toEqual(["0", 15]);
    expect((await send("GET", "/books/periods/last-closed")).body).toMatchObject({ end: "2026-09-30" });
    expect((await send("GET", `/customers/${seedId("customer", "Harbour & Finch Ltd")}`)).body).toMatchObject({
      external_references: [{ type: "STRIPE" }],
    });
    expect(start({ seed: "demo" }).sandbox.state.save()).toEqual(start({ seed: "demo" }).sandbox.state.save());
  });

  it("hold no more than an organization with a subsidiary if they are empty", async () => {
    const { sandbox, send } = start({ seed: "empty" });
    expect((await send("GET", "/accounts")).body).toEqual({ accounts: [] });
    expect([sandbox.state.organizations.size, sandbox.state.subsidiaries.size]).toEqual([1, 1]);
  });
});

describe("the contract", () => {
  it("has a handler for each of its operations", () => {
    expect(
      contractOperations()
        .filter(({ name }) => allHandlers()[name] === undefined)
        .map(({ name }) => name),
    ).toEqual([]);
  });
});

describe("a sandbox", () => {
  it("has a fetch that takes a Request as well as a URL with options, on any host", async () => {
    const sandbox = createSandbox();
    const request = new Request("http://127.0.0.1:9/customers", {
      method: "POST",
      body: '{"name":"Acme"}',
      headers: { authorization: "Bearer sandbox-key" },
    });
    expect((await sandbox.fetch(request)).status).toBe(200);
    expect(
      (await sandbox.fetch(new URL("https://any.test/customers"), { headers: { authorization: "Bearer sandbox-key" } }))
        .status,
    ).toBe(200);
    expect(
      (await sandbox.fetch(new Request("https://any.test/customers"), { headers: { authorization: "Bearer no" } }))
        .status,
    ).toBe(401);
  });

  it("responds with 400 to a body that is not JSON, and to a missing body that is required", async () => {
    const { sandbox, send } = start();
    const response = await sandbox.fetch("https://any.test/customers", {
      method: "POST",
      body: "{",
      headers: { authorization: "Bearer sandbox-key" },
    });
    expect(response.status).toBe(400);
    expect((await send("POST", "/customers")).status).toBe(400);
  });

  it("rejects a put of an object that its postings cannot read, and changes nothing", async () => {
    const { sandbox, send } = start({ seed: "demo" });
    const paid = sandbox.state.invoicePayments.first();
    if (paid === undefined) throw new Error("The demo has payments.");
    const saved = JSON.stringify(sandbox.state.save().collections);
    const report = sandbox.inspect("/reports/trial-balance");
    for (const incomplete of [{ id: "new" }, { id: paid.id, invoice_id: paid.invoice_id }])
      for (const collection of [sandbox.state.bankTransactions, sandbox.state.invoicePayments])
        expect(() => collection.put(incomplete as never)).toThrow(
          expect.objectContaining({
            name: "RilletArgumentError",
            message: expect.stringContaining("must be a whole object, as the API shows it") as string,
          }) as Error,
        );
    expect(JSON.stringify(sandbox.state.save().collections)).toBe(saved);
    expect(sandbox.inspect("/reports/trial-balance")).toEqual(report);
    expect(sandbox.state.links.payments.get(paid.invoice_id).map(({ value }) => value)).toContainEqual(paid);
    expect((await send("GET", `/invoices/${paid.invoice_id}/payments`)).status).toBe(200);
  });

  it("logs requests in order, with request and response, and without the key", async () => {
    const { sandbox, send } = start();
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });
    await send("GET", "/customers?limit=5");
    expect(sandbox.requests).toMatchObject([
      {
        method: "POST",
        path: "/customers",
        operation: "create-a-customer",
        name: "customers.create",
        body: { name: "Acme" },
        idempotencyKey: "k",
        status: 200,
        response: { name: "Acme" },
        replayed: false,
        time: sandbox.now(),
      },
      { method: "GET", path: "/customers", query: { limit: "5" }, headers: { authorization: "***" }, status: 200 },
    ]);
    const names = ["x-api-key", "apikey", "cookie", "proxy-authorization", "x-auth-token", "client-secret"];
    await send("GET", "/customers", undefined, Object.fromEntries(names.map((name) => [name, "sandbox-key"])));
    expect(sandbox.requests[2]?.headers).toMatchObject(Object.fromEntries(names.map((name) => [name, "***"])));
    expect(sandbox.requests[0]?.headers).toMatchObject({ "idempotency-key": "k" });
    expect(JSON.stringify(sandbox.requests)).not.toContain("sandbox-key");
  });

  it("runs with Date.now unless given a time, and adds what was advanced", () => {
    const sandbox = createSandbox({ now: () => 1000 });
    sandbox.advance(500);
    expect(sandbox.now()).toBe(1500);
    expect(createSandbox({ now: new Date(7) }).now()).toBe(7);
    expect(Math.abs(createSandbox().now() - Date.now())).toBeLessThan(1000);
    expect(() => {
      sandbox.advance(-1);
    }).toThrow(RilletArgumentError);
  });
});
