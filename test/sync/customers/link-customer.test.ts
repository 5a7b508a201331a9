import { describe, expect, it } from "vitest";
import type { Customer } from "../../../src/index.js";
import { type LinkStore, MemoryLinkStore, type SourceInvoice, type SyncResult } from "../../../src/sync/index.js";
import { type Bench, setUp, sourceOf } from "../bench.js";

const source = sourceOf("taxed");
const { reference, name } = source.customer;

const customersIn = ({ sandbox }: Bench): Customer[] => sandbox.state.customers.filter(() => true);
const withCustomer = (changes: Partial<SourceInvoice["customer"]>): SourceInvoice => ({
  ...source,
  customer: { ...source.customer, ...changes },
});

const numbered = (number: number): SourceInvoice => ({
  ...source,
  ...{ number: `N-${number}`, reference: { type: "SEQUENCE", id: `n-${number}` } },
});

describe("linking a customer", () => {
  it("uses a customer that has the reference, whatever its name is", async () => {
    const bench = setUp();
    const { id } = await bench.rillet.customers.create({
      name: "Renamed in Rillet",
      external_references: [{ type: "SEQUENCE", id: reference.id }],
    });
    const result = await bench.sync.invoice(source);
    expect(result.customer).toEqual({ id, action: "linked", linkedBy: "externalReference", referenceWritten: false });
  });

  it("adds the reference to a customer that is found by email, and keeps its other fields", async () => {
    const bench = setUp({}, { sandbox: { externalReferenceTypes: ["SEQUENCE", "CRM"] } });
    const address = { line1: "1 Quay", city: "Bristol", state: "BST", zip_code: "BS1", country: "GB" };
    const before = await bench.rillet.customers.create({
      ...{ name: "H&F", payment_terms: 45, address, send_payment_reminders: true, name_on_invoice: "Harbour" },
      ...{
        emails: [{ email: "AP@harbourfinch.example", type: "MAIN_SENDER" }],
        external_references: [{ type: "CRM", id: "7" }],
      },
    });
    const result = await bench.sync.invoice(source);
    expect(result.customer).toEqual({ id: before.id, action: "linked", linkedBy: "email", referenceWritten: true });
    const { updated_at: _was, ...kept } = before;
    expect(customersIn(bench)[0]).toMatchObject({
      ...kept,
      external_references: [{ type: "CRM", id: "7" }, reference],
    });
  });

  it("finds a customer by name without regard to case and spaces", async () => {
    const bench = setUp();
    const { id } = await bench.rillet.customers.create({ name: " harbour &  FINCH ltd" });
    expect((await bench.sync.invoice(source)).customer).toMatchObject({ id, linkedBy: "name", referenceWritten: true });
  });

  it.each(["Café  Groß GmbH", "CAFE\u0301 GROSS GMBH", "café groß gmbh"])(
    "finds the name %j for the same name in another spelling, among ten customers as among many",
    async (spelling) => {
      for (const others of [0, 120]) {
        const bench = setUp();
        const { id } = await bench.rillet.customers.create({ name: spelling });
        for (let index = 0; index < others; index++) await bench.rillet.customers.create({ name: `GmbH ${index}` });
        const { customer } = await bench.sync.invoice(withCustomer({ name: "Café Groß GmbH", emails: [] }));
        expect(customer).toMatchObject({ id, linkedBy: "name" });
      }
    },
  );

  it("prefers the customer with the name to another one with a shared email, and warns when only the email matches", async () => {
    const bench = setUp();
    const emails = [{ email: "ap@harbourfinch.example", type: "MAIN_SENDER" as const }];
    await bench.rillet.customers.create({ name: "Bookkeepers Ltd", emails });
    const named = await bench.rillet.customers.create({ name });
    expect(await bench.sync.invoice(source)).toMatchObject({ customer: { id: named.id, linkedBy: "name" } });
    const other = { ...withCustomer({ name: "Third Ltd", reference: { type: "SEQUENCE", id: "third" } }) };
    const result = await bench.sync.invoice({ ...other, reference: { type: "SEQUENCE", id: "i-3" } });
    expect(result.customer.linkedBy).toBe("email");
    expect(result.warnings.join()).toContain("another name");
  });

  it("does not use a customer whose longer name contains the name", async () => {
    const bench = setUp();
    await bench.rillet.customers.create({ name: `${name} (Holdings)` });
    expect((await bench.sync.invoice(source)).customer.action).toBe("created");
  });

  it("does not use a customer with the same name and another reference of the billing system", async () => {
    const bench = setUp();
    await bench.rillet.customers.create({ name, external_references: [{ type: "SEQUENCE", id: "somebody else" }] });
    expect((await bench.sync.invoice(source)).customer.action).toBe("created");
  });

  it("gives an error that names both matching customers, and writes nothing", async () => {
    const bench = setUp();
    const [one, two] = [await bench.rillet.customers.create({ name }), await bench.rillet.customers.create({ name })];
    bench.requests();
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({
      code: "CUSTOMER_AMBIGUOUS",
      isRetryable: false,
      details: {
        way: "name",
        candidates: expect.arrayContaining([
          expect.objectContaining({ id: one.id }),
          expect.objectContaining({ id: two.id }),
        ]),
      },
    });
    expect(bench.requests().filter((request) => !request.startsWith("GET"))).toEqual([]);
  });

  it("tries the ways to match in the order of the settings", async () => {
    const bench = setUp({ customers: { match: ["name", "email"] } });
    await bench.rillet.customers.create({
      name: "Another",
      emails: [{ email: "ap@harbourfinch.example", type: "MAIN_SENDER" }],
    });
    const { id } = await bench.rillet.customers.create({ name });
    expect((await bench.sync.invoice(source)).customer).toMatchObject({ id, linkedBy: "name" });
  });

  it("does not write the reference if the settings turn that off", async () => {
    const bench = setUp({ customers: { writeReference: false } });
    await bench.rillet.customers.create({ name });
    expect((await bench.sync.invoice(source)).customer).toMatchObject({ linkedBy: "name", referenceWritten: false });
    expect(customersIn(bench)[0]?.external_references).toEqual([]);
  });

  it.each(["one process", "two processes"])(
    "gives two source customers with one name two customers without writing references, in %s with one link store",
    async (processes) => {
      const bench = setUp({ customers: { writeReference: false } });
      const { id } = await bench.rillet.customers.create({ name });
      const other = { type: "SEQUENCE", id: "another-customer" };
      expect((await bench.sync.customer(source.customer)).id).toBe(id);
      const sync = processes === "one process" ? bench.sync : bench.restart();
      expect(await sync.customer({ ...source.customer, reference: other, emails: [] })).toMatchObject({
        action: "created",
      });
      expect((await bench.restart().customer(source.customer)).id).toBe(id);
    },
  );

  it("keeps no link to a customer that another worker has claimed at the same moment", async () => {
    const bench = setUp({ customers: { writeReference: false } });
    const { id } = await bench.rillet.customers.create({ name });
    const other = { type: "SEQUENCE", id: "another-customer" };
    const set = bench.links.set.bind(bench.links);
    bench.links.set = (key, value) => {
      set(key, value);
      if (/customer-claim/.test(key)) set(key, value.replaceAll(source.customer.reference.id, other.id));
      return bench.links;
    };
    bench.sandbox.faults.add({ match: { operation: "customers.create" }, fault: { kind: "status", status: 422 } });
    await expect(bench.sync.customer(source.customer)).rejects.toThrow();
    bench.links.set = set;
    expect((await bench.restart().customer({ ...source.customer, reference: other })).id).toBe(id);
    expect((await bench.restart().customer(source.customer)).id).not.toBe(id);
  });

  it("leaves a customer to the worker whose claim it overwrote just after that worker had linked the customer", async () => {
    const bench = setUp({ customers: { writeReference: false } });
    const { id } = await bench.rillet.customers.create({ name });
    const other = { ...source.customer, reference: { type: "SEQUENCE", id: "another-customer" }, emails: [] };
    // The other worker has claimed the customer and not written its link yet when this one claims it. It has ended when this claim is written.
    const memory = new MemoryLinkStore(bench.links);
    const isClaim = (key: string): boolean => key.includes("customer-claim");
    const claimText = JSON.stringify({ reference: other.reference });
    let isOver = false;
    const links: LinkStore = {
      get: (key) => (isClaim(key) && !isOver ? Promise.resolve(claimText) : memory.get(key)),
      set: async (key, value) => {
        if (isClaim(key) && !isOver) {
          isOver = true;
          expect((await bench.restart().customer(other)).id).toBe(id);
        }
        await memory.set(key, value);
      },
      delete: (key) => memory.delete(key),
    };
    expect((await bench.restart({ links }).customer(source.customer)).id).not.toBe(id);
    expect((await bench.restart().customer(other)).id).toBe(id);
  });

  it("uses an id from the source without a request for customers", async () => {
    const bench = setUp();
    const { id } = await bench.rillet.customers.create({ name: "Any" });
    bench.requests();
    expect((await bench.sync.invoice(withCustomer({ rilletId: id }))).customer).toMatchObject({
      id,
      action: "known",
      linkedBy: "rilletId",
    });
    expect(bench.requests()).not.toContain("GET /customers");
  });

  const next = { ...source, reference: { type: "SEQUENCE", id: "next" } };
  const deleteCustomer = async (bench: Bench, { invoice, customer }: SyncResult): Promise<void> => {
    bench.sandbox.state.invoices.remove(invoice.id);
    await bench.rillet.customers.delete(customer.id);
  };

  it("creates a customer that was deleted in Rillet again, in the same sync and with another idempotency key", async () => {
    const bench = setUp();
    const first = await bench.sync.invoice(source);
    await deleteCustomer(bench, first);
    const result = await bench.sync.invoice(next);
    expect(result).toMatchObject({ action: "created", customer: { action: "created" } });
    expect(customersIn(bench).map(({ id }) => id)).toEqual([result.customer.id]);
  });

  it("creates a deleted customer again as often as it is deleted, also with an empty link store", async () => {
    const bench = setUp();
    const ids = new Set<string>();
    for (let index = 0; index < 4; index++) {
      if (index === 2) bench.links.clear();
      const result = await bench.restart().invoice({ ...next, reference: { type: "SEQUENCE", id: `n-${index}` } });
      ids.add(result.customer.id);
      await deleteCustomer(bench, result);
    }
    expect(ids.size).toBe(4);
    expect(customersIn(bench)).toEqual([]);
  });

  it("uses the customer that a person made in place of a deleted one", async () => {
    const bench = setUp();
    await deleteCustomer(bench, await bench.sync.invoice(source));
    const { id } = await bench.rillet.customers.create({ name });
    expect((await bench.sync.invoice(next)).customer).toMatchObject({ id, action: "linked", linkedBy: "name" });
  });

  it("keeps a customer that Rillet names in a rejection but still has, and gives the rejection", async () => {
    const bench = setUp();
    const first = await bench.sync.invoice(source);
    const body = JSON.stringify({ status: 400, detail: "customer is on hold" });
    bench.sandbox.faults.add({
      match: { method: "POST", path: "/invoices" },
      fault: { kind: "status", status: 400, body },
    });
    await expect(bench.sync.invoice(next)).rejects.toMatchObject({
      code: "API_ERROR",
      message: expect.stringContaining("customer is on hold"),
    });
    expect((await bench.sync.invoice(next)).customer.id).toBe(first.customer.id);
    expect(customersIn(bench)).toHaveLength(1);
  });
});

