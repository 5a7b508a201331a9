import { currencyDigits, toDecimal } from "../../money.js";
import type { Violation } from "../problems.js";
import { isRecord, type Place } from "./walk.js";

/** Where the contract says MonetaryAmount, which may carry more digits than its currency has, and not RoundedMonetaryAmount. */
const UNROUNDED = new Set(["amount_per_unit", "flat_price", "per_unit_price", "price"]);

/** An amount is plain decimal notation in a known currency and, where the contract wants it rounded, has no digits beyond the currency's. */
export function checkAmount({ path, name, value, parents }: Place, operation: string): Violation[] {
  if (!isRecord(value) || typeof value["amount"] !== "string" || typeof value["currency"] !== "string") return [];
  const digits = digitsOf(value["currency"]);
  if (digits === undefined) return [{ field: `${path}.currency`, message: "must be an ISO 4217 currency code" }];
  const places = placesOf(value["amount"]);
  if (places === undefined) return [{ field: `${path}.amount`, message: "must be a decimal number" }];
  const isUnrounded = UNROUNDED.has(name) || parents.includes("price") || (operation.startsWith("draftContracts.") && parents.length === 0);
  if (isUnrounded || places <= digits) return [];
  return [{ field: `${path}.amount`, message: `must be rounded to the ${String(digits)} decimal places of ${value["currency"]}` }];
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
