import type { RoundedMonetaryAmount, UpdateTaxesRequest } from "../../../generated/types.js";
import { invalidField } from "../problems.js";
import { pick } from "../resources/pick.js";
import { sumOf } from "./amounts.js";
import { toMoney } from "./amounts.js";

interface TaxedItem {
  readonly id: string;
  readonly taxed_amount?: RoundedMonetaryAmount;
}

/**
 * Replaces the taxes of the named items, by id. The other items keep theirs.
 * @throws Problem 400 for an unknown item or another currency.
 */
export function replaceTaxes<Item extends TaxedItem>(
  items: readonly Item[],
  body: UpdateTaxesRequest,
  currency: string,
): Item[] {
  checkTaxes(items, body, currency);
  return items.map((item) => {
    const update = body.items.find(({ id }) => id === item.id);
    if (update === undefined) return item;
    const taxed = toMoney(sumOf(update.tax_rates.map(({ tax_amount: amount }) => amount)), currency);
    const rates = update.tax_rates.map((rate) => pick(rate, ["country", "description", "percentage", "type"]));
    return { ...item, taxed_amount: taxed, tax_rates: rates };
  });
}

function checkTaxes(items: readonly TaxedItem[], body: UpdateTaxesRequest, currency: string): void {
  for (const [index, { id, tax_rates: rates }] of body.items.entries()) {
    if (!items.some((item) => item.id === id))
      throw invalidField(`items[${String(index)}].id`, `there is no item ${id}`);
    const other = rates.findIndex(({ tax_amount: amount }) => amount.currency !== currency);
    if (other >= 0)
      throw invalidField(
        `items[${String(index)}].tax_rates[${String(other)}].tax_amount.currency`,
        `must be ${currency}, the currency of the document`,
      );
  }
}
