import { Rillet } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { RilletSync, type SourceInvoice, type SyncSettings } from "../../src/sync/index.js";
import { atMost, type Bench, type Row } from "./bench.js";

const INVOICES = 1000;
const CUSTOMERS = 300;
const PRODUCTS = 40;

const reference = (id: string): SourceInvoice["reference"] => ({ type: "BILLING", id });

function sourceOf(index: number): SourceInvoice {
  const [customer, product] = [`customer-${index % CUSTOMERS}`, `product-${index % PRODUCTS}`];
  return {
    reference: reference(`invoice-${index}`),
    number: `N-${index}`,
    currency: "USD",
    invoiceDate: "2026-11-20",
    customer: {
      reference: reference(customer),
      name: customer,
      emails: [`${customer}@example.com`],
      taxStatus: "TAX_EXEMPT",
    },
    lines: [
      {
        reference: reference(`line-${index}`),
        description: product,
        product: { reference: reference(product), name: product },
        quantity: "1",
        unitPrice: "10",
      },
    ],
  };
}

const sources = Array.from({ length: INVOICES }, (_, index) => sourceOf(index));

async function* stream(): AsyncGenerator<SourceInvoice> {
  for (const source of sources) {
    await Promise.resolve();
    yield source;
  }
}

type Work = (sync: RilletSync) => AsyncIterable<{ readonly ok: boolean }>;

/** Counts the requests of a batch per invoice. @param others How many other customers are in Rillet, made one a second. */
async function requestsPerInvoice(work: Work, others: number): Promise<number> {
  const sandbox = createSandbox({ rateLimit: false, externalReferenceTypes: ["BILLING"], now: Date.UTC(2026, 10, 20) });
  const rillet = new Rillet({
    apiKey: "sandbox-key",
    environment: "sandbox",
    fetch: (input, init) => {
      // At 60 requests a minute, the clock runs one second for each request.
      sandbox.advance(1000);
      return sandbox.fetch(input, init);
    },
    rateLimit: false,
  });
  for (let index = 0; index < others; index++) await rillet.customers.create({ name: `Other ${index}` });
  const settings: SyncSettings = { products: { accountCode: { default: "4000" } }, now: () => sandbox.now() };
  let requests = 0;
  const counted = rillet.withOptions({ onRequest: () => void (requests += 1) });
  for await (const { ok } of work(new RilletSync(counted, settings)))
    if (!ok) throw new Error("An invoice of the bench could not be synced.");
  return requests / INVOICES;
}

/** How many requests the sync sends for each of 1,000 new invoices of 300 new customers with 40 new products. 1.34 are the invoices, customers and products. */
export const syncRequests: Bench = async () => {
  const scenarios: readonly (readonly [contender: string, work: Work, others: number, most: number])[] = [
    ["rillet-sdk/sync, an array", (sync) => sync.invoices(sources), 0, 1.36],
    ["an array, among 400 other customers", (sync) => sync.invoices(sources), 400, 1.37],
    ["a stream", (sync) => sync.invoices(stream()), 0, 1.5],
    ["a plan of the array", (sync) => sync.planInvoices(sources), 400, 0.02],
  ];
  const rows: Row[] = [];
  for (const [contender, work, others, most] of scenarios) {
    const value = await requestsPerInvoice(work, others);
    rows.push({ contender, measured: [value.toFixed(3)], aim: atMost("requests", value, most, "") });
  }
  return { what: "requests per invoice: 1,000 invoices of 300 new customers with 40 new products", rows };
};
