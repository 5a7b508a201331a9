import type { Rounding } from "../../money/index.js";
import type { LinkStore } from "../links/link-store.js";
import type { SourceCreditNote, SourceInvoice } from "../source/source-document.js";

/** Who issues the invoice. `FULL`: Rillet numbers and sends it. The others: the billing system issued it. `AR_ONLY` does not recognise revenue (Rillet's docs). */
export type SyncScope = "REVENUE_RECOGNITION_ONLY" | "FULL" | "AR_ONLY";

/** A way to find the customer in Rillet. When several customers match, the sync does not guess: it throws CUSTOMER_AMBIGUOUS. */
export type CustomerMatch = "link" | "externalReference" | "email" | "name";

/** How customers are found, and whether they are created. */
export interface CustomerSettings {
  /**
   * The ways to find a customer, in order. `link`: a stored link. `externalReference`: the reference in Rillet. `email`: a shared email address. `name`: the same
   * name, without regard to case and spaces. Up to 100 customers are read as one page, which serves every way. In a longer list, single customers are searched at
   * first, and then the whole list is read; `email` reads it at once. A customer that is not found is looked up again before it is created. Default: all four in this order.
   */
  readonly match?: readonly CustomerMatch[] | undefined;
  /** Whether a customer that is not found is created. Default true. */
  readonly createMissing?: boolean | undefined;
  /**
   * Whether the reference is written to a customer found by email address or name, so that later syncs find it by its reference; four requests, five with a link
   * store in memory. With `false`, only the link store records which source customer a customer in Rillet is linked to. Two source customers of one name
   * can then be linked to the same one: when their processes share no link store, when the store is emptied, or when both are linked at the same moment. Default true.
   */
  readonly writeReference?: boolean | undefined;
}

/** The revenue accounts of created products, as codes in Rillet's chart of accounts. The most specific one is used. */
export interface AccountCodes {
  /** By the id of the product's reference. */
  readonly byProduct?: Readonly<Record<string, string>> | undefined;
  /** By the tax category of the line or its product. */
  readonly byTaxCategory?: Readonly<Record<string, string>> | undefined;
  /** For all other products. */
  readonly default?: string | undefined;
}

/** How products are found, and whether they are created. */
export interface ProductSettings {
  /** Ids of products in Rillet by the id of the source product's reference: no look-up is made. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** The ways to find a product that is not mapped, in order. All products are read as one list, which is kept for ten minutes. Default: both in this order. */
  readonly match?: readonly ("externalReference" | "name")[] | undefined;
  /** Whether a product that is not found is created, with a one-time price and not in ARR. Default: true, unless `defaultProductId` is set. */
  readonly createMissing?: boolean | undefined;
  /** Id of the product in Rillet for lines without a product, or with a product that is neither found nor created. */
  readonly defaultProductId?: string | undefined;
  /** Revenue accounts of created products. When no account fits, creating a product throws ACCOUNT_CODE_MISSING. */
  readonly accountCode?: AccountCodes | undefined;
  /** How created products spread their revenue over a period: per day, or per calendar month. Default DAILY. */
  readonly revenuePattern?: "DAILY" | "EVEN_PERIOD" | undefined;
}

/** One value, or one for each country (ISO 3166-1 alpha-2), with `*` for all others. */
export type ByCountry = string | Readonly<Record<string, string>>;

/** The tax codes of lines, by tax category and country. */
export interface TaxCodeSettings {
  /** Codes of tax rates in Rillet by tax category; `*` is for all other categories. Example: `{ Software: { GB: "GB-STANDARD", US: "US-TX-SALES" }, "*": "ZERO" }`. */
  readonly codes?: Readonly<Record<string, ByCountry>> | undefined;
  /** The tax code for customers that are REVERSE_CHARGED. Invoices with the scope FULL and all credit memos need it. Invoices with the other scopes send no code. */
  readonly reverseCharge?: ByCountry | undefined;
  /** The tax code for customers that are TAX_EXEMPT, with the scope FULL and in credit memos. Default: their lines have no code. */
  readonly exempt?: ByCountry | undefined;
  /** Kind of tax: one, or one for each country (ISO 3166-1 alpha-2), with `*` for all others. Default: SALES_TAX in the United States, VAT elsewhere. */
  readonly kind?: "VAT" | "SALES_TAX" | Readonly<Record<string, "VAT" | "SALES_TAX">> | undefined;
}