describe("looking up customers in Rillet", () => {
  const another = (bench: Bench, id: string): Promise<SyncResult> =>
    bench.sync.invoice({
      ...withCustomer({ reference: { type: "SEQUENCE", id }, name: id, emails: [] }),
      reference: { type: "SEQUENCE", id },
      number: id,
    });
  const lookUps = (bench: Bench): number => bench.requests().filter((request) => request === "GET /customers").length;

  it("needs one request for a list of one page, which serves every way to match for five minutes", async () => {
    const bench = setUp();
    for (const id of ["one", "two"])
      await bench.rillet.customers.create({ name: id, external_references: [{ type: "SEQUENCE", id }] });
    await another(bench, "one");
    expect(lookUps(bench)).toBe(1);
    bench.sandbox.advance(4 * 60_000);
    await another(bench, "two");
    expect(lookUps(bench)).toBe(0);
    bench.sandbox.advance(2 * 60_000);
    await bench.restart().invoice(source);
    expect(lookUps(bench)).toBe(1);
  });

  it("finds a customer that a person has just made, because one that is missing in the list is looked up again before it is created", async () => {
    const bench = setUp();
    await bench.sync.invoice(source);
    const { id } = await bench.rillet.customers.create({ name: "by hand" });
    bench.requests();
    expect(await another(bench, "by hand")).toMatchObject({ customer: { id, linkedBy: "name" } });
    expect(customersIn(bench)).toHaveLength(2);
  });

  it("finds a customer that a person has just made in a list of several pages too, with one request for what changed", async () => {
    const bench = setUp();
    for (let index = 0; index < 205; index++) await bench.rillet.customers.create({ name: `Customer ${index}` });
    bench.sandbox.advance(4 * 60_000);
    await bench.sync.invoice(source);
    const { id } = await bench.rillet.customers.create({ name: "by hand" });
    bench.requests();
    expect(await another(bench, "by hand")).toMatchObject({ customer: { id, linkedBy: "name" } });
    expect(lookUps(bench)).toBe(1);
  });

  it("needs one request for all missing customers of a list of invoices, and another one for the later invoices of a stream", async () => {
    const invoices = (count: number): SourceInvoice[] =>
      Array.from({ length: count }, (_, index) => ({
        ...withCustomer({ reference: { type: "SEQUENCE", id: `c-${index}` }, name: `c-${index}`, emails: [] }),
        reference: { type: "SEQUENCE", id: `i-${index}` },
        number: `i-${index}`,
      }));
    const list = setUp();
    for await (const _outcome of list.sync.invoices(invoices(20), { concurrency: 1 }));
    expect(lookUps(list)).toBe(1);
    const stream = setUp();
    let byHand = "";
    async function* sources(): AsyncGenerator<SourceInvoice> {
      const [first, second] = invoices(2);
      if (first) yield first;
      byHand = (await stream.rillet.customers.create({ name: "c-1" })).id;
      if (second) yield second;
    }
    const ids: string[] = [];
    for await (const outcome of stream.sync.invoices(sources(), { concurrency: 1 }))
      if (outcome.ok) ids.push(outcome.result.customer.id);
    expect(ids[1]).toBe(byHand);
  });

  it("reads a longer list once when many customers are needed, instead of searching for each", async () => {
    const bench = setUp();
    for (let index = 0; index < 150; index++)
      await bench.rillet.customers.create({
        name: `c-${index}`,
        external_references: [{ type: "SEQUENCE", id: `c-${index}` }],
      });
    bench.requests();
    for (let index = 0; index < 60; index++) await another(bench, `c-${index}`);
    expect(lookUps(bench)).toBeLessThanOrEqual(1 + 10 + 2);
    expect(customersIn(bench)).toHaveLength(150);
  });

  it("reads a longer list once when a search has many pages, because most names have its word", async () => {
    const bench = setUp();
    for (let index = 0; index < 450; index++) await bench.rillet.customers.create({ name: `Customer ${index}` });
    bench.requests();
    const found = [await another(bench, "customer 7"), await another(bench, "customer 8")];
    expect(found.map(({ customer }) => customer.linkedBy)).toEqual(["name", "name"]);
    // One page of the list, a search by reference, three pages of the search by name, and the five pages of the list.
    expect(lookUps(bench)).toBeLessThanOrEqual(10);
    expect(customersIn(bench)).toHaveLength(450);
  });

  it("does not use a customer of a longer list that was deleted after the list was read", async () => {
    const bench = setUp();
    for (let index = 0; index < 120; index++) await bench.rillet.customers.create({ name: `Customer ${index}` });
    const twins = [];
    for (let index = 0; index < 2; index++) twins.push(await bench.rillet.customers.create({ name: "Twin" }));
    const single = await bench.rillet.customers.create({ name: "Single" });
    await bench.sync.invoice(source);
    await bench.rillet.customers.delete(single.id);
    expect((await another(bench, "Single")).customer.action).toBe("created");
    await expect(another(bench, "Twin")).rejects.toMatchObject({ code: "CUSTOMER_AMBIGUOUS" });
    await bench.rillet.customers.delete(twins[0]?.id ?? "");
    expect((await another(bench, "Twin")).customer).toMatchObject({ id: twins[1]?.id, linkedBy: "name" });
  });

  it("notices at once what a person did after a failure: create the missing customer, or delete one of two candidates", async () => {
    const bench = setUp({ customers: { createMissing: false } });
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({ code: "CUSTOMER_NOT_LINKED" });
    const [one, two] = [await bench.rillet.customers.create({ name }), await bench.rillet.customers.create({ name })];
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({ code: "CUSTOMER_AMBIGUOUS" });
    await bench.rillet.customers.delete(one.id);
    expect((await bench.sync.invoice(source)).customer).toMatchObject({ id: two.id, linkedBy: "name" });
  });

  it("finds a customer by its reference in a list of several pages, and does not read the list again for each customer", async () => {
    const bench = setUp({ customers: { match: ["link", "externalReference", "name"] } });
    for (let index = 0; index < 101; index++) await bench.rillet.customers.create({ name: `Customer ${index}` });
    const { id } = await bench.rillet.customers.create({
      name,
      external_references: [{ type: "SEQUENCE", id: reference.id }],
    });
    for (let index = 0; index < 101; index++) await bench.rillet.customers.create({ name: `Later customer ${index}` });
    bench.requests();
    expect((await bench.sync.invoice(source)).customer).toMatchObject({ id, linkedBy: "externalReference" });
    expect(lookUps(bench)).toBe(2);
    await another(bench, "unknown");
    expect(lookUps(bench)).toBe(2);
  });
});

