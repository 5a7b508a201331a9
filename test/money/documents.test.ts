import { describe, expect, it } from "vitest";
import { fromMinorUnits, multiply, sum, toAmount, toMinorUnits } from "../../src/money/index.js";

/** Billing documents as a billing system totals them: half-up per line, in the currency's digits. A group is the lines of one tax category. */
type Line = { quantity: string; rate: string; taxRate: string; net: string; tax: string; gross: string };
type Totals = { net: string; tax: string; gross: string };
type BillingDocument = { name: string; currency: string; groups: (Totals & { lines: Line[] })[] } & Totals;

const documents: BillingDocument[] = [
  {
    name: "the invoice with VAT and a sub-cent usage rate",
    currency: "GBP",
    groups: [
      {
        lines: [
          { quantity: "1", rate: "1200.00", taxRate: "0.2", net: "1200.00", tax: "240.00", gross: "1440.00" },
          { quantity: "12", rate: "49.99", taxRate: "0.2", net: "599.88", tax: "119.98", gross: "719.86" },
        ],
        net: "1799.88",
        tax: "359.98",
        gross: "2159.86",
      },
      {
        lines: [{ quantity: "500", rate: "0.001", taxRate: "0.2", net: "0.50", tax: "0.10", gross: "0.60" }],
        net: "0.50",
        tax: "0.10",
        gross: "0.60",
      },
    ],
    net: "1800.38",
    tax: "360.08",
    gross: "2160.46",
  },
  {
    name: "the reverse-charged invoice with a rate of six decimals",
    currency: "EUR",
    groups: [
      {
        lines: [
          { quantity: "1", rate: "950.00", taxRate: "0", net: "950.00", tax: "0.00", gross: "950.00" },
          { quantity: "3", rate: "33.333333", taxRate: "0", net: "100.00", tax: "0.00", gross: "100.00" },
        ],
        net: "1050.00",
        tax: "0.00",
        gross: "1050.00",
      },
    ],
    net: "1050.00",
    tax: "0.00",
    gross: "1050.00",
  },
  {
    name: "the exempt invoice of 1,234,567 calls",
    currency: "USD",
    groups: [
      {
        lines: [{ quantity: "2", rate: "20000.10", taxRate: "0", net: "40000.20", tax: "0.00", gross: "40000.20" }],
        net: "40000.20",
        tax: "0.00",
        gross: "40000.20",
      },
      {
        lines: [{ quantity: "1234567", rate: "0.0003", taxRate: "0", net: "370.37", tax: "0.00", gross: "370.37" }],
        net: "370.37",
        tax: "0.00",
        gross: "370.37",
      },
    ],
    net: "40370.57",
    tax: "0.00",
    gross: "40370.57",
  },
  {
    name: "the invoice in a currency without decimals",
    currency: "JPY",
    groups: [
      {
        lines: [{ quantity: "3", rate: "33333", taxRate: "0.1", net: "99999", tax: "10000", gross: "109999" }],
        net: "99999",
        tax: "10000",
        gross: "109999",
      },
    ],
    net: "99999",
    tax: "10000",
    gross: "109999",
  },
  {
    name: "the invoice with a negative line and sales tax of four decimals",
    currency: "USD",
    groups: [
      {
        lines: [
          { quantity: "1", rate: "999.00", taxRate: "0.0825", net: "999.00", tax: "82.42", gross: "1081.42" },
          { quantity: "1", rate: "-500.00", taxRate: "0.0825", net: "-500.00", tax: "-41.25", gross: "-541.25" },
        ],
        net: "499.00",
        tax: "41.17",
        gross: "540.17",
      },
    ],
    net: "499.00",
    tax: "41.17",
    gross: "540.17",
  },
  {
    name: "the credit note for two seats",
    currency: "GBP",
    groups: [
      {
        lines: [{ quantity: "2", rate: "49.99", taxRate: "0.2", net: "99.98", tax: "20.00", gross: "119.98" }],
        net: "99.98",
        tax: "20.00",
        gross: "119.98",
      },
    ],
    net: "99.98",
    tax: "20.00",
    gross: "119.98",
  },
];

function totalsOf(line: Pick<Line, "quantity" | "rate" | "taxRate">, currency: string): Totals {
  const net = toAmount(multiply(line.quantity, line.rate), currency);
  const tax = toAmount(multiply(net, line.taxRate), currency);
  return { net, tax, gross: toAmount(sum([net, tax]), currency) };
}

function addUp(parts: readonly Totals[], currency: string): Totals {
  const total = (of: keyof Totals): string => toAmount(sum(parts.map((part) => part[of])), currency);
  return { net: total("net"), tax: total("tax"), gross: total("gross") };
}

describe.each(documents)("$name", ({ currency, groups, net, tax, gross }) => {
  it("has line totals and taxes that come out to the cent", () => {
    for (const line of groups.flatMap(({ lines }) => lines)) {
      expect(totalsOf(line, currency)).toEqual({ net: line.net, tax: line.tax, gross: line.gross });
    }
  });

  it("has group and document totals that come out to the cent", () => {
    const calculated = groups.map(({ lines }) =>
      addUp(
        lines.map((line) => totalsOf(line, currency)),
        currency,
      ),
    );
    expect(calculated).toEqual(groups.map((group) => ({ net: group.net, tax: group.tax, gross: group.gross })));
    expect(addUp(calculated, currency)).toEqual({ net, tax, gross });
    expect(toAmount(sum([net, tax]), currency)).toBe(gross);
  });

  it("has totals that survive the way to minor units and back", () => {
    for (const amount of [net, tax, gross])
      expect(fromMinorUnits(toMinorUnits(amount, currency), currency)).toBe(amount);
  });
});
