import { expect, it } from "vitest";
import { documentNames, documents, setUp, sourceOf } from "../bench.js";

const source = sourceOf("taxed");

it.each(documentNames)(
  "the plan of %s says what the sync would do, and writes neither to Rillet nor to the link store",
  async (name) => {
    const { sync, sandbox, links, requests } = setUp();
    const plan = await sync.planInvoice(sourceOf(name));
    const { netTotal: net, totalTax: tax, grossTotal: gross } = documents[name].invoice;
    expect(plan).toMatchObject({
      action: "create",
      totals: { net, tax, gross },
      customer: { action: "created", id: "(created by the sync)" },
      differences: [],
    });
    expect(plan.request).toMatchObject({ invoice_number: documents[name].invoice.invoiceNumber });
    expect(requests().every((request) => request.startsWith("GET"))).toBe(true);
    expect(plan.requests).toBe(sandbox.requests.length);
    expect(links.size).toBe(0);
    expect(await sync.invoice(sourceOf(name))).toMatchObject({ action: "created" });
  },
);

it("the plan of an existing invoice is unchanged, update or recreate, with the differences", async () => {
  const { sync, requests } = setUp();
  await sync.invoice(source);
  requests();
  expect(await sync.planInvoice(source)).toMatchObject({ action: "unchanged", requests: 0, request: undefined });
  expect(await sync.planInvoice({ ...source, dueDate: "2026-12-24" })).toMatchObject({
    action: "update",
    requests: 1,
    differences: ["due date: 2026-12-02 in Rillet, 2026-12-24 in the source"],
  });
  const fewer = { ...source, lines: source.lines.slice(0, 2), totals: undefined };
  expect(await sync.planInvoice(fewer)).toMatchObject({
    action: "recreate",
    differences: ["lines: 3 in Rillet, 2 in the source"],
  });
  expect(requests().every((request) => request.startsWith("GET"))).toBe(true);
});

it("planInvoice throws the error that the sync would throw", async () => {
  const { sync } = setUp({ products: {} });
  await expect(sync.planInvoice(source)).rejects.toMatchObject({ code: "ACCOUNT_CODE_MISSING" });
  await expect(sync.planInvoice({ ...source, number: "" })).rejects.toMatchObject({ code: "INVALID_SOURCE" });
});

it("planInvoice names the records to link and does not write the reference", async () => {
  const { sync, rillet, sandbox } = setUp();
  const { id } = await rillet.customers.create({ name: source.customer.name });
  const plan = await sync.planInvoice(source);
  expect(plan.customer).toEqual({ id, action: "linked", linkedBy: "name", referenceWritten: true });
  expect(sandbox.state.customers.get(id)?.external_references).toEqual([]);
});

it("the plan says that the sync would mark the invoice as sent, with the warning about reminders", async () => {
  const { sync, requests, restart } = setUp();
  const sent = { ...source, sent: true };
  expect((await sync.planInvoice(sent)).warnings.join()).toContain("no reminders");
  await sync.invoice(source);
  requests();
  const plan = await restart().planInvoice(sent);
  expect(plan).toMatchObject({
    action: "update",
    request: undefined,
    differences: ["status: UNBILLED in Rillet, sent in the source"],
    warnings: expect.arrayContaining([expect.stringContaining("no reminders")]),
  });
  expect(requests()).toEqual(["GET /invoices/…"]);
  const { action } = await sync.invoice(sent);
  expect(action).toBe("updated");
  expect((await restart().planInvoice({ ...sent, memo: "Another memo" })).action).toBe("unchanged");
});
