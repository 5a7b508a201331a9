import { beforeAll, describe, expect, it } from "vitest";
import { Rillet, RilletArgumentError, RilletConnectionError } from "../../../src/index.js";
import {
  createSandbox,
  type MirrorEntry,
  type MirrorJournal,
  mirrorOrganization,
  type OrganizationMirror,
  type SavedState,
  type Sandbox,
} from "../../../src/sandbox/index.js";
import { RilletSync } from "../../../src/sync/index.js";
import { sourceOf, documentNames, settings } from "../../sync/bench.js";

const NOW = Date.UTC(2026, 10, 20, 12);

const clientOf = (sandbox: Sandbox): Rillet =>
  new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch, rateLimit: false, maxRetries: 0, logLevel: "off" });

const types = ["SEQUENCE", "CRM", "STRIPE"];
let saved: SavedState;

/** A year of business, invoices of a billing system, and 230 more customers of whom some share an email address. */
beforeAll(async () => {
  const sandbox = createSandbox({ seed: "demo", now: NOW, rateLimit: false, externalReferenceTypes: types });
  const rillet = clientOf(sandbox);
  const sync = new RilletSync(rillet, { ...settings, now: () => NOW });
  for (const name of documentNames.slice(0, 3)) await sync.invoice(sourceOf(name));
  for (let number = 0; number < 230; number += 1)
    await rillet.customers.create({
      name: `Customer ${number}`,
      emails: [{ email: `ap${number % 200}@customer.example`, type: "MAIN_SENDER" }],
      external_references: [{ type: "CRM", id: `c-${number}` }],
    });
  saved = sandbox.state.save();
});

const openBooks = (): Sandbox =>
  createSandbox({ seed: saved, now: NOW, rateLimit: false, externalReferenceTypes: types });

const rehearse = (mirror: OrganizationMirror): Sandbox =>
  createSandbox({
    ...{ seed: mirror, now: NOW, rateLimit: false },
    externalReferenceTypes: mirror.mirror.externalReferenceTypes,
  });

/** The whole answer of a list, page by page with cursors left out. */
async function readAll(sandbox: Sandbox, path: string, items: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const query = [path.includes("?") ? path.split("?")[1] : "", "limit=100", cursor ? `cursor=${cursor}` : ""];
    const { status, body } = sandbox.inspect(`${path.split("?")[0] ?? ""}?${query.filter(Boolean).join("&")}`);
    expect(status).toBe(200);
    const page = body as Record<string, unknown[]> & { pagination?: { next_cursor?: string } };
    all.push(...(page[items] ?? []));
    cursor = page.pagination?.next_cursor;
    await Promise.resolve();
  }
  return all;
}

const LISTS = [
  ["/subsidiaries", "subsidiaries"],
  ["/accounts", "accounts"],
  ["/bank-accounts", "accounts"],
  ["/tax-rates", "tax_rates"],
  ["/fields", "fields"],
  ["/customers", "customers"],
  ["/customers?search=customer%202", "customers"],
  ["/customers?external_reference_type=CRM&external_reference_id=c-7", "customers"],
  ["/products", "products"],
  ["/products?status=ACTIVE", "products"],
  ["/invoices", "invoices"],
  ["/invoices?overdue=true", "invoices"],
  ["/invoices?status=UNPAID", "invoices"],
  ["/invoice-payments", "payments"],
  ["/credit-memos", "credit_memos"],
] as const;

