import { createRequire } from "node:module";
import { Decimal as SharedDecimal } from "decimal.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  allocate,
  type AmountInput,
  currencyDigits,
  Decimal,
  fromMinorUnits,
  isSameMoney,
  type Money,
  multiply,
  type Rounding,
  roundToCurrency,
  sum,
  toAmount,
  toDecimal,
  toMinorUnits,
} from "../../src/money/index.js";

/** The CommonJS build is a module of its own: its classes share nothing with the ones that the source imports. */
const OtherCopy = (createRequire(import.meta.url)("decimal.js") as { Decimal: typeof SharedDecimal }).Decimal;

const HOSTILE = {
  precision: 2,
  rounding: SharedDecimal.ROUND_DOWN,
  toExpNeg: 0,
  toExpPos: 0,
  minE: -1,
  maxE: 1,
} as const;

function configurationOf({
  precision,
  rounding,
  toExpNeg,
  toExpPos,
  minE,
  maxE,
  modulo,
}: typeof SharedDecimal): object {
  return { precision, rounding, toExpNeg, toExpPos, minE, maxE, modulo };
}

afterEach(() => {
  SharedDecimal.set({ defaults: true });
});

describe("the arithmetic that other SDKs get wrong", () => {
  it("compares 9 with 10 as numbers, where the operators compare their strings", () => {
    expect(toDecimal("9").lt("10")).toBe(true);
    expect(toDecimal("9").lt(toDecimal("10"))).toBe(true);
    expect(toDecimal("9").valueOf() < toDecimal("10").valueOf()).toBe(false);
  });

  it.each([
    ["0.0000001", "1e-7"],
    ["1000000000000000000000", "1e+21"],
    ["-0.00000000000000000000000000000000000001", "-1e-38"],
    [`1${"0".repeat(60)}`, "1e+60"],
  ])("prints %s without the exponent of %s", (plain, exponential) => {
    expect(new SharedDecimal(plain).toString()).toBe(exponential);
    for (const value of [toDecimal(plain), toDecimal(new SharedDecimal(plain)), new Decimal(exponential)]) {
      expect([value.toString(), value.valueOf(), value.toJSON(), value.toFixed()]).toEqual([
        plain,
        plain,
        plain,
        plain,
      ]);
    }
  });

  it("keeps the scale of 100.00 in a currency that has it", () => {
    expect(toAmount("100.00", "GBP")).toBe("100.00");
    expect(toAmount(toDecimal("100.00"), "GBP")).toBe("100.00");
    expect(toAmount(100, "GBP")).toBe("100.00");
    expect(toAmount("100.00", "JPY")).toBe("100");
    expect(toAmount("100", "KWD")).toBe("100.000");
  });

  it("calculates the same after somebody has changed the shared Decimal", () => {
    SharedDecimal.set(HOSTILE);
    expect(sum(["1234567.89", "0.0000001"]).toString()).toBe("1234567.8900001");
    expect(multiply("1234567", "0.0003").toString()).toBe("370.3701");
    expect(toAmount("1234.565", "GBP")).toBe("1234.57");
    expect(toDecimal("12345.678").plus("0.001").toString()).toBe("12345.679");
    expect(new Decimal(2).div(3).toString()).toBe("0.6666666666666666666666666666666666666667");
  });

  it("calculates the same if the shared Decimal was changed before it was imported", async () => {
    SharedDecimal.set(HOSTILE);
    vi.resetModules();
    const late = await import("../../src/money/index.js");
    expect(late.Decimal).not.toBe(Decimal);
    expect(configurationOf(late.Decimal)).toEqual(configurationOf(Decimal));
    expect(late.toDecimal("12345.678").plus("0.001").toString()).toBe("12345.679");
  });

  it("leaves the shared Decimal as it was", async () => {
    const before = configurationOf(SharedDecimal);
    vi.resetModules();
    const late = await import("../../src/money/index.js");
    late.sum(["1", "2"]);
    late.multiply("3", late.toDecimal("2").pow("0.5"));
    expect(configurationOf(SharedDecimal)).toEqual(before);
    expect(new SharedDecimal("1e-7").toString()).toBe("1e-7");
  });

  it("takes the values of another copy of decimal.js and gives back its own", () => {
    const foreign = new OtherCopy("1234567890.1234567890123");
    expect(foreign instanceof Decimal).toBe(false);
    const own = toDecimal(foreign);
    expect(own instanceof Decimal).toBe(true);
    expect(own.constructor).toBe(toDecimal(1).constructor);
    expect(own.toString()).toBe("1234567890.1234567890123");
    expect(toAmount(foreign, "GBP")).toBe("1234567890.12");
    expect(sum([foreign, "1"]).toString()).toBe("1234567891.1234567890123");
  });

  it("takes the values of a clone with another configuration and calculates with its own", () => {
    const Coarse = SharedDecimal.clone({ precision: 3, rounding: SharedDecimal.ROUND_DOWN });
    const foreign = new Coarse("123456.789");
    expect(foreign.plus("0.001").toString()).toBe("123000");
    expect(toDecimal(foreign).plus("0.001").toString()).toBe("123456.79");
    expect(toDecimal(foreign).constructor).toBe(toDecimal(1).constructor);
  });
});

