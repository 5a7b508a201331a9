import fc from "../support/fast-check.js";
import { describe, expect, it } from "vitest";
import {
  allocate,
  fromMinorUnits,
  multiply,
  roundToCurrency,
  sum,
  toAmount,
  toDecimal,
  toMinorUnits,
} from "../../src/money/index.js";

const LARGEST = 10n ** 18n;
const currency = fc.constantFrom("GBP", "JPY", "KWD", "CLF");
const minorUnits = fc.bigInt({ min: -LARGEST, max: LARGEST });
const scaled = fc.record({ units: fc.bigInt({ min: -LARGEST, max: LARGEST }), scale: fc.integer({ min: 0, max: 9 }) });
const weights = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  .filter((all) => all.some((weight) => weight !== 0));

/** Writes units with a point put in, by the digits alone: the oracle shares no code with what it judges. */
function write(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const sign = units < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const atScale = (units: bigint, scale: number, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);
const addUp = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const unitsOf = (amount: string): bigint => BigInt(amount.replace(".", ""));

describe("allocate, for any total and weights,", () => {
  it("gives parts that add up to the total", () => {
    fc.assert(
      fc.property(minorUnits, weights, currency, (total, shares, code) => {
        const parts = allocate(fromMinorUnits(total, code), shares, code);
        expect(addUp(parts.map(unitsOf))).toBe(total);
        expect(sum(parts).equals(fromMinorUnits(total, code))).toBe(true);
      }),
    );
  });

  it("keeps each part within one minor unit of its exact share, and zero weights at zero", () => {
    fc.assert(
      fc.property(minorUnits, weights, (total, shares) => {
        const whole = BigInt(shares.reduce((all, weight) => all + weight, 0));
        allocate(fromMinorUnits(total, "GBP"), shares, "GBP").forEach((part, index) => {
          const exactTimesWhole = total * BigInt(shares[index] ?? 0);
          expect(absolute(unitsOf(part) * whole - exactTimesWhole) < whole).toBe(true);
          if (shares[index] === 0) expect(part).toBe("0.00");
        });
      }),
    );
  });

  it("gives the same parts again, and of equal weights the earlier never gets less", () => {
    fc.assert(
      fc.property(minorUnits, weights, (total, shares) => {
        const amount = fromMinorUnits(total, "GBP");
        const parts = allocate(amount, shares, "GBP");
        expect(allocate(amount, shares, "GBP")).toEqual(parts);
        parts.forEach((part, index) => {
          const next = shares.indexOf(shares[index] ?? 0, index + 1);
          if (next !== -1) expect(absolute(unitsOf(part)) >= absolute(unitsOf(parts[next] ?? ""))).toBe(true);
        });
      }),
    );
  });

  it("does not depend on the unit of the weights or on zero weights among them, and mirrors the sign", () => {
    fc.assert(
      fc.property(minorUnits, weights, (total, shares) => {
        const parts = allocate(fromMinorUnits(total, "GBP"), shares, "GBP");
        expect(
          allocate(
            fromMinorUnits(total, "GBP"),
            shares.map((weight) => write(BigInt(weight), 7)),
            "GBP",
          ),
        ).toEqual(parts);
        expect(allocate(fromMinorUnits(total, "GBP"), [0, ...shares, 0], "GBP").slice(1, -1)).toEqual(parts);
        expect(allocate(fromMinorUnits(-total, "GBP"), shares, "GBP").map((part) => -unitsOf(part))).toEqual(
          parts.map(unitsOf),
        );
      }),
    );
  });
});

describe("arithmetic, against BigInt,", () => {
  it("adds exactly, in any order", () => {
    fc.assert(
      fc.property(fc.array(scaled, { maxLength: 50 }), (values) => {
        const expected = addUp(values.map(({ units, scale }) => atScale(units, scale, 9)));
        const amounts = values.map(({ units, scale }) => write(units, scale));
        expect(unitsOf(sum(amounts).toFixed(9))).toBe(expected);
        expect(sum([...amounts].reverse()).equals(sum(amounts))).toBe(true);
      }),
    );
  });

  it("multiplies exactly", () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const product = multiply(write(a.units, a.scale), write(b.units, b.scale));
        expect(unitsOf(product.toFixed(a.scale + b.scale))).toBe(a.units * b.units);
      }),
    );
  });

  it("rounds half away from zero", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -LARGEST, max: LARGEST }), (tenthsOfACent) => {
        const expected = ((absolute(tenthsOfACent) + 5n) / 10n) * (tenthsOfACent < 0n ? -1n : 1n);
        expect(unitsOf(toAmount(write(tenthsOfACent, 3), "GBP"))).toBe(expected);
      }),
    );
  });
});

describe("amounts, for any value,", () => {
  it("go to minor units and back unchanged", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (units, code) => {
        expect(toMinorUnits(fromMinorUnits(units, code), code)).toBe(units === 0 ? 0 : units);
      }),
    );
  });

  it("are written plainly, and read back as the same value", () => {
    fc.assert(
      fc.property(scaled, currency, ({ units, scale }, code) => {
        const value = toDecimal(write(units, scale));
        for (const text of [value.toString(), value.toJSON(), toAmount(value, code)])
          expect(text).toMatch(/^(?!-0(\.0*)?$)-?\d+(\.\d+)?$/);
        expect(toDecimal(value.toString()).equals(value)).toBe(true);
        expect(toDecimal(toAmount(value, code)).equals(roundToCurrency(value, code))).toBe(true);
      }),
    );
  });

  it("are rejected as strings exactly when they are not plain", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+ .,eE_0-9xnN]{0,8}$/)), (text) => {
        const read = (): unknown => toDecimal(text);
        if (/^-?[0-9]+(\.[0-9]+)?$/.test(text)) expect(read).not.toThrow();
        else expect(read).toThrow(TypeError);
      }),
    );
  });
});
