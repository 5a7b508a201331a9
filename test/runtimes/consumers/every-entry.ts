/** What a user's code looks like to a compiler: every entry that needs no peer, with what it exports used or handed on. It is compiled and never run. */
import {
  type CreateInvoiceRequest,
  type Customer,
  type FileInput,
  type Invoice,
  isRilletError,
  type Logger,
  NotFoundError,
  type Page,
  PaginationError,
  type ProblemDetails,
  type RateLimiter,
  Rillet,
  type RilletOptions,
  RollingWindowLimiter,
} from "rillet-sdk";
import { type Changes, incremental } from "rillet-sdk/incremental";
import { allocate, type AmountInput, Decimal, isSameMoney, type Money, sum, toAmount } from "rillet-sdk/money";
import { type RedisClient, redisRateLimiter } from "rillet-sdk/redis";
import { createSandbox, type Sandbox, type SandboxOptions, type SavedState } from "rillet-sdk/sandbox";
import { type SandboxServer, startSandboxServer } from "rillet-sdk/sandbox/server";
import {
  type LinkStore,
  MemoryLinkStore,
  paymentUpdates,
  RilletSync,
  type SourceInvoice,
  SyncError,
  syncInvoice,
  type SyncResult,
} from "rillet-sdk/sync";
import {
  createMemoryWebhookStore,
  createWebhookHandler,
  signWebhook,
  toNodeHandler,
  verifyWebhook,
  type WebhookEvent,
  type WebhookStore,
  WebhookVerificationError,
} from "rillet-sdk/webhooks";

/** Compiles only for a type that is known: a declaration that could not be resolved is `any`, and passes everywhere else. */
type Known<T> = 0 extends 1 & T ? never : T;
function known<T>(value: Known<T>): T {
  return value;
}

/** Inferred, so that a compiler that writes declarations has to name the package's types. */
export const rillet = new Rillet({
  apiKey: async () => Promise.resolve("k"),
  environment: "sandbox",
  onRetry: ({ reason }) => {
    known<string>(reason);
  },
} satisfies RilletOptions);
export const unpaid = (since: Date) => rillet.invoices.list({ status: "UNPAID", "updated.gt": since }, { prefetch: 1 });
export const retrieve = (id: string) => rillet.invoices.retrieve(id).withResponse();
export const rates = () => rillet.api.GET("/tax-rates", { params: { query: { country: "IE" } } });
export const sandbox = createSandbox({
  seed: "demo",
  rateLimit: { limit: 60, windowMs: 60_000 },
} satisfies SandboxOptions);
export const inMemory = new Rillet({
  apiKey: "sandbox-key",
  fetch: sandbox.fetch,
  rateLimit: new RollingWindowLimiter({ limit: 60, windowMs: 60_000 }),
});
export const serve = () =>
  startSandboxServer(sandbox, {
    port: 0,
    onRequest: ({ status }) => {
      known<number | undefined>(status);
    },
  });
export const changed = incremental(rillet.customers, { since: new Date(0) });
export const links = new MemoryLinkStore();
export const sync = new RilletSync(rillet, {
  links,
  products: { accountCode: { default: "4000" } },
  taxes: { codes: { "*": { GB: "GB-STANDARD" } } },
});
export const store = createMemoryWebhookStore();
export const handler = createWebhookHandler({
  token: ["old", "new"],
  store,
  on: {
    "invoice.updated": ({ data }) => {
      known<Invoice>(data);
    },
    "invoice.deleted": ({ data: { id } }) => {
      known<string>(id);
    },
  },
});
export const listener = toNodeHandler(handler);
export const total = sum(["0.10", 1n, 2, new Decimal("0.3")]);

export async function use(
  body: CreateInvoiceRequest,
  file: FileInput,
  source: SourceInvoice,
  redis: RedisClient,
  logger: Logger,
  saved: SavedState,
): Promise<Money> {
  const invoice = known<Invoice>(await rillet.invoices.create(body, { idempotencyKey: "k", timeout: 1000 }));
  for await (const each of rillet.invoices.list()) known<Invoice>(each);
  const page: Page<Customer> = await rillet.customers.list({ limit: 50 });
  known<Customer | undefined>(page.items[0]);
  await rillet.bills.uploadDocument("id", file);
  known<Uint8Array>(await rillet.invoices.retrievePdf(invoice.id));
  await rillet.customers.modify("id", { payment_terms: 30, shipping_address: null });
  const { data, error } = await rates();
  known<ProblemDetails | undefined>(error);
  known<string | undefined>(data?.tax_rates[0]?.code);
  const limiter: RateLimiter = redisRateLimiter(redis, { key: "rillet" });
  const limited = rillet.withOptions({ rateLimit: limiter, logger, logLevel: "info" });
  const store: LinkStore = links;
  const synced: SyncResult = await syncInvoice(limited, source, { links: store });
  known<string>(synced.invoice.id);
  for await (const outcome of sync.invoices([source])) if (!outcome.ok) known<SyncError>(outcome.error);
  const changes: Changes<Customer> = changed;
  for await (const customer of changes) known<Customer>(customer);
  const other: Sandbox = createSandbox({ seed: saved });
  const server: SandboxServer = await startSandboxServer(other);
  await server.close();
  known<number>(other.state.invoices.size);
  return { amount: toAmount(total, "USD"), currency: "USD" };
}

export async function receive(request: Request, claims: WebhookStore): Promise<Response> {
  const headers = await signWebhook({ token: "t", type: "customer.created", body: "{}" });
  known<string>(headers["X-Rillet-Signature"]);
  try {
    const event: WebhookEvent = await verifyWebhook({
      body: await request.text(),
      headers: request.headers,
      token: "t",
      tolerance: false,
    });
    if (event.type === "credit_memo.created") known<string | null | undefined>(event.data.credit_memo_number);
    return await createWebhookHandler({
      token: "t",
      store: claims,
      fallback: ({ type }) => {
        known<string>(type);
      },
    })(request);
  } catch (error) {
    return new Response(error instanceof WebhookVerificationError ? known<string>(error.reason) : null, {
      status: 401,
    });
  }
}

export function advise(error: unknown): string {
  if (error instanceof NotFoundError) return known<string>(error.message);
  if (error instanceof PaginationError)
    return `resume at ${error.cursor ?? "the start"}, ${error.itemsYielded} items done`;
  if (error instanceof SyncError) return error.advice;
  return isRilletError(error) && error.isRetryable ? (error.idempotencyKey ?? "repeat it") : "give up";
}

export const shares = (amount: AmountInput): string[] => allocate(amount, ["1", "2"], "EUR");
export const same: boolean = isSameMoney({ amount: "1.0", currency: "GBP" }, { amount: "1", currency: "GBP" });
export const followed = paymentUpdates;