describe("a sandbox that was mirrored from a sandbox", () => {
  let books: Sandbox;
  let mirror: OrganizationMirror;
  let twin: Sandbox;
  beforeAll(async () => {
    books = openBooks();
    books.clearRequests();
    mirror = await mirrorOrganization(clientOf(books));
    twin = rehearse(JSON.parse(JSON.stringify(mirror)) as OrganizationMirror);
  });

  it("was read with GET requests alone, 100 items each", () => {
    expect(new Set(books.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
    const customers = books.requests.filter(({ path }) => path === "/customers");
    expect(customers).toHaveLength(Math.ceil(books.state.customers.size / 100));
    expect(mirror.mirror.externalReferenceTypes).toEqual(["CRM", "SEQUENCE", "STRIPE"]);
    expect(mirror.mirror.unexplainedInvoices).toEqual([]);
  });

  it.each(LISTS)("responds alike to GET %s", async (path, items) => {
    const expected = await readAll(books, path, items);
    expect(expected.length).toBeGreaterThan(0);
    expect(await readAll(twin, path, items)).toEqual(expected);
  });

  it.each([
    ["/customers?sort_by=updated", "customers"],
    ["/invoice-payments?sort_by=updated", "payments"],
  ])("responds alike to GET %s, except for the order of changes in one millisecond", async (path, items) => {
    const inOrder = async (sandbox: Sandbox): Promise<[string[], string[]]> => {
      const all = (await readAll(sandbox, path, items)) as { id: string; updated_at: string }[];
      return [
        all.map(({ updated_at: at }) => new Date(at).toISOString()),
        all.map((item) => JSON.stringify(item)).sort(),
      ];
    };
    expect(await inOrder(twin)).toEqual(await inOrder(books));
  });

  it("responds alike for each object, and for the organization and the last closed period", () => {
    const paths = ["/organization", "/books/periods/last-closed", "/books/last-closed"];
    for (const { id } of books.state.invoices) paths.push(`/invoices/${id}`, `/invoices/${id}/payments`);
    for (const { id } of books.state.customers) paths.push(`/customers/${id}`);
    for (const { id } of books.state.products) paths.push(`/products/${id}`);
    for (const { id } of books.state.creditMemos) paths.push(`/credit-memos/${id}`);
    for (const path of paths) expect([path, twin.inspect(path)]).toEqual([path, books.inspect(path)]);
  });

  it("responds alike to what changed after each change, to the microsecond", async () => {
    const instants = [...books.state.invoices].map(({ updated_at: at }) => at).filter((_at, index) => index % 7 === 0);
    for (const at of instants) {
      const path = `/invoices?updated.gt=${at}`;
      expect(await readAll(twin, path, "invoices")).toEqual(await readAll(books, path, "invoices"));
    }
  });

  it("gets the same plans and the same writes from a sync", async () => {
    const results = [];
    for (const sandbox of [books, twin]) {
      const rillet = clientOf(sandbox);
      const sync = new RilletSync(rillet, { ...settings, now: () => NOW });
      sandbox.clearRequests();
      const plans = [];
      for (const name of documentNames) {
        const { requests: _count, ...plan } = await sync.planInvoice(sourceOf(name));
        plans.push(plan);
      }
      for (const name of documentNames) await sync.invoice(sourceOf(name));
      const changed = { ...sourceOf("taxed"), dueDate: "2027-01-31" };
      await sync.invoice(changed);
      const created = new Map<string, string>();
      const writes = sandbox.requests
        .filter(({ method }) => method !== "GET")
        .map(({ method, path, body, status }) => ({ method, path, body: body as unknown, status }));
      const fresh = [...sandbox.state.customers, ...sandbox.state.products, ...sandbox.state.invoices]
        .map(({ id }) => id)
        .filter((id) => !JSON.stringify(mirror).includes(id));
      for (const id of fresh) created.set(id, `new ${created.size}`);
      const text = [...created].reduce((all, [id, name]) => all.replaceAll(id, name), JSON.stringify(writes));
      results.push({ plans, writes: JSON.parse(text) as unknown });
    }
    expect((results[0]?.writes as unknown[]).length).toBeGreaterThan(3);
    expect(results[1]).toEqual(results[0]);
  });
});

/** A journal in memory, as JSON texts. */
function journal(): MirrorJournal & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    load: () => Promise.resolve(texts.map((text) => JSON.parse(text) as MirrorEntry)),
    add: (entry) => Promise.resolve(void texts.push(JSON.stringify(entry))),
  };
}

describe("an interrupted mirror", () => {
  it("continues with the page after the last one, and equals one that was not interrupted", async () => {
    const books = openBooks();
    const whole = await mirrorOrganization(clientOf(books));
    const kept = journal();
    let requests = 0;
    const rillet = new Rillet({
      ...{ apiKey: "sandbox-key", rateLimit: false, maxRetries: 0, logLevel: "off" },
      fetch: (...request) =>
        ++requests === 9 ? Promise.reject(new TypeError("fetch failed")) : books.fetch(...request),
    });
    await expect(mirrorOrganization(rillet, { journal: kept })).rejects.toBeInstanceOf(RilletConnectionError);
    books.clearRequests();
    const mirror = await mirrorOrganization(clientOf(books), { journal: kept });
    // Without `updated_at`, the time of an object is that of the read.
    const timeless = (_name: string, value: unknown): unknown =>
      _name === "createdAt" || _name === "updatedAt" ? 0 : value;
    expect(JSON.stringify(mirror.collections, timeless)).toEqual(JSON.stringify(whole.collections, timeless));
    const paths = books.requests.map(({ path }) => path);
    expect(paths).not.toContain("/accounts");
    expect(paths.filter((path) => path === "/customers").length).toBeLessThan(
      Math.ceil(books.state.customers.size / 100),
    );
  });

  it("begins a list again when its cursor is older than two hours", async () => {
    const books = openBooks();
    const kept = journal();
    await mirrorOrganization(clientOf(books), { journal: kept });
    const first = kept.texts.findIndex((text) => text.includes('"list":"customers"'));
    const page = JSON.parse(kept.texts[first] ?? "") as { page: { at: number } };
    page.page.at -= 2 * 60 * 60_000;
    kept.texts.splice(first, kept.texts.length, JSON.stringify(page));
    books.advance(3 * 60 * 60_000);
    books.clearRequests();
    const mirror = await mirrorOrganization(clientOf(books), { journal: kept });
    expect(books.requests.filter(({ path }) => path === "/customers")).toHaveLength(
      Math.ceil(books.state.customers.size / 100),
    );
    expect(mirror.collections["customers"]).toHaveLength(books.state.customers.size);
  });

  it("begins a list again when two reads at the same time kept their pages in one journal", async () => {
    const books = openBooks();
    const kept = journal();
    await mirrorOrganization(clientOf(books), { journal: kept });
    kept.texts.push(...kept.texts.slice(1));
    const { collections } = await mirrorOrganization(clientOf(books), { journal: kept });
    expect([collections["customers"]?.length, collections["invoices"]?.length]).toEqual([
      books.state.customers.size,
      books.state.invoices.size,
    ]);
  });

  it("does not continue for another organization or other options", async () => {
    const books = openBooks();
    const kept = journal();
    await mirrorOrganization(clientOf(books), { journal: kept });
    await expect(mirrorOrganization(clientOf(books), { journal: kept, redact: true })).rejects.toThrow(
      "has another invoicesSince or redact",
    );
  });
});

