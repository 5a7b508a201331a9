import { expect, it } from "vitest";
import type { CollectionView, ObjectView } from "../../src/sandbox/server/inspection/collections.js";
import type { RequestDetails } from "../../src/sandbox/server/inspection/request-view.js";
import { inspect } from "./served.js";

const now = Date.UTC(2026, 10, 20, 12);

it("objects look as the API shows them, in every collection", async () => {
  const { sandbox, look, send } = await inspect({ seed: "demo", now, rateLimit: false });
  const late = sandbox.state.invoices.find(({ due_date: due, status }) => due < "2026-11-20" && status === "UNPAID");
  const { object, path } = await look<ObjectView>(`collections/invoices/${String(late?.id)}`);
  expect(object).toMatchObject({ overdue: true, status: "UNPAID" });
  expect(object).toEqual(await (await send("GET", String(path))).json());
  for (const name of ["invoices", "bills", "customers", "creditMemos", "contracts", "journalEntries", "bankAccounts"])
    for (const { id } of (await look<CollectionView>(`collections/${name}`)).objects.slice(0, 5)) {
      const found = await look<ObjectView>(`collections/${name}/${id}`);
      expect(found.object).toEqual(await (await send("GET", String(found.path))).json());
    }
  for (const name of ["accounts", "taxRates", "invoicePayments", "billPayments"]) {
    const [first] = (await look<CollectionView>(`collections/${name}`)).objects;
    const found = await look<ObjectView>(`collections/${name}/${String(first?.id)}`);
    expect(JSON.stringify(await (await send("GET", String(found.path))).json())).toContain(
      JSON.stringify(found.object),
    );
  }
});

it("objects are paged, and found by a text in them or in the name of what they mention", async () => {
  const { look } = await inspect({ seed: "demo", now });
  const first = await look<CollectionView>("collections/invoices");
  const second = await look<CollectionView>("collections/invoices?from=50");
  expect([first.size, first.objects.length, second.from, second.objects.length]).toEqual([96, 50, 50, 46]);
  expect(new Set([...first.objects, ...second.objects].map(({ id }) => id)).size).toBe(96);
  const byNumber = await look<CollectionView>("collections/invoices?search=inv-000090");
  expect(byNumber).toMatchObject({ size: 96, matching: 1, objects: [{ invoice_number: "INV-000090" }] });
  const byCustomer = await look<CollectionView>("collections/invoices?search=harbour");
  expect(byCustomer.matching).toBe(12);
  for (const from of ["-1", "x", "1e99", ""])
    expect((await look<CollectionView>(`collections/invoices?from=${from}`)).size).toBe(96);
});

it("ids come with the names of their objects, in objects and in requests", async () => {
  const { sandbox, look, send } = await inspect({ seed: "demo", now });
  const { objects, names } = await look<CollectionView>("collections/invoices");
  const { customer_id: customer = "" } = objects[0] as { customer_id?: string };
  expect(names[customer]).toEqual({ collection: "customers", name: sandbox.state.customers.get(customer)?.name });
  await send("GET", `/invoices/${String(objects[0]?.id)}`);
  const request = await look<RequestDetails>("requests/1");
  expect(request.names[String(objects[0]?.id)]).toEqual({ collection: "invoices", name: "INV-000096" });
  expect(request.names[customer]?.collection).toBe("customers");
});

it("a customer whose name is also a property of every JavaScript object, such as __proto__, is shown like any other", async () => {
  const { look, send } = await inspect();
  await send("POST", "/customers", { name: "__proto__", external_references: [] });
  await send("POST", "/customers", { name: "constructor" });
  const { names } = await look<CollectionView>("collections/customers");
  expect(Object.keys(names)).toHaveLength(2);
});

it("a request of the page for an object needs no key, is not in the log, meets no fault and does not count in the rate limit", async () => {
  const { sandbox, look } = await inspect({ seed: "demo", now, rateLimit: { limit: 1 } });
  sandbox.faults.add({ fault: { kind: "refuse" } });
  const path = (text: string): string => `inspect?path=${encodeURIComponent(text)}`;
  for (let turn = 0; turn < 3; turn += 1)
    expect(await look(path("/reports/trial-balance?from_date=2026-11-01&to_date=2026-11-30"))).toMatchObject({
      status: 200,
      body: { period: { from_date: "2026-11-01" } },
    });
  expect([sandbox.requests.length, sandbox.rateLimit?.remaining, sandbox.faults.list()[0]?.applied]).toEqual([0, 1, 0]);
  expect(await look(path("/invoices/none"))).toMatchObject({ status: 404 });
  expect(await look(path("/reports/trial-balance"))).toMatchObject({ status: 400 });
  expect(await look(path("no path"))).toMatchObject({ status: 400 });
  expect(await look(path("/nothing"))).toMatchObject({ status: 404 });
  expect(await look(path("//"))).toMatchObject({ status: 404 });
});
