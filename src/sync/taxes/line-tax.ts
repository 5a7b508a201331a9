import type { TaxRateResource } from "../../../generated/types.js";
import type { SyncError } from "../../errors/index.js";
import { multiply, roundToCurrency, toAmount, toDecimal } from "../../money/index.js";
import type { ByCountry, SyncScope, SyncSettings, TaxCodeSettings } from "../settings/sync-settings.js";
import type { SourceCustomer, SourceLine, SourceTaxStatus } from "../source/source-document.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** The facts that decide the tax code of a line. */
export interface TaxCodeInput {
  /** The tax status of the customer. */
  readonly taxStatus: SourceTaxStatus;
  /** Tax category of the line or its product. */
  readonly category: string | undefined;
  /** ISO 3166-1 alpha-2 code of the billing address. */
  readonly country: string | undefined;
}

/** The tax code of a line, or why it has none. `none`: exempt, without a code of its own; `external`: a tax engine decides later; `unmapped`: the settings have no code for it. */
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
  const choice = choiceOf(taxStatus, category, settings);
  const code = choice === undefined ? undefined : forCountry(choice, country);
  if (code !== undefined) return { kind: "code", code };
  return { kind: taxStatus === "TAX_EXEMPT" ? "none" : "unmapped" };
}

/** Selects the kind of tax: the kind in the settings, otherwise sales tax in the United States and value-added tax elsewhere. */
export function selectTaxKind(country: string | undefined, kind: TaxCodeSettings["kind"]): "VAT" | "SALES_TAX" {
  const configured = typeof kind === "object" ? lookUp(kind, country) : kind;
  return configured ?? (country === "US" ? "SALES_TAX" : "VAT");
}

function choiceOf(
  taxStatus: SourceTaxStatus,
  category: string | undefined,
  { codes = {}, reverseCharge, exempt }: TaxCodeSettings,
): ByCountry | undefined {
  if (taxStatus === "TAXED") return lookUp(codes, category);
  return taxStatus === "REVERSE_CHARGED" ? reverseCharge : exempt;
}

const forCountry = (choice: ByCountry, country: string | undefined): string | undefined =>
  typeof choice === "string" ? choice : lookUp(choice, country);

/** The value of a table for a name, otherwise its value for `*`. */
function lookUp<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  const key = name !== undefined && Object.hasOwn(table, name) ? name : "*";
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The tax of one line. */
export interface LineTax {
  /** Code of the tax rate in Rillet. Undefined for exempt customers without a code of their own, for external taxes, and when only amounts are sent. */
  readonly code?: string | undefined;
  /** Rillet's tax rate with that code, when it was looked up. */
  readonly rate?: TaxRateResource | undefined;
  readonly type?: "VAT" | "SALES_TAX" | undefined;
  /** A decimal string, rounded to the currency; undefined when a tax engine writes it later. */
  readonly amount?: string | undefined;
}

/** The tax of a line in a result. */
export interface AppliedTax {
  /** Reference of the line. */
  readonly line: string;
  /** Code of the tax rate in Rillet; undefined when there is none. */
  readonly code: string | undefined;
  /** Percentage of the rate, such as `"20"`; undefined when no rate was looked up. */
  readonly percentage: string | undefined;
  /** A decimal string, rounded to the currency; undefined when a tax engine writes it later. */
  readonly amount: string | undefined;
}

/** The input that all lines of a document share. */
export interface LineTaxInput {
  readonly scope: SyncScope | "CREDIT_MEMO";
  readonly currency: string;
  readonly customer: SourceCustomer;
}

/**
 * Calculates the tax of a line. Rillet's rates are read only when a rate is sent (scope FULL and credit memos) or when the source does not state the amount.
 * @throws SyncError TAX_CODE_NOT_MAPPED, TAX_RATE_NOT_FOUND, API_ERROR; `line` names the line.
 */
export async function calculateLineTax(
  line: SourceLine,
  net: string,
  facts: LineTaxInput,
  run: SyncRun,
): Promise<LineTax> {
  const { taxes } = run.settings;
  const { taxStatus, address } = facts.customer;
  const category = line.taxCategory ?? line.product?.taxCategory;
  const choice = selectTaxCode({ taxStatus, category, country: address?.country }, taxes);
  if (choice.kind === "external") return {};
  const given = taxStatus === "TAXED" ? roundStated(line, facts, run) : "0";
  if (choice.kind === "none" || !needsRate(choice, given, facts)) return withoutRate(choice, given, facts);
  if (choice.kind !== "code") throw codeNotMapped(line, category, facts.customer);
  const { code } = choice;
  const known = findTaxRate(code, address?.country, await readRates(run, "items"));
  const rate = known ?? findTaxRate(code, address?.country, await readRates(run, "currentItems"));
  if (!rate) throw rateNotFound(line, code, await readRates(run, "items"));
  const amount = given ?? taxAt(rate, net, facts.currency, run);
  const type = selectTaxKind(address?.country, taxes === "external" ? undefined : taxes.kind);
  return { code, rate, type, amount: toAmount(amount, facts.currency) };
}

