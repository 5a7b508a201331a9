import type { ExchangeRate, Subsidiary } from "../../../generated/types.js";
import { badRequest, conflict, invalid, invalidField } from "../problems.js";
import type { State } from "../state/state.js";
import { isRecord, walk } from "../validation/properties.js";

/**
 * The subsidiary of a body, or the organization's first one if the body names none.
 * @throws Problem 400 if the organization has none.
 */
export function subsidiaryOf({ subsidiary_id: id }: { readonly subsidiary_id?: string }, state: State): Subsidiary {
  const found = id === undefined ? state.subsidiaries.all()[0] : state.subsidiaries.get(id);
  if (found === undefined) throw badRequest("The organization has no subsidiary");
  return found;
}

/**
 * The currency of a document's items, which must all have the same.
 * @throws Problem 400 that names each amount in another currency.
 */
export function currencyOf(lines: unknown, path = "items"): string {
  const amounts = [...walk(lines, path)].flatMap(({ path: place, value }) =>
    isMoney(value) ? [{ place, currency: value.currency }] : [],
  );
  const currency = amounts[0]?.currency;
  if (currency === undefined) throw badRequest(`${path} has no amounts`);
  const others = amounts.filter((amount) => amount.currency !== currency);
  if (others.length > 0)
    throw invalid(
      others.map(({ place }) => ({
        field: `${place}.currency`,
        message: `must be ${currency}, the currency of the document`,
      })),
    );
  return currency;
}

function isMoney(value: unknown): value is { readonly amount: string; readonly currency: string } {
  return isRecord(value) && typeof value["amount"] === "string" && typeof value["currency"] === "string";
}

/**
 * An invoice must be in the currency that is configured for the customer. Only the dashboard shows it (integration
 * guide).
 * @throws Problem 400
 */
export function checkCustomerCurrency(customerId: string, currency: string, state: State): void {
  const configured = state.customerSettings.get(customerId)?.currency;
  if (configured !== undefined && configured !== currency) {
    throw invalidField(
      "items[0]",
      `the currency ${currency} does not match the currency of the customer, ${configured}`,
    );
  }
}

/**
 * A document that was paid or credited keeps its currency, because the payments and credits are in it.
 * @throws Problem 409
 */
export function checkCurrencyKept(
  what: string,
  { isSettled, before, now }: { isSettled: boolean; before: string; now: string },
): void {
  if (isSettled && before !== now)
    throw conflict(`${what} has been paid or credited in ${before}: it cannot be in ${now}`);
}

/**
 * An exchange rate converts the document's currency to the subsidiary's.
 * @throws Problem 400 for another pair, or for a rate that is not a number above zero.
 */
export function checkExchangeRate(rate: ExchangeRate | undefined, currency: string, target: string): void {
  if (rate === undefined) return;
  if (rate.base !== currency)
    throw invalidField("exchange_rate.base", `must be ${currency}, the currency of the document`);
  if (rate.target !== target)
    throw invalidField("exchange_rate.target", `must be ${target}, the currency of the subsidiary`);
  if (!/^\d+(\.\d+)?$/.test(rate.rate) || Number(rate.rate) === 0)
    throw invalidField("exchange_rate.rate", "must be a decimal number above 0");
}
