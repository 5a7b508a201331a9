import { Decimal } from "decimal.js";
import type * as entry from "../../src/money/index.js";
import { COSTS, type Bench } from "./bench.js";
import { costOf, importBuilt } from "./measure.js";

const LINES = Array.from({ length: 100_000 }, (_line, index) => ({
  quantity: String((index % 97) + 1),
  rate: `${index % 1000}.${String(index % 100).padStart(2, "0")}`,
}));

export const money: Bench = {
  what: "multiply quantity and rate of 100,000 lines, round each half-up to cents, add up",
  async contenders() {
    const { multiply, sum, toAmount } = await importBuilt<typeof entry>("money");
    const ours = (): string =>
      toAmount(sum(LINES.map(({ quantity, rate }) => toAmount(multiply(quantity, rate), "USD"))), "USD");
    const bare = (): string =>
      LINES.reduce(
        (total, { quantity, rate }) =>
          total.plus(new Decimal(quantity).times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)),
        new Decimal(0),
      ).toFixed(2);
    if (ours() !== bare()) throw new Error(`${ours()} is not ${bare()}.`);
    return { "bare decimal.js": () => costOf(bare, 1), "rillet-sdk/money": () => costOf(ours, 1) };
  },
  rounds: 9,
  warmUp: 5,
  columns: COSTS,
};