/** The stated tax, rounded to the currency by the settings. A warning says what was rounded. */
function roundStated(
  { taxAmount, reference }: SourceLine,
  { currency }: LineTaxInput,
  { settings, warnings }: SyncRun,
): string | undefined {
  if (taxAmount === undefined) return undefined;
  const rounded = roundToCurrency(taxAmount, currency, settings.rounding);
  if (!rounded.equals(toDecimal(taxAmount)))
    warnings.push(`The tax ${taxAmount} of the line ${reference.id} was rounded to ${rounded.toFixed()} ${currency}.`);
  return rounded.toFixed();
}

function withoutRate(choice: TaxChoice, given: string | undefined, { currency }: LineTaxInput): LineTax {
  return { ...(choice.kind === "code" && { code: choice.code }), amount: toAmount(given ?? "0", currency) };
}

/** A line of a credit memo without tax needs no rate. Rillet issues FULL invoices, so there a line states why it has no tax, such as reverse charge. */
function needsRate(choice: TaxChoice, given: string | undefined, { scope }: LineTaxInput): boolean {
  const isUntaxed = choice.kind === "unmapped" && given !== undefined && toDecimal(given).isZero();
  const statesRate = scope === "FULL" || (scope === "CREDIT_MEMO" && !isUntaxed);
  return choice.kind !== "none" && (statesRate || given === undefined);
}

function taxAt(rate: TaxRateResource, net: string, currency: string, { settings }: SyncRun): string {
  return roundToCurrency(multiply(net, toDecimal(percentageOf(rate)).div(100)), currency, settings.rounding).toFixed();
}

/** Reads the tax rates: as kept for up to an hour, or as they are when the sync begins. */
async function readRates(run: SyncRun, which: "items" | "currentItems"): Promise<readonly TaxRateResource[]> {
  return run.lists.taxRates[which](run, (rillet) => rillet.taxRates.list()).catch((error: unknown) => {
    throw toSyncError(error, "read the tax rates");
  });
}

/** Finds the rate of a code. When several rates have the same code, the rate of the country is used. */
function findTaxRate(
  code: string,
  country: string | undefined,
  rates: readonly TaxRateResource[],
): TaxRateResource | undefined {
  const same = rates.filter((rate) => rate.code === code);
  return same.find((rate) => rate.country === country) ?? same[0];
}

/** The percentage as text. The contract says string, but Rillet also sends numbers (observed). */
export const percentageOf = ({ percentage }: { readonly percentage: string | number }): string => String(percentage);

function codeNotMapped(
  { reference, description }: SourceLine,
  category: string | undefined,
  customer: SourceCustomer,
): SyncError {
  const country = customer.address?.country ?? "an unknown country";
  const isReverse = customer.taxStatus === "REVERSE_CHARGED";
  const subject = category === undefined ? "lines without a tax category" : `the tax category ${category}`;
  const what = isReverse ? "reverse charge" : subject;
  const advice = isReverse
    ? "Set settings.taxes.reverseCharge to the code of the rate in Rillet."
    : "Set it in settings.taxes.codes. A line needs none in an invoice with the scope REVENUE_RECOGNITION_ONLY or AR_ONLY if it states its taxAmount, and in a credit note if its taxAmount is 0.";
  const details = { category, country: customer.address?.country };
  return syncError(
    "TAX_CODE_NOT_MAPPED",
    `No tax code is set for ${what} in ${country}, which the line "${description}" needs.`,
    { line: reference.id, advice, details },
  );
}

function rateNotFound({ reference }: SourceLine, code: string, rates: readonly TaxRateResource[]): SyncError {
  const known = [...new Set(rates.map((rate) => rate.code))];
  const advice = `Create it in Rillet, or correct settings.taxes. Known codes: ${known.slice(0, 30).join(", ") || "none"}.`;
  return syncError("TAX_RATE_NOT_FOUND", `Rillet has no tax rate with the code ${code}.`, {
    line: reference.id,
    advice,
    details: { code, known },
  });
}
