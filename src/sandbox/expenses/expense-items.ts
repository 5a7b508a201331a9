import type { BillItem, BillItemRequest, ExpenseTaxRate, RoundedMonetaryAmount } from "../../../generated/types.js";
import type { Decimal } from "../../money/index.js";
import { toDecimal } from "../../money/index.js";
import { sumOf } from "../documents/amounts.js";
import { toMoney } from "../documents/amounts.js";
import { pick } from "../resources/pick.js";
import type { State } from "../state/state.js";

/** An item of a bill, charge, reimbursement or vendor credit. */
export interface ExpenseLine {
  readonly amount: RoundedMonetaryAmount;
  readonly tax_rate?: ExpenseTaxRate;
}

/** Gives each item its id. A tax rate with a code gets percentage, country and description from the predefined rate (Rillet's docs). */
export function toExpenseItems(items: readonly BillItemRequest[], state: State): BillItem[] {
  return items.map((item) => ({
    id: state.createId(),
    ...pick(item, ["account_code", "amount", "description", "fields", "service_period"]),
    ...(item.tax_rate && { tax_rate: fillIn(item.tax_rate, state) }),
  }));
}

function fillIn(rate: ExpenseTaxRate, state: State): ExpenseTaxRate {
  const kept = pick(rate, ["country", "coverage", "description", "percentage", "tax_amount", "tax_code", "type"]);
  const predefined = state.taxRates.find(({ code }) => code === rate.tax_code);
  return predefined === undefined
    ? kept
    : {
        ...kept,
        country: predefined.country,
        description: predefined.description,
        percentage: Number(predefined.percentage),
      };
}

/** The tax of an item; zero without a rate. */
export const taxOf = ({ tax_rate: rate }: ExpenseLine): Decimal => toDecimal(rate?.tax_amount.amount ?? "0");

/** The amount of an item without tax. An INCLUSIVE amount contains the tax. */
export function netOf(line: ExpenseLine): Decimal {
  const amount = toDecimal(line.amount.amount);
  return line.tax_rate?.coverage === "INCLUSIVE" ? amount.minus(taxOf(line)) : amount;
}

/** The sum of items with tax. */
export function grossOf(lines: readonly ExpenseLine[]): RoundedMonetaryAmount {
  const currency = lines[0]?.amount.currency ?? "USD";
  const total = lines.reduce((sum, line) => sum.plus(netOf(line)).plus(taxOf(line)), sumOf([]));
  return toMoney(total, currency);
}