describe("the Decimal class", () => {
  it("has one configuration: 40 digits, half-up, never an exponent", () => {
    expect(configurationOf(Decimal)).toMatchObject({
      precision: 40,
      rounding: Decimal.ROUND_HALF_UP,
      toExpNeg: -9e15,
      toExpPos: 9e15,
    });
  });

  it("cannot be configured, also by way of its values", () => {
    const reached = toDecimal(1).constructor as typeof Decimal;
    expect(Object.isFrozen(Decimal)).toBe(true);
    expect(() => Decimal.set({ precision: 5 })).toThrow(/cannot be changed/);
    expect(() => Decimal.config({ precision: 5 })).toThrow(/cannot be changed/);
    expect(() => reached.set({ precision: 5 })).toThrow(/cannot be changed/);
    expect(() => Object.assign(Decimal, { precision: 5 })).toThrow(TypeError);
    expect(toDecimal(1).div(3).precision()).toBe(40);
  });

  it("can be cloned into a class with another configuration", () => {
    const Coarse = Decimal.clone({ precision: 5 });
    expect(new Coarse(1).div(3).toString()).toBe("0.33333");
    expect(new Decimal(1).div(3).precision()).toBe(40);
  });

  it("has roots, powers and logarithms that work and leave every class rounding as before", () => {
    expect(toDecimal("1.05").pow(toDecimal(1).div(12)).toDecimalPlaces(10).toString()).toBe("1.0040741238");
    expect(Decimal.ln("2").toDecimalPlaces(10).toString()).toBe("0.6931471806");
    expect(Decimal.atan2(1, -2).toDecimalPlaces(10).toString()).toBe("2.6779450446");
    expect(new SharedDecimal(1).div(3).plus("1e-30").precision()).toBe(20);
    expect(configurationOf(Decimal)).toEqual(configurationOf(toDecimal(1).constructor as typeof Decimal));
  });

  it("makes values with and without new", () => {
    expect(new Decimal("1.5").equals(Decimal("1.5"))).toBe(true);
    expect(Decimal.isDecimal(new Decimal(1))).toBe(true);
    expect(Decimal.max("1", "3", "2").toString()).toBe("3");
  });
});

