import { currencyDigits, toDecimal } from "../../money/index.js";
import type { Violation } from "../problems.js";
import { isRecord, type Place } from "./properties.js";

/**
 * Checks an amount: plain decimal notation in a known currency. Where the contract requires a rounded amount, it has no
 * more digits than the currency. Prices (not their discounts) can have more digits, and so can the amount of a draft
 * contract.
 */
export function checkAmount({ path, name, value, parents }: Place, operation: string): Violation[] {
  if (!isRecord(value) || typeof value["amount"] !== "string" || typeof value["currency"] !== "string") return [];
  const digits = digitsOf(value["currency"]);
  if (digits === undefined) return [{ field: `${path}.currency`, message: "must be an ISO 4217 currency code" }];
  const places = placesOf(value["amount"]);
  if (places === undefined) return [{ field: `${path}.amount`, message: "must be a decimal number" }];
  const isPrice = [...parents, name].includes("price") && name !== "amount_off";
  const isUnrounded = isPrice || (operation.startsWith("draftContracts.") && parents.length === 0);
  if (isUnrounded || places <= digits) return [];
  return [
    {
      field: `${path}.amount`,
      message: `must be rounded to the ${String(digits)} decimal places of ${value["currency"]}`,
    },
  ];
}

/** The decimal places of a currency; undefined if there is no such currency. */
export function digitsOf(currency: string): number | undefined {
  try {
    return currencyDigits(currency);
  } catch {
    return undefined;
  }
}

function placesOf(amount: string): number | undefined {
  try {
    return toDecimal(amount).decimalPlaces();
  } catch {
    return undefined;
  }
}