describe("a redacted mirror", () => {
  it("has no email address and no bank detail, and equal ones stay equal", async () => {
    const books = openBooks();
    const rillet = clientOf(books);
    const iban = "DE89 3704 0044 0532 0130 00";
    const [product] = books.state.products;
    const [customer] = books.state.customers;
    const memo = `Pay to ${iban}, account 12345678 or routing 021000021, ask Ann.Lee@Bank.example.`;
    const price = { type: "AMOUNT_PER_UNIT", product_id: product?.id ?? "", quantity: 1 } as const;
    const amount_per_unit = { amount: "1.00", currency: "USD" };
    await rillet.invoices.create({
      ...{ scope: "FULL", customer_id: customer?.id ?? "", invoice_date: "2026-11-01", memo },
      items: [{ description: "x", price: { ...price, amount_per_unit } }],
    } as never);
    const kept = journal();
    const mirror = await mirrorOrganization(rillet, { redact: true, journal: kept });
    const text = JSON.stringify(mirror) + kept.texts.join("");
    const emails = new Set(text.match(/[\w.+-]+@[\w.-]+\w/g));
    expect([...emails].filter((email) => !/^redacted-[\da-f]{12}@redacted\.example$/.test(email))).toEqual([]);
    for (const secret of [
      "DE89",
      "12345678",
      "021000021",
      "Ann.Lee",
      "Bank of the Sandbox",
      "sandbox-key",
      "Operating USD",
    ])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    const emailsOf = (sandbox: Sandbox): (string | undefined)[] =>
      [...sandbox.state.customers].map(({ emails: [first] = [] }) => first?.email);
    const [plain, redacted] = [emailsOf(books), emailsOf(rehearse(mirror))];
    const pattern = (list: readonly unknown[]): number[] => list.map((value) => list.indexOf(value));
    expect(pattern(redacted)).toEqual(pattern(plain));
    expect(new Set([...rehearse(mirror).state.bankAccounts].map(({ mask }) => mask)).size).toBe(4);
  });
});

it("wrong options are named before anything is sent, and a wrong key is the API's error", async () => {
  const books = createSandbox();
  await expect(mirrorOrganization(clientOf(books), { since: "x" } as never)).rejects.toBeInstanceOf(
    RilletArgumentError,
  );
  await expect(mirrorOrganization(clientOf(books), { invoicesSince: "yesterday" })).rejects.toThrow("invoicesSince");
  await expect(mirrorOrganization(undefined as never)).rejects.toBeInstanceOf(RilletArgumentError);
  expect(books.requests).toHaveLength(0);
  const stranger = new Rillet({ apiKey: "wrong", fetch: books.fetch, maxRetries: 0, logLevel: "off" });
  await expect(mirrorOrganization(stranger)).rejects.toMatchObject({ name: "AuthenticationError" });
});

it("only invoices that changed since are read, with their payments", async () => {
  const books = openBooks();
  const since = "2026-09-01";
  const mirror = await mirrorOrganization(clientOf(books), { invoicesSince: since });
  const twin = rehearse(mirror);
  const expected = books.state.invoices.filter(({ updated_at: at }) => at > since);
  expect(expected.length).toBeLessThan(books.state.invoices.size);
  expect(twin.state.invoices.all().map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect(twin.state.invoicePayments.all().every(({ invoice_id: id }) => twin.state.invoices.has(id))).toBe(true);
  expect(mirror.mirror).toMatchObject({ invoicesSince: "2026-09-01T00:00:00.000Z", unexplainedInvoices: [] });
});