/** Dates that replace the source's. A date that is left out stays as in the source. */
export interface InvoiceDates {
  /** `YYYY-MM-DD`. */
  readonly invoiceDate?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly dueDate?: string | undefined;
}

/** What the sync does when it must change, or cannot find, an invoice in Rillet. */
export interface ConflictSettings {
  /**
   * The source's amounts, lines, customer or currency changed. Rillet cannot change these on an invoice that another system issued (Rillet's docs). `recreate`
   * deletes the invoice, if it is unpaid, and posts it again with a new id and a warning. `refuse` throws INVOICE_LOCKED. Default `recreate`.
   */
  readonly amounts?: "recreate" | "refuse" | undefined;
  /** Somebody edited the invoice in Rillet, and the source changed too. `overwrite` replaces the edit; `refuse` throws INVOICE_LOCKED with the differences. Default `refuse`. */
  readonly edited?: "overwrite" | "refuse" | undefined;
  /** Somebody deleted the invoice in Rillet. `recreate` posts it again; `refuse` throws INVOICE_LOCKED. Default `refuse`. */
  readonly deleted?: "recreate" | "refuse" | undefined;
}

type Document = SourceInvoice | SourceCreditNote;

/**
 * The settings of a sync. Every setting has a default. Most accounts need `products.accountCode`, and `taxes` for the scope FULL and for credit memos. Changed settings do not change
 * invoices that are already in Rillet; `sync.invoice(source, { verify: true })` compares an invoice with the current settings.
 */
export interface SyncSettings {
  /** Who issues the invoices; see `SyncScope`. Default REVENUE_RECOGNITION_ONLY: the billing system issues and numbers them. */
  readonly scope?: SyncScope | undefined;
  /** How customers are found, and whether they are created. */
  readonly customers?: CustomerSettings | undefined;
  /** How products are found, and whether they are created. */
  readonly products?: ProductSettings | undefined;
  /** Tax codes, or `"external"`: a tax engine writes the taxes later (see `applyTaxes`), and none are sent or compared. */
  readonly taxes?: TaxCodeSettings | "external" | undefined;
  /** Id of the subsidiary in Rillet, or a function that returns it for a document. Default: Rillet's main subsidiary. */
  readonly subsidiaryId?: string | ((document: Document) => string | undefined) | undefined;
  /** Id of the bank account in Rillet that a FULL invoice shows, or a function that returns it for an invoice. Updating a FULL invoice without a bank account needs this setting. */
  readonly bankAccountId?: string | ((invoice: SourceInvoice) => string | undefined) | undefined;
  /**
   * Where the `adjustment` of a document goes. `allocate`: to its lines, to the cent, in proportion to their amounts. `productId`: to a line of its own with this
   * product in Rillet. Default `allocate`.
   */
  readonly adjustments?: "allocate" | { readonly productId: string } | undefined;
  /** Replaces the source's dates, for example with the first open day when a period is closed. */
  readonly dates?: ((document: Document) => InvoiceDates) | undefined;
  /** How a line's net and tax are rounded to the currency. Default `half-up`. */
  readonly rounding?: Rounding | undefined;
  /** The memo of a FULL invoice: a function, or a text in which `{number}`, `{memo}`, `{purchaseOrderNumber}` and `{id}` are replaced. Default: the source's memo. */
  readonly memo?: string | ((invoice: SourceInvoice) => string | undefined) | undefined;
  /** What the sync does when it must change, or cannot find, an invoice in Rillet. */
  readonly conflicts?: ConflictSettings | undefined;
  /**
   * Whether the sync searches Rillet for an invoice that the link store does not know before it posts it, so that a lost link store causes no duplicates. The
   * invoices of each customer are read page by page, once in twenty hours per process. Default true.
   */
  readonly findPosted?: boolean | undefined;
  /** Where links are stored. Default: in memory. Use a persistent store (Redis, Postgres or SQLite through Keyv) that all workers share. */
  readonly links?: LinkStore | undefined;
  /** The time in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}