describe("toDecimal", () => {
  it.each<[AmountInput, string]>([
    ["0", "0"],
    ["-1234.5600", "-1234.56"],
    ["007.50", "7.5"],
    ["0.001", "0.001"],
    [42, "42"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [-12345678901234567890n, "-12345678901234567890"],
    [new Decimal("0.1"), "0.1"],
    [new SharedDecimal("1e-20"), "0.00000000000000000001"],
    ["9".repeat(40), "9".repeat(40)],
    [`1.${"0".repeat(60)}`, "1"],
  ])("reads %s as %s", (value, expected) => {
    expect(toDecimal(value).toString()).toBe(expected);
  });

  it.each<[string, RegExp]>([
    ["", /is empty/],
    ["  ", /is empty/],
    [" 1 ", /Trim the spaces/],
    ["1\n", /Trim the spaces/],
    ["+1", /plus sign/],
    ["1e3", /without an exponent/],
    ["1E-7", /without an exponent/],
    ["1,000", /thousands separators/],
    ["1,234,567.89", /thousands separators/],
    ["1_000", /thousands separators/],
    ["12,50", /Use a point, not a comma/],
    [".5", /both sides of the point/],
    ["5.", /both sides of the point/],
    ["0x10", /digits with an optional leading minus/],
    ["0b1", /digits with an optional leading minus/],
    ["Infinity", /digits with an optional leading minus/],
    ["NaN", /digits with an optional leading minus/],
    ["--1", /digits with an optional leading minus/],
    ["−1", /digits with an optional leading minus/],
    ["１", /digits with an optional leading minus/],
    ["£5", /digits with an optional leading minus/],
    ["1.2.3", /digits with an optional leading minus/],
  ])("rejects %j, naming it and the remedy", (text, remedy) => {
    expect(() => toDecimal(text)).toThrow(TypeError);
    expect(() => toDecimal(text)).toThrow(remedy);
    expect(() => toDecimal(text)).toThrow(`The amount ${JSON.stringify(text)} `);
  });

  it.each([
    [0.1, "a fraction in a JS number"],
    [-1.5, "a fraction in a JS number"],
    [2 ** 53, "too large to be exact"],
    [-1e21, "too large to be exact"],
    [Number.NaN, "is not an amount"],
    [Number.POSITIVE_INFINITY, "is not an amount"],
  ])("rejects the number %s and asks for a string", (number, reason) => {
    expect(() => toDecimal(number)).toThrow(TypeError);
    expect(() => toDecimal(number)).toThrow(`The amount ${String(number)} is`);
    expect(() => toDecimal(number)).toThrow(reason);
    expect(() => toDecimal(number)).toThrow(/Pass it as a string/);
  });

  it.each([null, undefined, true, {}, [], [1], new Date(0), Object(1), Symbol("1"), () => 1])(
    "rejects %s, which is no amount",
    (value) => {
      expect(() => toDecimal(value as never)).toThrow(/^An amount cannot be .* Pass a string such as "1234.56"/);
    },
  );

  it("rejects a Decimal that is not finite", () => {
    expect(() => toDecimal(new Decimal(1).div(0))).toThrow(/The Decimal Infinity is not an amount/);
    expect(() => toDecimal(new OtherCopy(Number.NaN))).toThrow(/The Decimal NaN is not an amount/);
  });

  it("rejects more digits than it keeps, wherever they come from", () => {
    const tooMany = `1.${"1".repeat(40)}`;
    for (const value of [tooMany, new Decimal(tooMany), new OtherCopy(tooMany), BigInt("1".repeat(41))]) {
      expect(() => toDecimal(value)).toThrow(RangeError);
      expect(() => toDecimal(value)).toThrow(/has 41 significant digits, and at most 40/);
    }
  });

  it("rejects a magnitude that is no amount, and does not write it out", () => {
    for (const value of [
      new Decimal("1e9000000000000000"),
      new OtherCopy("-1e-9000000000000000"),
      `1${"0".repeat(100)}`,
    ]) {
      expect(() => toDecimal(value)).toThrow(/100 places from the decimal point or farther/);
    }
  });

  it("shortens a long value in the message", () => {
    expect(() => toDecimal(`x${"1".repeat(100_000)}`)).toThrow(/^The amount .{60}… \(100003 characters\) is not/);
  });

  it("never gives a negative zero", () => {
    for (const zero of ["-0", "-0.00", -0, new Decimal("-0"), new OtherCopy("-0")]) {
      expect(toDecimal(zero).valueOf()).toBe("0");
    }
  });
});

describe("currencyDigits", () => {
  const codesWith = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
  };

  it.each(Object.entries(codesWith))(
    "gives %s digits for the currencies of ISO 4217 that have them",
    (digits, codes) => {
      for (const code of codes.split(" ")) expect([code, currencyDigits(code)]).toEqual([code, Number(digits)]);
    },
  );

  it("gives 2 digits for the others, also for fund codes and recently withdrawn codes", () => {
    for (const code of "GBP EUR USD CHF MGA MRU HUF TWD CHE CHW COU MXV USN BOV VED ZWG XCG XAD SLE HRK BGN ANG".split(
      " ",
    )) {
      expect([code, currencyDigits(code)]).toEqual([code, 2]);
    }
  });

  it("rejects an unknown code, naming it", () => {
    expect(() => currencyDigits("GPB")).toThrow(RangeError);
    expect(() => currencyDigits("GPB")).toThrow(/The currency "GPB" is not an ISO 4217 code/);
    for (const code of ["", "£", "DEM", "constructor", "__proto__", "GBP EUR"])
      expect(() => currencyDigits(code)).toThrow(/is not an ISO 4217 code/);
  });

  it("rejects a code in lower case and names the correct one", () => {
    // @ts-expect-error -- a literal in lower case does not compile
    expect(() => currencyDigits("jpy")).toThrow(/such as "JPY"/);
    expect(() => currencyDigits(" EUR")).toThrow(/such as "EUR"/);
  });

  it("rejects the codes that ISO 4217 has without a minor unit", () => {
    for (const code of "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX".split(" ")) {
      expect(() => currencyDigits(code)).toThrow(`The currency "${code}" has no minor unit`);
    }
  });

  it("rejects what is not a string", () => {
    expect(() => currencyDigits(undefined as never)).toThrow(/A currency cannot be undefined/);
    expect(() => currencyDigits(826 as never)).toThrow(TypeError);
  });
});

