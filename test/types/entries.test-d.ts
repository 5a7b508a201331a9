/** What programs get from the entries beside the core. Nothing here runs; `tsc --noEmit` is the test. */
import { incremental } from "../../src/incremental/index.js";
import type { Customer, FetchLike, Invoice, RateLimiter, ReportingJournalEntry, Rillet } from "../../src/index.js";
import {
  allocate,
  type Decimal,
  isSameMoney,
  type Money,
  multiply,
  sum,
  toAmount,
  toMinorUnits,
} from "../../src/money/index.js";
import { redisRateLimiter, type IoredisClient, type NodeRedisClient } from "../../src/redis/index.js";
import { createSandbox, type LoggedRequest, type SavedState } from "../../src/sandbox/index.js";
import { startSandboxServer } from "../../src/sandbox/server/index.js";
import {
  type CountryCode,
  type CurrencyCode,
  RilletSync,
  type LinkStore,
  type SourceAddress,
  type SourceCreditNote,
  type SourceCustomer,
  type SourceExchangeRate,
  type SourceInvoice,
  type SyncErrorCode,
  type SyncResult,
} from "../../src/sync/index.js";
import {
  createWebhookHandler,
  type DeletedObject,
  toNodeHandler,
  verifyWebhook,
  type WebhookEvent,
  type WebhookStore,
} from "../../src/webhooks/index.js";
import { equal, type Equal, type IsAny } from "./equal.js";

declare const rillet: Rillet;
declare const source: SourceInvoice;
declare const links: Map<string, string>;

export async function follow(): Promise<void> {
  const changes = incremental(rillet.invoices, { since: new Date(), query: { customer_id: "id" } });
  for await (const item of changes) equal<Equal<typeof item, Invoice>>(true, item);
  equal<Equal<typeof changes.watermark, string | undefined>>(true);
  for await (const item of incremental(rillet.reports.journalEntries, { since: "2026-11-01T00:00:00Z" }))
    equal<Equal<typeof item, ReportingJournalEntry>>(true, item);
  // @ts-expect-error -- products have no updated.gt
  incremental(rillet.products, { since: new Date() });
  // @ts-expect-error -- from when on
  incremental(rillet.invoices, {});
}

export function count(money: Money): void {
  equal<Equal<ReturnType<typeof sum>, Decimal>>(true);
  const texts: string[] = [
    toAmount(multiply("3", 7n), "GBP"),
    ...allocate("1.00", [1, 2], "EUR"),
    String(toMinorUnits(money.amount, money.currency)),
    String(isSameMoney(money, { amount: 1, currency: "EUR" })),
  ];
  // @ts-expect-error -- the digits depend on the currency
  toAmount("1.00");
  void texts;
}

export async function sync(): Promise<void> {
  const store: LinkStore = {
    get: async (key) => links.get(key),
    set: async (key, value) => links.set(key, value),
    delete: async (key) => links.delete(key),
  };
  const own = new RilletSync(rillet, {
    links: store,
    scope: "FULL",
    products: { accountCode: { default: "4000" } },
    taxes: { codes: { "*": { GB: "GB-STANDARD" } } },
  });
  const result = await own.invoice(source);
  equal<Equal<typeof result, SyncResult>>(true, result);
  equal<IsAny<typeof result.invoice>>(false);
  for await (const outcome of own.invoices([source])) {
    const code: SyncErrorCode | string = outcome.ok ? outcome.result.action : outcome.error.code;
    void code;
  }
  // @ts-expect-error -- amounts are decimal strings
  void own.invoice({ ...source, totals: { net: 1, tax: 0, gross: 1 } });
  // @ts-expect-error -- no such setting
  void new RilletSync(rillet, { accountCode: "4000" });
}

/** An editor offers the codes, and a text from a billing system compiles. */
export function bill(code: string): void {
  equal<Equal<SourceInvoice["currency"] | SourceCreditNote["currency"], CurrencyCode>>(true);
  equal<Equal<NonNullable<SourceCustomer["currency"]> | SourceExchangeRate["target"], CurrencyCode>>(true);
  equal<Equal<NonNullable<SourceAddress["country"]>, CountryCode>>(true);
  const invoice: SourceInvoice = { ...source, currency: code };
  const address: SourceAddress = { country: code };
  void [invoice, address];
}

export async function hear(request: Request, store: WebhookStore): Promise<void> {
  const handler = createWebhookHandler({
    token: ["old", "new"],
    store,
    on: {
      "customer.updated": (event) => equal<Equal<typeof event.data, Customer>>(true, event),
      "customer.deleted": (event) => equal<Equal<typeof event.data, DeletedObject>>(true, event),
      "invoice.payment_updated": (event) =>
        event.form === "invoice" ? equal<Equal<typeof event.data, Invoice>>(true) : event.data.amount,
    },
    fallback: (event) => equal<IsAny<typeof event.type>>(false, event),
  });
  const response: Response = await handler(request);
  const event: WebhookEvent = await verifyWebhook({ body: await request.text(), headers: request, token: "token" });
  void [response, event, toNodeHandler(handler)];
  // @ts-expect-error -- no such event
  createWebhookHandler({ token: "token", on: { "invoice.paid": () => {} } });
  // @ts-expect-error -- a body that was parsed has lost its bytes
  void verifyWebhook({ body: { id: 1 }, headers: request, token: "token" });
}

export async function play(ioredis: IoredisClient, nodeRedis: NodeRedisClient): Promise<void> {
  const sandbox = createSandbox({ seed: "demo", now: 0, rateLimit: false, externalReferenceTypes: ["BILLING"] });
  const fetch: FetchLike = sandbox.fetch;
  const saved: SavedState = sandbox.state.save();
  const requests: readonly LoggedRequest[] = sandbox.requests;
  sandbox.faults.add({ match: { operation: "invoices.create" }, times: 2, fault: { kind: "delay", ms: 5 } });
  const server = await startSandboxServer(createSandbox({ seed: saved }), { port: 0 });
  const limiters: RateLimiter[] = [redisRateLimiter(ioredis), redisRateLimiter(nodeRedis, { key: "a", limit: 50 })];
  void [fetch, requests, server.url, limiters];
  // @ts-expect-error -- no such fault
  sandbox.faults.add({ fault: { kind: "explode" } });
}
