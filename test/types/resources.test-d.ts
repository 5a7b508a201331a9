/** What an editor and a compiler make of the methods. Nothing here runs; `tsc --noEmit` is the test. */
import type {
  CreateInvoiceRequest,
  Customer,
  CustomerRequest,
  FileInput,
  Invoice,
  InvoicePayment,
  InvoicesListQuery,
  InvoicesResource,
  Page,
  PagePromise,
  PaymentSetupResponse,
  ProblemDetails,
  Product,
  ReportingJournalEntry,
  RequestOptions,
  Rillet,
  ApiPromise,
  TrialBalanceReport,
  Usage,
  UsageRecords,
} from "../../src/index.js";
import { equal, type Equal, type IsAny } from "./equal.js";

declare const rillet: Rillet;
declare const invoiceRequest: CreateInvoiceRequest;
declare const customerRequest: CustomerRequest;
declare const file: FileInput;

// Results are the contract's own types, and none is any.
const created = rillet.invoices.create(invoiceRequest);
equal<Equal<typeof created, ApiPromise<Invoice>>>(true);
equal<IsAny<Awaited<typeof created>>>(false);
void created;
equal<Equal<Awaited<ReturnType<typeof rillet.customers.retrieve>>, Customer>>(true);
equal<Equal<Awaited<ReturnType<typeof rillet.invoices.retrievePdf>>, Uint8Array>>(true);
equal<Equal<Awaited<ReturnType<typeof rillet.products.delete>>, void>>(true);
equal<Equal<Awaited<ReturnType<typeof rillet.health.check>>, void>>(true);
equal<Equal<Awaited<ReturnType<typeof rillet.bills.uploadDocument>>, void>>(true);
equal<Equal<Awaited<ReturnType<typeof rillet.contractItems.usage.upsert>>, UsageRecords>>(true);
equal<Equal<Awaited<ReturnType<typeof rillet.customers.paymentSettings.setUp>>, PaymentSetupResponse>>(true);
equal<Equal<Awaited<ReturnType<typeof rillet.reports.trialBalance>>, TrialBalanceReport>>(true);
equal<Equal<typeof rillet.invoices, InvoicesResource>>(true);
equal<IsAny<ProblemDetails>>(false);

export async function withResponse(): Promise<void> {
  const { data, response, requestId } = await rillet.invoices.retrieve("id").withResponse();
  equal<Equal<typeof data, Invoice>>(true);
  equal<Equal<typeof response, Response>>(true);
  equal<Equal<typeof requestId, string | undefined>>(true);
  void [data, response, requestId];
}

// Lists give pages and items of their own type.
equal<Equal<ReturnType<typeof rillet.invoices.list>, PagePromise<Invoice>>>(true);
equal<Equal<ReturnType<typeof rillet.invoices.payments.list>, PagePromise<InvoicePayment>>>(true);
equal<Equal<ReturnType<typeof rillet.contractItems.usage.list>, PagePromise<Usage>>>(true);
equal<Equal<ReturnType<typeof rillet.reports.journalEntries>, PagePromise<ReportingJournalEntry>>>(true);

export async function read(): Promise<void> {
  const page = await rillet.invoices.list({ status: "UNPAID", "updated.gt": new Date(), limit: 10 }, { prefetch: 1 });
  equal<Equal<typeof page, Page<Invoice>>>(true);
  equal<Equal<typeof page.items, readonly Invoice[]>>(true);
  equal<Equal<typeof page.nextCursor, string | undefined>>(true);
  for await (const item of rillet.invoices.list()) equal<Equal<typeof item, Invoice>>(true, item);
  for await (const each of rillet.products.list().pages()) equal<Equal<typeof each, Page<Product>>>(true, each);
  const collected = await rillet.vendors.list().toArray({ limit: 5 });
  equal<IsAny<(typeof collected)[number]>>(false, collected);
  // A list of invoices is a list of anything.
  const list: PagePromise<unknown> = rillet.invoices.list();
  const some: Page<{ id: string }> = page;
  void [list, some];

  // @ts-expect-error -- toArray needs a bound
  await rillet.invoices.list().toArray();
  // @ts-expect-error -- pages are read, not written
  page.items.push(invoiceRequest);
}

// The last argument of every method, and its names.
const options: RequestOptions = {
  idempotencyKey: "k",
  signal: new AbortController().signal,
  timeout: 1,
  totalTimeout: 1,
  maxRetries: 0,
  apiVersion: 4,
  headers: { "x-a": "b" },
};
void rillet.invoices.create(invoiceRequest, options);
void rillet.customers.paymentSettings.setUp("id", undefined, options);
void rillet.bills.uploadDocument("id", file, options);
void rillet.bills.uploadDocument("id", { data: new Uint8Array(), name: "bill.pdf" });
const query: InvoicesListQuery = { customer_id: undefined, overdue: true };
void rillet.invoices.list(query);

// What must not compile.
// @ts-expect-error -- unknown query parameter
void rillet.invoices.list({ stauts: "UNPAID" });
// @ts-expect-error -- a status that does not exist
void rillet.invoices.list({ status: "LATE" });
// @ts-expect-error -- products have no updated.gt
void rillet.products.list({ "updated.gt": "2026-11-20T00:00:00Z" });
// @ts-expect-error -- accounts are not paginated
void rillet.accounts.list({ limit: 10 });
// @ts-expect-error -- unknown option
void rillet.invoices.retrieve("id", { hedaers: {} });
// @ts-expect-error -- prefetch is for lists
void rillet.invoices.retrieve("id", { prefetch: 1 });
// @ts-expect-error -- one page ahead at the most
void rillet.invoices.list({}, { prefetch: 2 });
// @ts-expect-error -- a required query parameter
void rillet.reports.trialBalance({ from_date: "2026-01-01" });
// @ts-expect-error -- a required query
void rillet.reports.balanceSheet();
// @ts-expect-error -- a required body
void rillet.invoices.create();
// @ts-expect-error -- a required field of the body
void rillet.customers.create({});
// @ts-expect-error -- an unknown field of the body
void rillet.customers.create({ ...customerRequest, nmae: "Acme" });
// @ts-expect-error -- an id is a string
void rillet.invoices.retrieve(7);
// @ts-expect-error -- an id may be missing
void rillet.invoices.retrieve(undefined);
// @ts-expect-error -- no such method
void rillet.invoices.void("id");
// @ts-expect-error -- invoices cannot be modified: the response does not hold the whole request
void rillet.invoices.modify("id", {});
// @ts-expect-error -- resources are not replaced
rillet.invoices = rillet.invoices;