describe("roundToCurrency", () => {
  const values = ["0.015", "0.025", "0.0251", "0.0149", "-0.015", "-0.025"];

  it.each<[Rounding, string[]]>([
    ["half-up", ["0.02", "0.03", "0.03", "0.01", "-0.02", "-0.03"]],
    ["half-even", ["0.02", "0.02", "0.03", "0.01", "-0.02", "-0.02"]],
    ["half-down", ["0.01", "0.02", "0.03", "0.01", "-0.01", "-0.02"]],
    ["up", ["0.02", "0.03", "0.03", "0.02", "-0.02", "-0.03"]],
    ["down", ["0.01", "0.02", "0.02", "0.01", "-0.01", "-0.02"]],
    ["ceil", ["0.02", "0.03", "0.03", "0.02", "-0.01", "-0.02"]],
    ["floor", ["0.01", "0.02", "0.02", "0.01", "-0.02", "-0.03"]],
  ])("rounds %s as its name says", (rounding, expected) => {
    expect(values.map((value) => roundToCurrency(value, "GBP", rounding).toString())).toEqual(expected);
  });

  it("rounds half-up by default, and negatives away from zero", () => {
    expect(roundToCurrency("0.005", "GBP").toString()).toBe("0.01");
    expect(roundToCurrency("-0.005", "GBP").toString()).toBe("-0.01");
    expect(roundToCurrency("-41.2500", "USD").toString()).toBe("-41.25");
    expect(roundToCurrency("82.4175", "USD").toString()).toBe("82.42");
  });

  it("rounds to the digits of the currency", () => {
    expect(["JPY", "GBP", "KWD", "CLF"].map((currency) => roundToCurrency("1234.56789", currency).toString())).toEqual([
      "1235",
      "1234.57",
      "1234.568",
      "1234.5679",
    ]);
  });

  it("rounds once, from all 40 digits", () => {
    expect(roundToCurrency(`0.00${"4".padEnd(38, "9")}`, "GBP").toString()).toBe("0");
    expect(roundToCurrency(`${"9".repeat(37)}.995`, "GBP").toString()).toBe(`1${"0".repeat(37)}`);
  });

  it("rejects an unknown rounding and names the known ones", () => {
    expect(() => roundToCurrency("1", "GBP", "bankers" as never)).toThrow(
      /The rounding "bankers" is not known. Pass one of: half-up, half-even/,
    );
    expect(() => roundToCurrency("1", "GBP", "constructor" as never)).toThrow(RangeError);
  });
});

