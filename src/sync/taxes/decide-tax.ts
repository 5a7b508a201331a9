import type { TaxRateResource } from "../../../generated/types.js";
import { multiply, roundToCurrency, toAmount, toDecimal } from "../../money/index.js";
import { readAll } from "../run/read-all.js";
import type { Run } from "../run/run.js";
import type { SyncScope } from "../settings/sync-settings.js";
import type { SourceCustomer } from "../source/source-customer.js";
import type { SourceLine } from "../source/source-line.js";
import { toSyncError } from "../sync-errors.js";
import { findRate, percentageOf } from "./find-rate.js";
import type { LineTax } from "./line-tax.js";
import { selectTaxCode, selectTaxKind, type TaxChoice } from "./select-tax-code.js";
import { codeNotMapped, rateNotFound } from "./tax-errors.js";

/** What the taxes of a document's lines have in common. */
export interface TaxFacts {
  readonly scope: SyncScope | "CREDIT_MEMO";
  readonly currency: string;
  readonly customer: SourceCustomer;
}

/**
 * The tax of a line. Rillet's rates are looked up only where one is sent (the scope FULL, credit memos) or where the source leaves the amount to us.
 * @throws SyncError TAX_CODE_NOT_MAPPED, TAX_RATE_NOT_FOUND, API_ERROR; `line` says which.
 */
export async function decideTax(line: SourceLine, net: string, facts: TaxFacts, run: Run): Promise<LineTax> {
  const { taxes } = run.settings;
  const { taxStatus, address } = facts.customer;
  const category = line.taxCategory ?? line.product?.taxCategory;
  const choice = selectTaxCode({ taxStatus, category, country: address?.country }, taxes);
  if (choice.kind === "external") return {};
  const given = taxStatus === "TAXED" ? line.taxAmount : "0";
  if (choice.kind === "none" || !needsRate(choice, given, facts)) return withoutRate(choice, given, facts);
  if (choice.kind !== "code") throw codeNotMapped(line, category, facts.customer);
  const rate = findRate(choice.code, address?.country, await readRates(run));
  if (!rate) throw rateNotFound(line, choice.code, await readRates(run));
  const amount = given ?? taxAt(rate, net, facts.currency, run);
  const type = selectTaxKind(address?.country, taxes === "external" ? undefined : taxes.kind);
  return { code: choice.code, rate, type, amount: toAmount(amount, facts.currency) };
}

function withoutRate(choice: TaxChoice, given: string | undefined, { currency }: TaxFacts): LineTax {
  return { ...(choice.kind === "code" && { code: choice.code }), amount: toAmount(given ?? "0", currency) };
}

function needsRate(choice: TaxChoice, given: string | undefined, { scope }: TaxFacts): boolean {
  const statesRate = scope === "FULL" || scope === "CREDIT_MEMO";
  return choice.kind !== "none" && (statesRate || given === undefined);
}

function taxAt(rate: TaxRateResource, net: string, currency: string, { settings }: Run): string {
  return roundToCurrency(multiply(net, toDecimal(percentageOf(rate)).div(100)), currency, settings.rounding).toFixed();
}

async function readRates({ rillet, shared }: Run): Promise<readonly TaxRateResource[]> {
  return shared.taxRates
    .rows(() => readAll(rillet.taxRates.list()))
    .catch((error: unknown) => {
      throw toSyncError(error, "read the tax rates");
    });
}
