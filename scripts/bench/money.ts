import { Decimal } from "decimal.js";
import type * as entry from "../../src/money/index.js";
import type { Bench } from "./bench.js";
import { compare, rowsOf } from "./compare.js";
import { bundled } from "./packages.js";

const LINES = Array.from({ length: 100_000 }, (_line, index) => ({
  quantity: String((index % 97) + 1),
  rate: `${index % 1000}.${String(index % 100).padStart(2, "0")}`,
}));

/** Quantity times rate of 100,000 lines, each rounded half-up to cents, and their sum. */
export const money: Bench = async () => {
  const { multiply, sum, toAmount } = await bundled<typeof entry>("src/money/index.ts");
  const ours = (): string =>
    toAmount(sum(LINES.map(({ quantity, rate }) => toAmount(multiply(quantity, rate), "USD"))), "USD");
  const bare = (): string =>
    LINES.reduce(
      (total, { quantity, rate }) =>
        total.plus(new Decimal(quantity).times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)),
      new Decimal(0),
    ).toFixed(2);
  if (ours() !== bare()) throw new Error(`${ours()} is not ${bare()}.`);
  const ratios = await compare({ "bare decimal.js": bare, "rillet-sdk/money": ours }, { rounds: 9, times: 1 });
  return { what: "100,000 lines of money: multiply, round to cents, add up", rows: rowsOf(ratios) };
};