describe("toAmount", () => {
  it("writes exactly the digits of the currency", () => {
    expect(toAmount("1.5", "GBP")).toBe("1.50");
    expect(toAmount("1.5", "JPY")).toBe("2");
    expect(toAmount("1.5", "KWD")).toBe("1.500");
    expect(toAmount(`1${"0".repeat(50)}`, "GBP")).toBe(`1${"0".repeat(50)}.00`);
  });

  it("rounds half-up", () => {
    expect(toAmount("1.005", "GBP")).toBe("1.01");
    expect(toAmount("-1.005", "GBP")).toBe("-1.01");
    expect(toAmount("1.00499999999999999999999", "GBP")).toBe("1.00");
  });

  it("never writes a negative zero", () => {
    expect(toAmount("-0.004", "GBP")).toBe("0.00");
    expect(toAmount(toDecimal("0").negated(), "GBP")).toBe("0.00");
    expect(toAmount("-0.4", "JPY")).toBe("0");
    expect(roundToCurrency("-0.004", "GBP").valueOf()).toBe("0");
  });
});

describe("sum", () => {
  it("is zero of nothing", () => {
    expect(sum([]).toString()).toBe("0");
  });

  it("adds every kind of amount exactly", () => {
    expect(sum(["0.1", "0.2"]).toString()).toBe("0.3");
    expect(sum(["0.1", 1, 2n, new Decimal("0.01"), new OtherCopy("-0.11")]).toString()).toBe("3");
    expect(sum(["-0.1", "0.1"]).valueOf()).toBe("0");
  });

  it("throws rather than lose a cent of a huge sum, where the Decimal itself would", () => {
    const huge = `1${"0".repeat(39)}`;
    expect(toDecimal(huge).plus("0.01").toString()).toBe(huge);
    expect(() => sum([huge, "0.01"])).toThrow(RangeError);
    expect(() => sum([huge, "0.01"])).toThrow(
      /The sum "1000000000000000000000000000000000000000.01" has 42 significant digits/,
    );
  });

  it("is exact if only an intermediate result needs more digits", () => {
    const huge = `1${"0".repeat(90)}`;
    expect(sum([huge, "0.01", `-${huge}`]).toString()).toBe("0.01");
    expect(sum(["0.01", huge, `-${huge}`]).toString()).toBe("0.01");
  });

  it("names the value that it cannot read", () => {
    expect(() => sum(["1", "2,50"])).toThrow(/The amount "2,50"/);
  });

  it("rejects a value that is not a list, such as a string of digits", () => {
    expect(() => sum("123" as never)).toThrow(/sum takes an array of amounts and was given "123"/);
    expect(() => sum(undefined as never)).toThrow(TypeError);
  });
});

describe("multiply", () => {
  it("keeps the digits below the cent", () => {
    expect(multiply("500", "0.001").toString()).toBe("0.5");
    expect(multiply("3", "33.333333").toString()).toBe("99.999999");
    expect(multiply("-500.00", "0.0825").toString()).toBe("-41.25");
    expect(multiply("-1", 0).valueOf()).toBe("0");
  });

  it("throws rather than round a product, where the Decimal itself would", () => {
    const a = `${"1".repeat(25)}.01`;
    const b = "1.00000000000000001";
    expect(toDecimal(a).times(b).precision()).toBe(40);
    expect(() => multiply(a, b)).toThrow(RangeError);
    expect(() => multiply(a, b)).toThrow(/The product .* has 44 significant digits/);
  });

  it("rejects a product that is too large or too small to be an amount", () => {
    expect(() => multiply(`1${"0".repeat(60)}`, `1${"0".repeat(60)}`)).toThrow(/The product 1\.00000e\+120/);
  });
});

