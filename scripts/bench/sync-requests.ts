import { Rillet } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { RilletSync, type SourceInvoice, type SyncSettings } from "../../src/sync/index.js";
import { plain, type Bench, type Numbers } from "./bench.js";

const reference = (id: string): SourceInvoice["reference"] => ({ type: "BILLING", id });

function sourceOf(index: number): SourceInvoice {
  const [customer, product] = [`customer-${index % 300}`, `product-${index % 40}`];
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

const SOURCES = Array.from({ length: 1000 }, (_, index) => sourceOf(index));

/** The usual order of an export: one customer after the other. */
const SORTED = SOURCES.map((source, index) => ({ ...source, customer: sourceOf(Math.floor(index * 0.3)).customer }));

async function* stream(sources: readonly SourceInvoice[]): AsyncGenerator<SourceInvoice> {
  for (const source of sources) {
    await Promise.resolve();
    yield source;
  }
}

type Work = (sync: RilletSync) => AsyncIterable<{ readonly ok: boolean }>;

/** Counts the requests of a batch. @param others How many other customers are in Rillet, made one a second. */
async function countRequests(work: Work, others: number): Promise<Numbers> {
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
  return { requests: requests / SOURCES.length };
}

/** 1.34 are the invoices, customers and products themselves. */
export const syncRequests: Bench = {
  what: "requests per invoice: sync 1,000 invoices of 300 new customers with 40 new products",
  contenders: () => ({
    "rillet-sdk/sync, an array": () => countRequests((sync) => sync.invoices(SOURCES), 0),
    "an array, among 400 other customers": () => countRequests((sync) => sync.invoices(SOURCES), 400),
    "a stream": () => countRequests((sync) => sync.invoices(stream(SOURCES)), 0),
    "a stream that is sorted by customer": () => countRequests((sync) => sync.invoices(stream(SORTED)), 0),
    "a plan of the array": () => countRequests((sync) => sync.planInvoices(SOURCES), 400),
  }),
  columns: { requests: plain((requests) => requests.toFixed(3)) },
  aims: {
    "rillet-sdk/sync, an array": { requests: 1.36 },
    "an array, among 400 other customers": { requests: 1.37 },
    "a stream": { requests: 1.5 },
    "a stream that is sorted by customer": { requests: 1.7 },
    "a plan of the array": { requests: 0.02 },
  },
};
