import { describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/index.js";
import { type SourceInvoice, SyncError } from "../../../src/sync/index.js";
import { invoicesIn, NOON, setUp, sourceOf } from "../bench.js";
import { begin } from "../life.js";

const HOUR = 60 * 60 * 1000;
const source = sourceOf("taxed");
/** The same invoice with two of its lines: it can only be replaced. */
const cheaper = {
  ...source,
  lines: source.lines.slice(0, 2),
  totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
};
const failureOf = (work: Promise<unknown>): Promise<SyncError> =>
  work.then(
    () => {
      throw new Error("no failure");
    },
    (error: unknown) => error as SyncError,
  );
const refused = { kind: "status", status: 422 } as const;

it("the sync posts the old invoice again and the error says so if Rillet rejects the new invoice after the deletion", async () => {
  const { sync, sandbox, restart } = setUp();
  const { invoice } = await sync.invoice(source);
  sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, times: 1, fault: refused });
  const error = await failureOf(sync.invoice(cheaper));
  const [restored, ...others] = invoicesIn(sandbox);
  expect(others).toEqual([]);
  expect(restored).toMatchObject({ invoice_number: invoice.invoice_number, total: { amount: "2160.46" } });
  expect(restored?.external_references).toMatchObject([{ id: source.reference.id }]);
  expect(error.message).toContain(`earlier content as ${restored?.id ?? ""}`);
  expect(error.details).toMatchObject({ id: restored?.id, restored: true });
  expect(await restart().invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
  expect(await restart().invoice(cheaper)).toMatchObject({ action: "updated", replaced: restored?.id });
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
});

it("the error says that no invoice is in Rillet if the old invoice cannot be posted again either, and the next sync posts the new one", async () => {
  const { sync, sandbox, restart } = setUp();
  await sync.invoice(source);
  sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, times: 2, fault: refused });
  const error = await failureOf(sync.invoice(cheaper));
  expect(error.message).toContain("Rillet has no invoice for this reference now");
  expect(error.details).toMatchObject({ restored: false });
  await restart().invoice(cheaper);
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
});

it("the sync rejects a customer that does not exist before it deletes the old invoice", async () => {
  const { sync, sandbox } = setUp();
  const { invoice } = await sync.invoice(source);
  const customer = { ...source.customer, rilletId: "00000000-0000-4000-8000-000000000000" };
  const error = await failureOf(sync.invoice({ ...source, customer }));
  expect(error).toMatchObject({ code: "API_ERROR" });
  expect(invoicesIn(sandbox)).toMatchObject([{ id: invoice.id }]);
});

describe("with closed books", () => {
  const moved = (date: string): SourceInvoice => ({ ...cheaper, invoiceDate: date, dueDate: date });

  it.each([
    ["the new date", "2026-11-15", "2026-10-20", "2026-10-31", "Give it a date after 2026-10-31"],
    ["the date in Rillet", "2026-11-02", "2026-12-02", "2026-11-30", "Issue a credit note"],
  ])(
    "a replacement is refused before the deletion if %s is in a closed period, and the error says what is in Rillet",
    async (_which, before, after, end, advice) => {
      const { sync, sandbox, restart } = setUp();
      const { invoice } = await sync.invoice({ ...source, invoiceDate: before, dueDate: before, sent: true });
      sandbox.dashboard.closeBooks("2026-01-01", end);
      const error = await failureOf(restart().invoice(moved(after)));
      expect(error).toMatchObject({
        code: "INVOICE_LOCKED",
        message: expect.stringContaining(`(${invoice.id}) is unchanged in Rillet.`),
        advice: expect.stringContaining(advice),
        details: { id: invoice.id, status: "UNPAID" },
      });
      expect(invoicesIn(sandbox)).toMatchObject([{ id: invoice.id, status: "UNPAID", invoice_date: before }]);
    },
  );

  it("a replacement after the closed period reads it once in ten minutes, and a period that was reopened refuses nothing", async () => {
    const { sync, sandbox, requests } = setUp();
    sandbox.dashboard.closeBooks("2026-01-01", "2026-10-31");
    const all = [1, 2, 3].map((number) => ({ type: "SEQUENCE", id: `n-${number}` }));
    for (const reference of all) await sync.invoice({ ...source, reference, number: reference.id });
    requests();
    const change = async (reference: SourceInvoice["reference"]): Promise<unknown> =>
      sync.invoice({ ...moved("2026-11-16"), reference, number: reference.id });
    const reads = (): number => requests().filter((request) => request.includes("last-closed")).length;
    for (const reference of all) await change(reference);
    expect(reads()).toBe(1);

    const [first] = all;
    if (first === undefined) throw new Error("no invoice");
    const back = { ...source, invoiceDate: "2026-10-16", dueDate: "2026-10-16", reference: first, number: first.id };
    expect(await failureOf(sync.invoice(back))).toMatchObject({ code: "INVOICE_LOCKED" });
    for (const { id } of sandbox.state.books.all()) sandbox.state.books.remove(id);
    expect(await sync.invoice(back)).toMatchObject({ action: "updated" });
  });

  it("a key that may not read the books can still replace invoices", async () => {
    const { sync, sandbox } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: { path: "/books/periods/last-closed" }, fault: { kind: "status", status: 403 } });
    expect(await sync.invoice(cheaper)).toMatchObject({ action: "updated" });
  });

  it("a replacement is not begun if the books cannot be read because Rillet is down", async () => {
    const { sync, sandbox } = setUp();
    const { invoice } = await sync.invoice(source);
    sandbox.faults.add({ match: { path: "/books/periods/last-closed" }, fault: { kind: "status", status: 503 } });
    expect(await failureOf(sync.invoice(cheaper))).toMatchObject({ code: "API_ERROR", isRetryable: true });
    expect(invoicesIn(sandbox)).toMatchObject([{ id: invoice.id }]);
    expect(await sync.invoice(cheaper)).toMatchObject({ action: "updated" });
  });
});

