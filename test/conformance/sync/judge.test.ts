import { expect, it } from "vitest";
import { type Invoice, Rillet } from "../../../src/index.js";
import { createSandbox } from "../../../src/sandbox/index.js";
import type { SourceInvoice } from "../../../src/sync/index.js";
import { REFERENCE_TYPE, sourceOf } from "./documents.js";
import { ACTOR, type History, type Outcome, PERSON } from "./history.js";
import { judge } from "./judge.js";

const source = sourceOf(0, { amount: 0, due: 0 }, { likeness: "nothing", version: 1 });
const newer = sourceOf(0, { amount: 1, due: 0 }, { likeness: "nothing", version: 2 });

/** A Rillet in which a test does by hand what a broken sync would do. */
function createScene() {
  const sandbox = createSandbox({ rateLimit: false, externalReferenceTypes: [REFERENCE_TYPE] });
  const connect = (actor: string): Rillet =>
    new Rillet({
      apiKey: "sandbox-key",
      environment: "sandbox",
      fetch: sandbox.fetch,
      rateLimit: false,
      headers: { [ACTOR]: actor },
    });
  const [rillet, person] = [connect("process"), connect(PERSON)];
  const at = (): number => sandbox.requests.at(-1)?.number ?? 0;
  const createCustomer = async (...ids: string[]): Promise<string> => {
    const references = ids.map((id) => ({ type: REFERENCE_TYPE, id }));
    return (await rillet.customers.create({ name: "Harbour & Finch Ltd", external_references: references })).id;
  };
  const createInvoice = async ({ totals, ...given }: SourceInvoice, customer: string): Promise<Invoice> => {
    const { id: product } = await rillet.products.create({
      name: "Product",
      description: "Product",
      price: { type: "ONE_TIME", amount: { amount: "0", currency: "GBP" } },
      include_in_arr_mrr: false,
      revenue_pattern: "DAILY",
      account_code: "4000",
    });
    return rillet.invoices.create({
      scope: "REVENUE_RECOGNITION_ONLY",
      customer_id: customer,
      invoice_number: given.number,
      invoice_date: given.invoiceDate,
      due_date: given.dueDate ?? given.invoiceDate,
      external_references: [{ type: REFERENCE_TYPE, id: given.reference.id }],
      items: [
        {
          product_id: product,
          description: "One line",
          quantity: 1,
          total_amount: { amount: totals?.gross ?? "0", currency: "GBP" },
          external_references: [{ type: REFERENCE_TYPE, id: "line" }],
        },
      ],
    });
  };
  const outcome = (end: Partial<Outcome>): Outcome => ({
    actor: "process",
    reference: source.reference,
    source,
    from: at(),
    to: at(),
    ...end,
  });
  /** Judges what happened, with one outcome at the end of which nothing else happens. */
  const promisesBroken = (
    newest: Outcome,
    outcomes: readonly Outcome[] = [],
    statements = [source],
    losses: number[] = [],
  ): string[] => {
    const history: History = {
      statements: statements.map((each) => ({ reference: each.reference, source: each, at: 0 })),
      requests: sandbox.requests,
      outcomes,
      losses,
      restores: [],
      last: [{ newest, again: newest, verified: newest }],
    };
    return [...new Set(judge(history, sandbox.state, REFERENCE_TYPE).map(({ promise }) => promise))];
  };
  return { sandbox, rillet, person, at, createCustomer, createInvoice, outcome, promisesBroken };
}

const unchanged = (id: string | undefined, warnings: readonly string[] = []): Pick<Outcome, "result"> => ({
  result: { action: "unchanged", id, requests: 1, warnings },
});
const failure = (code: string, message: string): Pick<Outcome, "error"> => ({
  error: { code: code as "API_ERROR", message, advice: "", isRetryable: false },
});