describe("creating a customer", () => {
  it("sends its addresses, emails and reference", async () => {
    const bench = setUp();
    const { customer } = await bench.sync.invoice(source);
    expect(customer).toMatchObject({ action: "created", linkedBy: "creation" });
    expect(customersIn(bench)).toMatchObject([
      {
        ...{ id: customer.id, name, external_references: [reference] },
        emails: [
          { email: "ap@harbourfinch.example", type: "MAIN_SENDER" },
          { email: "cfo@harbourfinch.example", type: "CC" },
        ],
        address: {
          line1: "14 Quay Street",
          line2: "Floor 2",
          city: "Bristol",
          state: "BST",
          zip_code: "BS1 4DJ",
          country: "GB",
        },
      },
    ]);
  });

  it("leaves out an incomplete address and a tax id, with a warning that names what is missing", async () => {
    const bench = setUp();
    const { warnings } = await bench.sync.invoice(
      withCustomer({ address: { line1: "8 rue des Tanneurs", city: "Lyon", postalCode: "69002", country: "GB" } }),
    );
    expect(warnings.join("\n")).toMatch(/address.*lacks state/);
    expect(warnings.join("\n")).toContain("GB123456789");
    expect(customersIn(bench)[0]?.address).toBeUndefined();
  });

  it("gives an error that names the missing customer and writes nothing if the settings forbid creation", async () => {
    const bench = setUp({ customers: { createMissing: false } });
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({
      code: "CUSTOMER_NOT_LINKED",
      details: { reference },
    });
    expect(bench.requests().filter((request) => !request.startsWith("GET"))).toEqual([]);
  });

  it("gives an error that says where to add a reference type that is not registered in Rillet", async () => {
    const bench = setUp({}, { sandbox: { externalReferenceTypes: [] } });
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({
      code: "REFERENCE_TYPE_MISSING",
      advice: expect.stringContaining("Settings → External References"),
      message: expect.stringContaining("Rillet does not know the external reference type SEQUENCE."),
      cause: { status: 400 },
      details: { types: ["SEQUENCE"] },
    });
  });

  it("links a customer that has a reference of an integration without writing its own, and says so", async () => {
    const bench = setUp();
    const id = bench.sandbox.state.createId();
    const references = [{ type: "STRIPE", id: "cus_stripe" }];
    bench.sandbox.state.customers.put({ id, name, external_references: references, updated_at: "" });
    const result = await bench.sync.invoice(source);
    expect(result).toMatchObject({
      action: "created",
      customer: { id, action: "linked", linkedBy: "name", referenceWritten: false },
    });
    expect(result.warnings.join()).toContain(
      `The customer ${name} (${id}) was linked, and the reference SEQUENCE ${reference.id} was not written to it`,
    );
    expect(result.warnings.join()).toContain("a reference of the type STRIPE that is not registered");
    expect(customersIn(bench)).toMatchObject([{ id, external_references: references }]);

    bench.requests();
    expect((await bench.restart().invoice(numbered(2))).customer).toMatchObject({ id, action: "known" });
    expect(bench.requests().filter((request) => request.includes("customers"))).toEqual([]);
    const other = { ...source.customer, reference: { ...reference, id: "another" }, emails: [] };
    expect((await bench.restart().customer(other)).id).not.toBe(id);
  });

  it("says that its own type is not registered if the customer in Rillet has registered references only", async () => {
    const bench = setUp({}, { sandbox: { externalReferenceTypes: ["CRM"] } });
    await bench.rillet.customers.create({ name, external_references: [{ type: "CRM", id: "7" }] });
    await expect(bench.sync.customer(source.customer)).rejects.toMatchObject({
      code: "REFERENCE_TYPE_MISSING",
      details: { types: ["SEQUENCE"] },
    });
  });

  it("says that its own type is not registered if the customer in Rillet has no other reference", async () => {
    const bench = setUp({}, { sandbox: { externalReferenceTypes: [] } });
    await bench.rillet.customers.create({ name });
    await expect(bench.sync.invoice(source)).rejects.toMatchObject({
      code: "REFERENCE_TYPE_MISSING",
      details: { types: ["SEQUENCE"] },
    });
  });

  it("is reported when the invoice fails afterwards: the error names the customer, and the next sync uses it", async () => {
    const bench = setUp();
    bench.sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, fault: { kind: "status", status: 400 } });
    const error = await bench.sync.invoice(sourceOf("yen")).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "API_ERROR",
      isRetryable: false,
      details: {
        created: [
          { kind: "customer", name: "Aoba Trading KK" },
          { kind: "product", name: "Seats" },
        ],
      },
    });
    bench.requests();
    expect(await bench.sync.invoice(sourceOf("yen"))).toMatchObject({ action: "created", requests: 1 });
  });
});