describe("the results of sum, multiply and roundToCurrency", () => {
  it("are values of the one configuration, like those of toDecimal", () => {
    for (const value of [sum([]), sum(["1"]), multiply("1", "1"), roundToCurrency(new OtherCopy(1), "GBP")]) {
      expect(value.constructor).toBe(toDecimal(1).constructor);
    }
    expect(sum(["1"]).div(3).precision()).toBe(40);
  });
});

describe("allocate", () => {
  it("splits without losing a cent, and of equal weights the earlier get the cents", () => {
    expect(allocate("100.00", [1, 1, 1], "GBP")).toEqual(["33.34", "33.33", "33.33"]);
    expect(allocate("0.05", [3, 7], "GBP")).toEqual(["0.02", "0.03"]);
    expect(allocate("100", [1, 1, 1], "JPY")).toEqual(["34", "33", "33"]);
    expect(allocate("100", [1, 1, 1], "KWD")).toEqual(["33.334", "33.333", "33.333"]);
  });

  it("gives the remaining cents to the parts that lost most by rounding", () => {
    expect(allocate("1.00", ["0.333", "0.333", "0.334"], "GBP")).toEqual(["0.33", "0.33", "0.34"]);
    expect(allocate("0.10", [1, 3, 3], "GBP")).toEqual(["0.02", "0.04", "0.04"]);
  });

  it("splits a negative total as the positive one", () => {
    expect(allocate("-100.00", [1, 1, 1], "GBP")).toEqual(["-33.34", "-33.33", "-33.33"]);
    expect(allocate("-0.01", [1, 1], "GBP")).toEqual(["-0.01", "0.00"]);
  });

  it("gives nothing to a zero weight, and never a negative zero", () => {
    expect(allocate("-0.03", [0, 1, 0, 1, 0], "GBP")).toEqual(["0.00", "-0.02", "0.00", "-0.01", "0.00"]);
    expect(allocate("0", [1, 2], "GBP")).toEqual(["0.00", "0.00"]);
  });

  it("takes weights far apart", () => {
    expect(allocate("1.00", [`1${"0".repeat(60)}`, "0.00000000000000000001"], "GBP")).toEqual(["1.00", "0.00"]);
  });

  it("rejects weights that cannot divide an amount", () => {
    expect(() => allocate("1.00", [], "GBP")).toThrow(/Nothing can be allocated to no weights/);
    expect(() => allocate("1.00", [0, "0.00"], "GBP")).toThrow(/weights that are all zero/);
    expect(() => allocate("1.00", [2, "-0.5"], "GBP")).toThrow(/The weight "-0.5" at index 1 is negative/);
    expect(() => allocate("1.00", "11" as never, "GBP")).toThrow(/allocate takes an array of weights/);
  });

  it("rejects a total with digits below the minor unit", () => {
    expect(() => allocate("1.005", [1], "GBP")).toThrow(RangeError);
    expect(() => allocate("1.005", [1], "GBP")).toThrow(
      /The amount "1.005" has digits beyond the 2 decimal places of GBP/,
    );
    expect(() => allocate("1.5", [1], "JPY")).toThrow(/0 decimal places of JPY/);
  });
});

