import type { CurrencyCode, UpperCase } from "../iso-codes.js";
import type { Decimal } from "./decimal.js";
import { countMinorUnits, fromMinorUnits } from "./minor-units.js";
import { showValue } from "./show-value.js";
import { type AmountInput, toDecimal } from "./to-decimal.js";

/**
 * Splits an amount in proportion to weights. The parts add up to the total exactly, and each part differs from its exact share by less than one minor unit.
 *
 * The method is that of the largest remainder. Each part is first rounded down to the minor unit. The units that remain go, one each, to the parts that
 * lost most; the earlier part comes first if two parts lost the same. The same arguments always give the same parts. The parts of a negative total are
 * those of the positive total, negated.
 *
 * @param total An amount, as {@link toDecimal} accepts it, with no more decimal places than the currency has.
 * @param weights Values that {@link toDecimal} accepts. None is negative, and at least one is above zero. The part of a zero weight is zero.
 * @param currency An ISO 4217 code in upper case.
 * @returns One plain decimal string for each weight, in their order, with exactly the currency's decimal places.
 * @throws TypeError if the total or a weight is not an amount, or if `weights` is not an array.
 * @throws RangeError if the total has more decimal places than the currency, if a weight is negative, if no weight is above zero, or if the currency is
 * unknown.
 */
export function allocate<Code extends CurrencyCode>(
  total: AmountInput,
  weights: readonly AmountInput[],
  currency: UpperCase<Code>,
): string[] {
  const minorUnits = countMinorUnits(total, currency);
  const isNegative = minorUnits < 0n;
  const parts = splitByLargestRemainder(isNegative ? -minorUnits : minorUnits, toWholeWeights(weights));
  return parts.map((part) => fromMinorUnits(isNegative ? -part : part, currency));
}

function splitByLargestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  const totalWeight = addUp(weights);
  const shares = weights.map((weight, index) => ({
    index,
    roundedDown: (total * weight) / totalWeight,
    remainder: (total * weight) % totalWeight,
  }));
  const unitsLeft = Number(total - addUp(shares.map(({ roundedDown }) => roundedDown)));
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  const withExtraUnit = new Set(byRemainder.slice(0, unitsLeft).map(({ index }) => index));
  return shares.map(({ index, roundedDown }) => (withExtraUnit.has(index) ? roundedDown + 1n : roundedDown));
}

/** Scales the weights to integers, so that the division has an exact remainder. */
function toWholeWeights(weights: readonly AmountInput[]): bigint[] {
  if (!Array.isArray(weights)) {
    throw new TypeError(
      `allocate takes an array of weights and was given ${showValue(weights)}. Call it as allocate("100.00", [1, 1, 1], "GBP").`,
    );
  }
  const decimals = weights.map((weight: AmountInput): Decimal => toDecimal(weight));
  const negative = decimals.findIndex((weight) => weight.isNegative());
  if (negative !== -1) {
    throw new RangeError(
      `The weight ${showValue(String(weights[negative]))} at index ${String(negative)} is negative. Pass weights of zero or more.`,
    );
  }
  if (decimals.every((weight) => weight.isZero())) {
    throw new RangeError(
      `Nothing can be allocated to ${decimals.length === 0 ? "no weights" : "weights that are all zero"}. Pass at least one weight above zero.`,
    );
  }
  const places = Math.max(...decimals.map((weight) => weight.decimalPlaces()));
  return decimals.map((weight) => BigInt(weight.toFixed(places).replace(".", "")));
}

function addUp(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