it("an invoice with the number of one that was made by hand gets a warning with its id, in the plan too, until that one is deleted", async () => {
  const { rillet, sync, restart, requests } = setUp({}, { sandbox: { externalReferenceTypes: ["SEQUENCE", "OTHER"] } });
  const customer = await rillet.customers.create({ name: source.customer.name });
  const product = await rillet.products.create({
    ...{
      name: "Sundry",
      description: "Sundry",
      include_in_arr_mrr: false,
      revenue_pattern: "DAILY",
      account_code: "4000",
    },
    price: { type: "ONE_TIME", amount: { amount: "1", currency: "GBP" } },
  });
  const external_references = [{ type: "OTHER", id: "by hand" }];
  const byHand = await rillet.invoices.create({
    ...{
      scope: "REVENUE_RECOGNITION_ONLY",
      customer_id: customer.id,
      invoice_number: source.number,
      external_references,
    },
    ...{ invoice_date: "2026-11-02", due_date: "2026-11-02" },
    items: [
      {
        ...{ description: "Sundry", product_id: product.id, quantity: 1, external_references },
        total_amount: { amount: "5", currency: "GBP" },
      },
    ],
  });
  const warning = expect.stringContaining(
    `Rillet has another invoice ${source.number} of this customer (${byHand.id})`,
  );
  expect((await sync.planInvoice(source)).warnings).toContainEqual(warning);
  requests();
  const { action, warnings } = await restart().invoice(source);
  expect(action).toBe("created");
  expect(warnings).toContainEqual(warning);
  expect(requests().filter((request) => request === "GET /invoices")).toHaveLength(1);
  const another = { ...source, number: "ANOTHER", reference: { type: "SEQUENCE", id: "another" } };
  expect((await restart().invoice(another)).warnings.join()).not.toContain("Rillet has another invoice");
  await rillet.invoices.delete(byHand.id);
  const third = { ...source, reference: { type: "SEQUENCE", id: "third" } };
  expect((await sync.planInvoice(third)).warnings.join()).not.toContain("Rillet has another invoice");
});

it.each(["one key lost", "an earlier backup restored", "everything lost"])(
  "an invoice is not duplicated after more than 24 hours with %s",
  async (what) => {
    const { sync, sandbox, links, restart } = setUp();
    await sync.invoice({ ...source, number: "INV-0", reference: { type: "SEQUENCE", id: "first" } });
    const backup = new Map(links);
    await sync.invoice(source);
    if (what !== "one key lost") links.clear();
    if (what === "an earlier backup restored") for (const [key, value] of backup) links.set(key, value);
    for (const key of links.keys()) if (key.endsWith(encodeURIComponent(source.reference.id))) links.delete(key);
    sandbox.advance(25 * HOUR);
    expect(await restart().invoice(source)).toMatchObject({ action: "unchanged" });
    expect(invoicesIn(sandbox)).toHaveLength(2);
  },
);

