import type { Call } from "../call-operation.js";
import { day, type Identified, productBody, reference, usd, type WithItems } from "./values.js";

const recurring = { type: "FIXED_RECURRING", interval_months: 1, amount: usd("100.00") };
const usage = {
  type: "USAGE",
  interval_months: 1,
  billing_scheme: { type: "PER_UNIT", units: 1, amount: usd("0.01") },
};
const invoicing = { interval: "MONTHLY", day: 1, payment_terms: 30 };

/** Contracts, their amendments and end, the usage of their items, and drafts. */
export async function runContracts(call: Call): Promise<void> {
  const customer = await call("customers.create", { body: { name: "Contract & Co" } });
  const product = await call("products.create", { body: { ...productBody, price: recurring } });
  await runAmendment(call, customer, product);
  await runOpenEnd(call, customer, product);
  await runDraft(call, customer, product);
}

const contractBody = (customer: Identified, product: Identified, fields: object = {}): object => ({
  scope: "FULL",
  customer_id: customer.id,
  name: "Platform for a year",
  close_date: day(-40),
  start_date: day(-30),
  end_date: day(334),
  invoicing,
  items: [
    {
      product_id: product.id,
      quantity: 2,
      price: recurring,
      revenue_pattern: "DAILY",
      external_reference: reference("item-1"),
    },
    { product_id: product.id, quantity: 1, price: usage, revenue_pattern: "DAILY" },
  ],
  ...fields,
});

async function runAmendment(call: Call, customer: Identified, product: Identified): Promise<void> {
  const contract = await call<WithItems>("contracts.create", { body: contractBody(customer, product) });
  await runUsage(call, contract.items?.[1]);
  const item = {
    amending: contract.items?.[0]?.id,
    product_id: product.id,
    quantity: 3,
    price: recurring,
    revenue_pattern: "DAILY",
    start_date: day(30),
    end_date: day(334),
  };
  const amendment = { amendment_date: day(30), invoicing, items: [item] };
  await call("contracts.previewAmendment", { path: [contract.id], body: amendment });
  await call("contracts.amend", {
    path: [contract.id],
    body: { ...amendment, scope: "FULL", amendment_reason: "More seats" },
  });
  await call("contracts.retrieve", { path: [contract.id] });
  await call("contracts.list", { query: { customer_id: customer.id, limit: "10" } });
  await call("contracts.delete", { path: [contract.id] });
}

async function runUsage(call: Call, item: Identified | undefined): Promise<void> {
  await call("contractItems.usage.upsert", {
    path: [item?.id],
    body: {
      usage: [
        { date: day(-2), quantity: 5 },
        { date: day(-1), quantity: 2.5 },
      ],
    },
  });
  await call("contractItems.usage.list", { path: [item?.id], query: { limit: "1" } });
  await call("contractItems.usage.delete", { path: [item?.id], query: { date: day(-1) } });
}

async function runOpenEnd(call: Call, customer: Identified, product: Identified): Promise<void> {
  const { end_date: _end, ...body } = contractBody(customer, product) as { end_date?: string };
  const contract = await call("contracts.create", { body });
  await call("contracts.end", { path: [contract.id], body: { end_date: day(60) } });
  await call("contracts.end", { path: [contract.id], body: { end_date: day(90) }, status: 409 });
}

async function runDraft(call: Call, customer: Identified, product: Identified): Promise<void> {
  const { subsidiaries = [] } = await call<{ subsidiaries?: Identified[] }>("subsidiaries.list");
  const items = [{ product_id: product.id, quantity: 1, price: recurring }];
  const body = {
    scope: "FULL",
    name: "Draft",
    customer_id: customer.id,
    subsidiary_id: subsidiaries[0]?.id,
    amount: usd("1200.00"),
    close_date: day(0),
    items,
    external_references: [reference("d-1")],
  };
  const draft = await call("draftContracts.create", { body });
  await call("draftContracts.update", { path: [draft.id], body: { ...body, name: "Better draft" } });
  await call("draftContracts.retrieve", { path: [draft.id] });
  await call("draftContracts.list");
  await call("draftContracts.delete", { path: [draft.id] });
}
