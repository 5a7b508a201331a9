import type { PagePromise } from "../../pagination/page-promise.js";
import type { Rillet } from "../../client.js";
import type { Identified } from "../state/collection.js";

/** What a mirror reads, in this order. Payments and credit memos come last, because the balances of invoices follow from them. */
export const MIRRORED_LISTS = [
  "subsidiaries",
  "accounts",
  "bankAccounts",
  "taxRates",
  "fields",
  "customers",
  "products",
  "invoices",
  "invoicePayments",
  "creditMemos",
] as const;

/** A list that a mirror reads, by the name of its resource on the client. */
export type MirroredList = (typeof MIRRORED_LISTS)[number];

/** The items of a page (Rillet's docs: 100 at most). */
const LIMIT = 100;

/** Where a list begins. */
interface Start {
  readonly cursor: string | undefined;
  /** Only invoices that changed after this time, ISO 8601. */
  readonly invoicesSince: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** The first request of a list, or the one of its cursor. Every one is a GET. */
export function readList(
  rillet: Rillet,
  name: MirroredList,
  { cursor, invoicesSince, signal }: Start,
): PagePromise<Identified> {
  const options = { signal };
  const query = { limit: LIMIT, ...(cursor !== undefined && { cursor }) };
  const since = invoicesSince === undefined ? {} : { "updated.gt": invoicesSince };
  const lists: { readonly [Name in MirroredList]: () => PagePromise<Identified> } = {
    subsidiaries: () => rillet.subsidiaries.list(options),
    accounts: () => rillet.accounts.list({}, options),
    bankAccounts: () => rillet.bankAccounts.list({}, options),
    taxRates: () => rillet.taxRates.list({}, options),
    fields: () => rillet.fields.list({}, options),
    customers: () => rillet.customers.list(query, options),
    products: () => rillet.products.list(query, options),
    invoices: () => rillet.invoices.list({ ...query, ...since }, options),
    invoicePayments: () => rillet.invoicePayments.list(query, options),
    creditMemos: () => rillet.creditMemos.list(query, options),
  };
  return lists[name]();
}
