import type { Rounding } from "../../money/index.js";
import type { LinkStore } from "../links/link-store.js";
import type { SourceCreditNote } from "../source/source-credit-note.js";
import type { SourceInvoice } from "../source/source-invoice.js";

/** Who issues the invoice: `FULL`, Rillet numbers and sends it; the others, the billing system did. AR_ONLY leaves revenue out (Rillet's docs). */
export type SyncScope = "REVENUE_RECOGNITION_ONLY" | "FULL" | "AR_ONLY";

/** A way to find the customer in Rillet. More than one match is never guessed at. */
export type CustomerMatch = "link" | "externalReference" | "email" | "name";

/** How customers are found, and whether they are created. */
export interface CustomerSettings {
  /**
   * The ways to find a customer, in their order. `link`: a link stored before. `externalReference`: one request. `email`: an address in common, which reads
   * all customers once. `name`: the same name but for case and spaces, a search. Where one page holds all customers, that page answers for every way, for five
   * minutes. Default: all four in this order.
   */
  readonly match?: readonly CustomerMatch[] | undefined;
  /** Whether a customer that is not found is created. Default true. */
  readonly createMissing?: boolean | undefined;
  /** Whether a customer found by email or name gets the reference, so that it is found by it from then on; two requests. Default true. */
  readonly writeReference?: boolean | undefined;
}

/** The revenue account of products that are created, by what is most exact. Codes of revenue accounts in Rillet's chart of accounts. */
export interface AccountCodes {
  /** By the id of the product's reference. */
  readonly byProduct?: Readonly<Record<string, string>> | undefined;
  /** By the tax category of the line or its product. */
  readonly byTaxCategory?: Readonly<Record<string, string>> | undefined;
  /** Where neither of the others says. */
  readonly default?: string | undefined;
}

/** How products are found, and whether they are created. */
export interface ProductSettings {
  /** Ids of products in Rillet by the id of the source product's reference: no look-up is made. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** The ways to find a product that is not mapped, in their order. Default: both in this order. All products are read once. */
  readonly match?: readonly ("externalReference" | "name")[] | undefined;
  /** Whether a product that is not found is created, with a one-time price and not in ARR. Default: true, unless there is a `defaultProductId`. */
  readonly createMissing?: boolean | undefined;
  /** The product of lines whose own is neither found nor created. */
  readonly defaultProductId?: string | undefined;
  /** Revenue accounts of products that are created; without one that fits, a product that has to be made is ACCOUNT_CODE_MISSING. */
  readonly accountCode?: AccountCodes | undefined;
  /** How products that are created spread their revenue over a period: per day, or per calendar month. Default DAILY. */
  readonly revenuePattern?: "DAILY" | "EVEN_PERIOD" | undefined;
}

/** One value, or one for each country (ISO 3166-1 alpha-2), with `*` for all others. */
export type ByCountry = string | Readonly<Record<string, string>>;

/** Which tax codes lines get: by tax category and country. */
export interface TaxCodeSettings {
  /** Codes of tax rates in Rillet by tax category, `*` for every other. `{ Software: { GB: "GB-STANDARD", US: "US-TX-SALES" }, "*": "ZERO" }`. */
  readonly codes?: Readonly<Record<string, ByCountry>> | undefined;
  /** The code for customers that are REVERSE_CHARGED. Needed by the scope FULL; the others state no code. */
  readonly reverseCharge?: ByCountry | undefined;
  /** Kind of tax. Default: SALES_TAX in the United States, VAT elsewhere. */
  readonly kind?: "VAT" | "SALES_TAX" | Readonly<Record<string, "VAT" | "SALES_TAX">> | undefined;
}

/** Replaces what the source says; what is left out stays. */
export interface InvoiceDates {
  /** `YYYY-MM-DD`. */
  readonly invoiceDate?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly dueDate?: string | undefined;
}

/** What to do when the invoice in Rillet is no longer as the sync left it. */
export interface ConflictSettings {
  /**
   * The source's amounts, lines, customer or currency changed, which cannot be changed on an invoice that another system issued (Rillet's docs).
   * `recreate` deletes it, if unpaid, and posts it anew under a new id, with a warning; `refuse` throws INVOICE_LOCKED. Default `recreate`.
   */
  readonly amounts?: "recreate" | "refuse" | undefined;
  /** Somebody edited it in Rillet since, and the source changed too: `overwrite` or `refuse` (INVOICE_LOCKED, with what differs). Default `refuse`. */
  readonly edited?: "overwrite" | "refuse" | undefined;
  /** Somebody deleted it in Rillet: `recreate` posts it again, `refuse` throws INVOICE_LOCKED. Default `refuse`. */
  readonly deleted?: "recreate" | "refuse" | undefined;
}

type Document = SourceInvoice | SourceCreditNote;

/**
 * How invoices come into Rillet. Everything has a default; most need `products.accountCode` and, for FULL, `taxes`. Other settings do not touch invoices that
 * are there: `sync.invoice(source, { verify: true })` holds them against what the settings say now.
 */
export interface SyncSettings {
  /** Default REVENUE_RECOGNITION_ONLY: the billing system issued and numbered the invoice. */
  readonly scope?: SyncScope | undefined;
  /** How customers are found, and whether they are created. */
  readonly customers?: CustomerSettings | undefined;
  /** How products are found, and whether they are created. */
  readonly products?: ProductSettings | undefined;
  /** Tax codes, or `"external"`: a tax engine writes the taxes later (see `applyTaxes`), and none are sent or compared. */
  readonly taxes?: TaxCodeSettings | "external" | undefined;
  /** Default: Rillet's main subsidiary. */
  readonly subsidiaryId?: string | ((document: Document) => string | undefined) | undefined;
  /** The bank account that a FULL invoice shows; needed to change one that has none. */
  readonly bankAccountId?: string | ((document: Document) => string | undefined) | undefined;
  /** Other dates than the source's: the first open day where a period is closed, for one. */
  readonly dates?: ((document: Document) => InvoiceDates) | undefined;
  /** How a line's net and tax are rounded to the currency. Default `half-up`. */
  readonly rounding?: Rounding | undefined;
  /** The memo of a FULL invoice: text in which `{number}`, `{memo}`, `{purchaseOrderNumber}` and `{id}` are filled in, or a function. Default: the source's. */
  readonly memo?: string | ((invoice: SourceInvoice) => string | undefined) | undefined;
  /** What to do when the invoice in Rillet is no longer as the sync left it. */
  readonly conflicts?: ConflictSettings | undefined;
  /**
   * Whether the invoices of a customer seen for the first time by this link store are looked through for those that are there already (reads of pages), so
   * that a lost store cannot make doubles. Default true.
   */
  readonly findPosted?: boolean | undefined;
  /** Where links are kept. Default: in memory. Give one that lasts (Redis, Postgres, SQLite through Keyv) and that all workers share. */
  readonly links?: LinkStore | undefined;
  /** The time in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}
