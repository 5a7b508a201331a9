import type { Decimal } from "./decimal.js";
import { countMinorUnits, fromMinorUnits } from "./minor-units.js";
import { showValue } from "./show-value.js";
import { type AmountInput, toDecimal } from "./to-decimal.js";

/**
 * Splits an amount in proportion to weights without losing or making a cent: the parts add up to the total exactly, and each is within one minor unit of its
 * exact share. By the largest remainder: each part is cut to the minor unit, then the units left over go one each to the parts that lost most, the earlier
 * first among equals. The same arguments always give the same parts; a negative total gives those of the positive one, negated.
 *
 * @param total An amount, as {@link toDecimal} takes it, without digits beyond the currency's.
 * @param weights As amounts; none negative, at least one above zero. A zero weight gets zero.
 * @param currency An ISO 4217 code in upper case.
 * @returns One plain decimal string for each weight, in their order, with exactly the currency's digits.
 * @throws TypeError if the total or a weight is not an amount, or `weights` is not an array.
 * @throws RangeError if the total has digits beyond the currency's, the weights are negative, all zero or none, or the currency is unknown.
 */
export function allocate(total: AmountInput, weights: readonly AmountInput[], currency: string): string[] {
  const minorUnits = countMinorUnits(total, currency);
  const isNegative = minorUnits < 0n;
  const parts = splitByLargestRemainder(isNegative ? -minorUnits : minorUnits, toWholeWeights(weights));
  return parts.map((part) => fromMinorUnits(isNegative ? -part : part, currency));
}

function splitByLargestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = addUp(weights);
  const shares = weights.map((weight, index) => ({
    index,
    cut: (total * weight) / whole,
    lost: (total * weight) % whole,
  }));
  const left = Number(total - addUp(shares.map(({ cut }) => cut)));
  const byLoss = [...shares].sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost < b.lost ? 1 : -1));
  const lucky = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return shares.map(({ index, cut }) => (lucky.has(index) ? cut + 1n : cut));
}

/** Scales the weights to integers, so that the division above has an exact remainder. */
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
