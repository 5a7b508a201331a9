import type { Check } from "./check.js";
import { expectEqual } from "./check.js";
import type { Sdk } from "./sdk.js";

/** Exact arithmetic. */
export const money: readonly Check<Sdk>[] = [
  {
    title: "money is exact",
    run({
      money: { allocate, Decimal, fromMinorUnits, isSameMoney, multiply, roundToCurrency, sum, toAmount, toMinorUnits },
    }) {
      expectEqual(sum(["0.1", "0.2"]).toFixed(), "0.3", "0.1 + 0.2");
      expectEqual(toAmount(multiply("1234567", "0.0003"), "USD"), "370.37", "a sub-cent price");
      expectEqual(allocate("100.00", ["1", "1", "1"], "EUR"), ["33.34", "33.33", "33.33"], "a third each");
      expectEqual(
        [roundToCurrency("9999.9", "JPY").toFixed(), toMinorUnits("1.234", "KWD"), fromMinorUnits(105n, "GBP")],
        ["10000", 1234, "1.05"],
        "currencies",
      );
      expectEqual(
        isSameMoney({ amount: "1.0", currency: "GBP" }, { amount: "1.00", currency: "GBP" }),
        true,
        "1.0 and 1.00",
      );
      expectEqual(
        new Decimal("123456789012345678901234567890.12").plus("0.01").toFixed(),
        "123456789012345678901234567890.13",
        "thirty digits",
      );
    },
  },
];
