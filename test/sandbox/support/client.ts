import type { Bill, Customer, Invoice, Product } from "../../../generated/types.js";
import { conformity } from "./conformity.js";
import { createSandbox, type Sandbox, type SandboxOptions, seedId } from "../../../src/sandbox/index.js";

/** A response that has been read. */
export interface Reply<Body = never> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export type Send = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply<Body>>;

/** A sandbox whose clock is stopped at noon on 20 November 2026, and a way to send requests to it with plain fetch. */
export function start(options: SandboxOptions = {}): { sandbox: Sandbox; send: Send } {
  const sandbox = createSandbox({
    now: Date.UTC(2026, 10, 20, 12),
    rateLimit: false,
    externalReferenceTypes: ["BILLING"],
    ...options,
  });
  return { sandbox, send: sender(sandbox, options.apiKey ?? "sandbox-key") };
}

export function sender(sandbox: Pick<Sandbox, "fetch" | "requests">, apiKey = "sandbox-key"): Send {
  return async <Body>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await sandbox.fetch(`https://sandbox.api.rillet.com${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        "x-rillet-api-version": "4",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    conformity(sandbox, response.headers.get("x-trace-id"));
    const isJson = text !== "" && response.headers.get("content-type")?.includes("json") === true;
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  };
}

/** The items of all pages of a list, which has the items under a key. */
export async function listAll<Item>(send: Send, path: string, key: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = `${path.includes("?") ? "&" : "?"}limit=100${cursor === undefined ? "" : `&cursor=${cursor}`}`;
    const { body } = await send("GET", `${path}${page}`);
    items.push(...(body[key] as Item[]));
    cursor = (body["pagination"] as { next_cursor?: string }).next_cursor;
  } while (cursor !== undefined);
  return items;
}

/** Links another bank account to account 1000, so that payments in its currency can go there. */
export async function linkBankAccount(send: Send, currency: string): Promise<void> {
  await send("POST", "/bank-accounts", {
    account_code: "1000",
    bank_name: "B",
    currency,
    name: `Account in ${currency}`,
    subsidiary_id: seedId("subsidiary", "US"),
  });
}

export const usd = (amount: string): { amount: string; currency: string } => ({ amount, currency: "USD" });

export async function createCustomer(send: Send, fields: object = {}): Promise<Customer> {
  return (await send<Customer>("POST", "/customers", { name: "Acme", ...fields })).body;
}

export const productBody = {
  name: "Platform",
  description: "The platform",
  account_code: "4000",
  include_in_arr_mrr: false,
  revenue_pattern: "DAILY",
  price: { type: "ONE_TIME", amount: usd("100.00") },
};

export async function createProduct(send: Send, fields: object = {}): Promise<Product> {
  return (await send<Product>("POST", "/products", { ...productBody, ...fields })).body;
}

/** A customer, a product, and what makes a FULL invoice of one line of 100.00 USD. */
export async function prepareInvoice(
  send: Send,
  fields: object = {},
  item: object = {},
): Promise<{ customer: Customer; product: Product; body: Record<string, unknown> }> {
  const [customer, product] = [await createCustomer(send), await createProduct(send)];
  const line = {
    description: "Platform fee",
    price: { product_id: product.id, quantity: 1, amount_per_unit: usd("100.00") },
    ...item,
  };
  return {
    customer,
    product,
    body: { scope: "FULL", customer_id: customer.id, invoice_date: "2026-11-01", items: [line], ...fields },
  };
}

/** A credit memo of one line of 10.00 USD for the product of an invoice. 5.00 of it are applied to the invoice. */
export async function createAppliedMemo(
  send: Send,
  invoice: Invoice,
  item: object = {},
): Promise<{ id: string; items: readonly object[] }> {
  const price = { product_id: invoice.items[0]?.product_id, quantity: 1, amount_per_unit: usd("10") };
  const items = [{ description: "C", price, ...item }];
  const memo = { customer_id: invoice.customer_id, credit_memo_date: "2026-11-10", items };
  const { id } = (await send<{ id: string }>("POST", "/credit-memos", memo)).body;
  const applications = [{ invoice_id: invoice.id, amount: usd("5.00"), application_date: "2026-11-20" }];
  await send("POST", `/credit-memos/${id}/applications`, { applications });
  return { id, items };
}

export async function createInvoice(send: Send, fields: object = {}, item: object = {}): Promise<Invoice> {
  const { body } = await prepareInvoice(send, fields, item);
  const reply = await send<Invoice>("POST", "/invoices", body);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

/** A bill of 1 November 2026 with one item, of a vendor of its own. */
export async function createBill(send: Send, item: object): Promise<Bill> {
  const { id: vendor } = (await send<{ id: string }>("POST", "/vendors", { name: "V" })).body;
  const dates = { bill_date: "2026-11-01", due_date: "2026-12-01" };
  const bill = { vendor_id: vendor, ...dates, expense_number: "B", items: [item] };
  const reply = await send<Bill>("POST", "/bills", bill);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}