it("an idempotency key that the link store loses while the process runs causes no duplicate", async () => {
  const { sync, sandbox, links } = setUp();
  await sync.invoice(source);
  for (const key of links.keys()) if (key.includes(":invoice:")) links.delete(key);
  sandbox.advance(25 * HOUR);
  expect(await sync.invoice(source)).toMatchObject({ action: "unchanged" });
  expect(invoicesIn(sandbox)).toHaveLength(1);
});

it.each([-2, 2])(
  "a worker whose clock is wrong by %d hours continues the invoice of a dead worker and creates no duplicate",
  async (hours) => {
    for (const gap of [0, 1, 19, 22, 23.5, 25]) {
      const sandbox = createSandbox({ now: NOON, rateLimit: false, externalReferenceTypes: ["SEQUENCE"] });
      const links = new Map<string, string>();
      const wrong = { now: () => sandbox.now() + hours * HOUR };
      for (let event = 0; event < 14; event++) {
        links.clear();
        await begin(sandbox, links, { event, isDone: true }, wrong).run((sync) => sync.invoice(source));
        sandbox.advance(gap * HOUR);
        await begin(sandbox, links).run((sync) => sync.invoice(source));
        expect(invoicesIn(sandbox)).toHaveLength(1);
      }
    }
  },
);

it("a source that is older than the invoice in Rillet changes nothing and gives a warning", async () => {
  const { sync, sandbox } = setUp();
  await sync.invoice({ ...source, version: 1 });
  await sync.invoice({ ...cheaper, version: 3 });
  const late = await sync.invoice({ ...source, version: 2 });
  expect(late).toMatchObject({ action: "unchanged", warnings: [expect.stringContaining("older than the version 3")] });
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  expect(await sync.invoice({ ...source, version: 4 })).toMatchObject({ action: "updated" });
});

it("two source customers with one email, at the same moment, do not share a customer in Rillet", async () => {
  const { sync, sandbox, rillet } = setUp();
  await rillet.customers.create({ name: "Shared Ltd", emails: [{ email: "pay@shared.example", type: "MAIN_SENDER" }] });
  const other = (id: string): typeof source => ({
    ...source,
    number: id,
    reference: { type: "SEQUENCE", id },
    customer: {
      ...source.customer,
      name: id,
      emails: ["pay@shared.example"],
      reference: { type: "SEQUENCE", id: `c-${id}` },
    },
  });
  const [one, two] = await Promise.all([sync.invoice(other("one")), sync.invoice(other("two"))]);
  expect(one.customer.id).not.toBe(two.customer.id);
  expect([...one.warnings, ...two.warnings].join()).toContain("was linked by email address to Shared Ltd");
  const references = sandbox.state.customers.filter(() => true).map((customer) => customer.external_references?.length);
  expect(references).toEqual([1, 1]);
});

it("voiding an invoice without a link finds it among those of its customer, or fails", async () => {
  const { sync, sandbox, links } = setUp();
  await sync.invoice(source);
  links.clear();
  expect(await failureOf(sync.voidInvoice(source.reference))).toMatchObject({ code: "INVALID_SOURCE" });
  expect(invoicesIn(sandbox)).toHaveLength(1);
  const customer = source.customer.reference;
  expect(await sync.voidInvoice(source.reference, { customer })).toMatchObject({ action: "deleted" });
  expect(invoicesIn(sandbox)).toEqual([]);
});

it("voiding deletes an invoice that was posted again after the void that an older backup of the link store knows", async () => {
  const { sync, sandbox, links, restart } = setUp();
  await sync.invoice(source);
  await sync.voidInvoice(source.reference);
  const backup = new Map(links);
  for (const days of [0, 3]) {
    sandbox.advance(days * 24 * 60 * 60 * 1000);
    await restart().invoice(days === 0 ? cheaper : { ...cheaper, dueDate: "2026-12-30" });
    links.clear();
    for (const [key, value] of backup) links.set(key, value);
    expect(await restart().voidInvoice(source.reference)).toMatchObject({ action: "deleted" });
    expect(invoicesIn(sandbox)).toEqual([]);
    expect(await restart().voidInvoice(source.reference)).toMatchObject({ action: "unchanged", requests: 2 });
  }
});

it("voiding deletes the invoice that replaced the one in an older backup of the link store", async () => {
  const { sync, sandbox, links, restart } = setUp();
  await sync.invoice(source);
  const backup = new Map(links);
  await sync.invoice(cheaper);
  links.clear();
  for (const [key, value] of backup) links.set(key, value);
  expect(await restart().voidInvoice(source.reference)).toMatchObject({ action: "deleted" });
  expect(invoicesIn(sandbox)).toEqual([]);
});
