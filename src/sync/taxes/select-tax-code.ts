import type { ByCountry, SyncSettings, TaxCodeSettings } from "../settings/sync-settings.js";
import type { SourceTaxStatus } from "../source/source-customer.js";

/** The facts that decide the tax code of a line. */
export interface TaxCodeInput {
  /** The tax status of the customer. */
  readonly taxStatus: SourceTaxStatus;
  /** Tax category of the line or its product. */
  readonly category: string | undefined;
  /** ISO 3166-1 alpha-2 code of the billing address. */
  readonly country: string | undefined;
}

/** The tax code of a line, or why it has none. `none`: exempt; `external`: a tax engine decides later; `unmapped`: the settings have no code for it. */
export type TaxChoice =
  { readonly kind: "none" | "external" | "unmapped" } | { readonly kind: "code"; readonly code: string };

/**
 * Selects the tax code of a line: by the customer's tax status first, then by category and country.
 *
 * @param input The customer's tax status, the category of the line and the country of the billing address.
 * @param settings The `taxes` of the sync's settings.
 */
export function selectTaxCode(
  { taxStatus, category, country }: TaxCodeInput,
  settings: NonNullable<SyncSettings["taxes"]>,
): TaxChoice {
  if (settings === "external") return { kind: "external" };
  if (taxStatus === "TAX_EXEMPT") return { kind: "none" };
  const choice = taxStatus === "REVERSE_CHARGED" ? settings.reverseCharge : codesOf(category, settings);
  const code = choice === undefined ? undefined : forCountry(choice, country);
  return code === undefined ? { kind: "unmapped" } : { kind: "code", code };
}

/** Selects the kind of tax: the kind in the settings, otherwise sales tax in the United States and value-added tax elsewhere. */
export function selectTaxKind(country: string | undefined, kind: TaxCodeSettings["kind"]): "VAT" | "SALES_TAX" {
  const configured = typeof kind === "object" ? lookUp(kind, country) : kind;
  return configured ?? (country === "US" ? "SALES_TAX" : "VAT");
}

function codesOf(category: string | undefined, { codes = {} }: TaxCodeSettings): ByCountry | undefined {
  return lookUp(codes, category);
}

const forCountry = (choice: ByCountry, country: string | undefined): string | undefined =>
  typeof choice === "string" ? choice : lookUp(choice, country);

/** The value of a table for a name, otherwise its value for `*`. */
function lookUp<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  const key = name !== undefined && Object.hasOwn(table, name) ? name : "*";
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