describe("isSameMoney", () => {
  const hundred: Money = { amount: "100.00", currency: "GBP" };

  it("looks at the value, not at the scale", () => {
    expect(isSameMoney(hundred, { amount: "100", currency: "GBP" })).toBe(true);
    expect(isSameMoney(hundred, { amount: toDecimal(100), currency: "GBP" })).toBe(true);
    expect(isSameMoney({ amount: "0", currency: "GBP" }, { amount: "-0.00", currency: "GBP" })).toBe(true);
  });

  it("finds the smallest difference, and differences of sign and currency", () => {
    expect(isSameMoney(hundred, { amount: "100.001", currency: "GBP" })).toBe(false);
    expect(isSameMoney(hundred, { amount: "-100.00", currency: "GBP" })).toBe(false);
    expect(isSameMoney(hundred, { amount: "100.00", currency: "USD" })).toBe(false);
    expect(isSameMoney({ amount: 0, currency: "GBP" }, { amount: 0, currency: "USD" })).toBe(false);
  });

  it("rejects a currency in lower case instead of calling it different", () => {
    expect(() => isSameMoney(hundred, { amount: "100.00", currency: "gbp" })).toThrow(/such as "GBP"/);
    expect(() => isSameMoney({ amount: "100.00", currency: "gbp" }, hundred)).toThrow(/such as "GBP"/);
    expect(() => isSameMoney({ amount: "1", currency: "GPB" }, { amount: "1", currency: "GPB" })).toThrow(/"GPB"/);
  });
});

describe("minor units", () => {
  it.each<[string, string, number]>([
    ["12.34", "GBP", 1234],
    ["-0.05", "GBP", -5],
    ["12", "JPY", 12],
    ["1.234", "KWD", 1234],
    ["1.0000", "CLF", 10_000],
    ["0.00", "GBP", 0],
    ["90071992547409.91", "GBP", Number.MAX_SAFE_INTEGER],
  ])("convert %s %s to %d, and back", (amount, currency, minorUnits) => {
    expect(toMinorUnits(amount, currency)).toBe(minorUnits);
    expect(fromMinorUnits(minorUnits, currency)).toBe(amount);
    expect(fromMinorUnits(BigInt(minorUnits), currency)).toBe(amount);
  });

  it("have no negative zero", () => {
    expect(Object.is(toMinorUnits("-0.00", "GBP"), 0)).toBe(true);
    expect(fromMinorUnits(-0, "GBP")).toBe("0.00");
  });

  it("rejects digits below the minor unit instead of rounding", () => {
    expect(() => toMinorUnits("12.345", "GBP")).toThrow(
      /The amount "12.345" has digits beyond the 2 decimal places of GBP. Round it first/,
    );
    expect(toMinorUnits("12.3400", "GBP")).toBe(1234);
  });

  it("rejects a number of minor units that would not be exact", () => {
    expect(() => toMinorUnits("90071992547409.92", "GBP")).toThrow(/too large to be exact as a number of minor units/);
    expect(() => fromMinorUnits(2 ** 53, "GBP")).toThrow(/safe integer or a bigint, not 9007199254740992/);
    expect(fromMinorUnits(2n ** 53n, "GBP")).toBe("90071992547409.92");
  });

  it("rejects a value that is not a whole number, such as an amount as a string", () => {
    for (const value of ["12.34", "1234", 12.34, Number.NaN, null]) {
      expect(() => fromMinorUnits(value as never, "GBP")).toThrow(TypeError);
    }
    expect(() => fromMinorUnits("12.34" as never, "GBP")).toThrow(/use toAmount/);
  });
});

describe("the types", () => {
  it("reject what the functions reject", () => {
    // @ts-expect-error a boolean is not an amount
    expect(() => toDecimal(true)).toThrow();
    // @ts-expect-error a rounding is one of the names
    expect(() => roundToCurrency("1", "GBP", "HALF_UP")).toThrow();
    // @ts-expect-error minor units are not a string
    expect(() => fromMinorUnits("1", "GBP")).toThrow();
    const value: Decimal = toDecimal("1");
    const input: AmountInput = value;
    expect(toAmount(input, "GBP")).toBe("1.00");
  });
});
