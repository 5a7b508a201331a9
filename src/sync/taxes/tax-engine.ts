import type { CreditMemo, Invoice } from "../../../generated/types.js";

/** The tax of one item by one rate. */
export interface EngineTax {
  /** Percent, a decimal string: `"8.875"`. */
  readonly percentage: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  /** What the tax is called on the document. */
  readonly description: string;
  /** Kind of tax. */
  readonly type: "VAT" | "SALES_TAX";
  /** To the cent, in the document's currency. */
  readonly amount: string;
}

/** What an engine came to. */
export interface EngineAnswer {
  /** When it was calculated, ISO 8601. A new calculation has a new moment; the same answer again is written once. */
  readonly calculatedAt: string;
  /** By item of the document; items that are not named keep their taxes. An empty list takes an item's taxes away. */
  readonly items: readonly { readonly itemId: string; readonly taxes: readonly EngineTax[] }[];
}

/** A tax engine (Sphere, Numeral, Avalara, your own): one method. */
export interface TaxEngine {
  /** Works out the taxes of a document, by a service where it likes. What it throws comes to the caller of `applyTaxes` as it is; nothing has been written then. */
  calculate(document: Invoice | CreditMemo): Promise<EngineAnswer>;
}
