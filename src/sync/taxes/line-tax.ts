import type { TaxRateResource } from "../../../generated/types.js";

/** The tax of one line, decided. */
export interface LineTax {
  /** Code of the tax rate in Rillet; none for exempt customers, external taxes, and where amounts alone are sent. */
  readonly code?: string | undefined;
  /** Rillet's rate of that code, where it was looked up. */
  readonly rate?: TaxRateResource | undefined;
  readonly type?: "VAT" | "SALES_TAX" | undefined;
  /** To the cent; undefined where a tax engine writes it later. */
  readonly amount?: string | undefined;
}

/** The tax of a line in a result. */
export interface AppliedTax {
  /** Reference of the line. */
  readonly line: string;
  /** Code of the tax rate in Rillet; undefined where there is none. */
  readonly code: string | undefined;
  /** Percentage of the rate, where it was looked up. */
  readonly percentage: string | undefined;
  /** To the cent; undefined where a tax engine writes it later. */
  readonly amount: string | undefined;
}