it("the judge finds nothing where one invoice with the newest content is in Rillet", async () => {
  const { createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const { id } = await createInvoice(source, await createCustomer("customer-1"));
  const end = outcome(unchanged(id));
  expect(promisesBroken(end, [end])).toEqual([]);
});

it("the judge finds an invoice that is in Rillet twice", async () => {
  const { createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const customer = await createCustomer("customer-1");
  await createInvoice(source, customer);
  const { id } = await createInvoice(source, customer);
  expect(promisesBroken(outcome(unchanged(id)))).toEqual(["an invoice is never in Rillet twice"]);
});

it("the judge accepts a second invoice only where its POST was under way when the store was lost, and an earlier one had been deleted", async () => {
  const { rillet, at, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const customer = await createCustomer("customer-1");
  const old = await createInvoice(source, customer);
  const { id } = await createInvoice(source, customer);
  const late = await createInvoice(source, customer);
  const underWay = [at() - 1];
  const end = outcome(unchanged(id));
  expect(promisesBroken(end, [], [source], underWay)).toEqual(["an invoice is never in Rillet twice"]);
  await rillet.invoices.delete(late.id);
  await rillet.invoices.delete(old.id);
  await createInvoice(source, customer);
  const ended = outcome(unchanged(id));
  expect(promisesBroken(ended, [], [source], [at() - 1])).toEqual([]);
  expect(promisesBroken(ended)).toEqual(["an invoice is never in Rillet twice"]);
});

it("the judge finds a lost invoice, and a success that is reported over it", async () => {
  const { rillet, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const { id } = await createInvoice(source, await createCustomer("customer-1"));
  await rillet.invoices.delete(id);
  const end = outcome(unchanged(id));
  expect(promisesBroken(end, [end])).toEqual(["no success result is false at its moment", "an invoice is never lost"]);
});

it("the judge excuses a call without a request that does not know of a person's deletion, but no verified one", async () => {
  const { rillet, person, at, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const { id } = await createInvoice(source, await createCustomer("customer-1"));
  await person.invoices.delete(id);
  const end = outcome(unchanged(id));
  expect(promisesBroken(end, [end])).toEqual(["an invoice is never lost"]);
  const from = at();
  await expect(rillet.invoices.retrieve(id)).rejects.toMatchObject({ status: 404 });
  const withLateRequest = outcome({ from, result: { action: "unchanged", id, requests: 0, warnings: [] } });
  expect(promisesBroken(end, [withLateRequest])).toEqual(["an invoice is never lost"]);
  expect(promisesBroken(end, [outcome({ from, ...unchanged(id) })])).toEqual([
    "no success result is false at its moment",
    "an invoice is never lost",
  ]);
});

it("the judge finds old amounts, and an older version that gets no warning", async () => {
  const { createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const { id } = await createInvoice(newer, await createCustomer("customer-1"));
  const late = outcome(unchanged(id));
  const end = outcome({ ...unchanged(id), source: newer });
  expect(promisesBroken(end, [late], [source, newer])).toEqual([
    "a result that leaves a newer version in Rillet has a warning",
  ]);
  const warned = outcome(unchanged(id, ["A newer version is in Rillet."]));
  expect(promisesBroken(end, [warned], [source, newer])).toEqual([]);
  expect(promisesBroken(late)).toEqual(["the newest amounts and texts are in Rillet at the end"]);
});

it("the judge finds an error without a reason, and one that names an invoice that is gone", async () => {
  const { rillet, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const customer = await createCustomer("customer-1");
  const old = await createInvoice(source, customer);
  await rillet.invoices.delete(old.id);
  await createInvoice(source, customer);
  const end = outcome(failure("INVOICE_LOCKED", `The invoice ${old.id} is locked.`));
  expect(promisesBroken(end, [end])).toEqual([
    "an error never names an invoice that is gone",
    "a quiet run of the newest version succeeds unless a person locked the invoice",
  ]);
});

it("the judge accepts that a paid invoice is locked, and finds one that is deleted all the same", async () => {
  const { rillet, person, sandbox, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const { id } = await createInvoice(source, await createCustomer("customer-1"));
  const payment = await person.invoices.payments.create(id, {
    account_code: "1010",
    amount: { amount: "1", currency: "GBP" },
    date: "2026-11-21",
  });
  expect(promisesBroken(outcome({ ...failure("INVOICE_LOCKED", "It is paid."), source: newer }))).toEqual([]);
  sandbox.state.invoicePayments.remove(payment.id);
  await rillet.invoices.delete(id);
  expect(promisesBroken(outcome(failure("INVOICE_LOCKED", "It is paid.")))).toContain(
    "a paid invoice is never changed or deleted",
  );
});

it("the judge finds customers that are shared or doubled, and the wrong customer of an invoice", async () => {
  const { createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const { id } = await createInvoice(source, await createCustomer("customer-2", "customer-3"));
  await createCustomer("customer-2");
  expect(promisesBroken(outcome(unchanged(id)))).toEqual([
    "a customer is never in Rillet twice",
    "two source customers never share a customer in Rillet",
    "an invoice belongs to the customer of its source",
  ]);
});

it("the judge accepts that a customer is ambiguous where a person made it during a request of a killed process, and the store lost its link", async () => {
  const { person, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const made = await person.customers.create({ name: "Harbour & Finch Ltd" });
  const customer = await createCustomer("customer-1");
  await createInvoice(source, customer);
  await person.customers.modify(made.id, () => ({ external_references: [{ type: REFERENCE_TYPE, id: "customer-1" }] }));
  const end = outcome(failure("CUSTOMER_AMBIGUOUS", `2 customers: ${customer}, ${made.id}.`));
  expect(promisesBroken(end, [], [source], [1])).toEqual([]);
  expect(promisesBroken(end)).toEqual([
    "a quiet run of the newest version succeeds unless a person locked the invoice",
  ]);
});

it("the judge accepts that a customer is in Rillet twice only where a person made it and a call failed while it checked what it had written", async () => {
  const { rillet, person, at, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const made = await person.customers.create({ name: "Harbour & Finch Ltd" });
  const { id } = await createInvoice(source, await createCustomer("customer-1"));
  const from = at();
  await rillet.customers.modify(made.id, () => ({ external_references: [{ type: REFERENCE_TYPE, id: "customer-1" }] }));
  await rillet.customers.retrieve(made.id);
  const created = outcome({ from: 0, to: from, ...unchanged(id) });
  const range = { from, to: at() };
  const end = outcome(unchanged(id));
  expect(promisesBroken(end, [created, outcome({ ...range, ...failure("API_ERROR", "No response.") })])).toEqual([]);
  expect(promisesBroken(end, [created, outcome({ ...range, ...unchanged(id) })])).toEqual([
    "a customer is never in Rillet twice",
  ]);
});

it("the judge finds a deleted product in use, and an idempotency key that made two objects", async () => {
  const { sandbox, rillet, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const { id } = await createInvoice(source, await createCustomer("customer-1"));
  const [product] = sandbox.state.products.all();
  sandbox.state.products.remove(product?.id ?? "");
  await rillet.customers.create({ name: "One" }, { idempotencyKey: "key" });
  sandbox.advance(25 * 60 * 60 * 1000);
  await rillet.customers.create({ name: "Two" }, { idempotencyKey: "key" });
  expect(promisesBroken(outcome(unchanged(id)))).toEqual([
    "no deleted customer or product is in use",
    "an idempotency key never makes two objects",
  ]);
});

it("the judge finds writes where the same document is synced again", async () => {
  const { at, rillet, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const { id } = await createInvoice(source, await createCustomer("customer-1"));
  const from = at();
  await rillet.invoices.updateSentStatus(id, { sent: true });
  expect(promisesBroken(outcome({ ...unchanged(id), from }))).toEqual(["the same document again changes nothing"]);
});

it("the judge accepts a person's edit as the reason of a lock although a duplicate was created and deleted after the invoice", async () => {
  const { rillet, person, createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const customer = await createCustomer("customer-1");
  const { id, items } = await createInvoice(source, customer);
  const duplicate = await createInvoice(source, customer);
  await rillet.invoices.delete(duplicate.id);
  const edited = { scope: "REVENUE_RECOGNITION_ONLY", invoice_number: "INV-0", invoice_date: "2026-11-02" } as const;
  const texts = items.map((item) => ({ id: item.id, description: "Edited" }));
  const references = [{ type: REFERENCE_TYPE, id: source.reference.id }];
  await person.invoices.update(id, {
    ...{ ...edited, due_date: "2026-12-31" },
    ...{ external_references: references, items: texts },
  });
  expect(
    promisesBroken(outcome({ ...failure("INVOICE_LOCKED", `The invoice ${id} was edited.`), source: newer })),
  ).toEqual([]);
});

it("the judge accepts that a void found nothing before a POST of an earlier call of its process arrived", async () => {
  const { createCustomer, createInvoice, outcome, promisesBroken } = createScene();
  const customer = await createCustomer("customer-1");
  const from = outcome({}).from;
  const { id } = await createInvoice(source, customer);
  const nothing = outcome({ ...unchanged(undefined), source: undefined, from });
  expect(promisesBroken(outcome(unchanged(id)), [nothing])).toEqual([]);
});
