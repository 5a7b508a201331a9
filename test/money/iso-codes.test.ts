import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { currencyDigits, toAmount } from "../../src/money/index.js";
import type { CountryCode, CurrencyCode, Invoice } from "../../src/index.js";

const source = readFileSync("src/iso-codes.ts", "utf8");
const codes = (pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, code = ""]) => code);

it("offers every active currency of ISO 4217, and only codes that the functions of money accept", () => {
  const listed = codes(/\| "([A-Z]{3})"/g);
  const [, active = ""] = /const ACTIVE = `([^`]*)`/.exec(readFileSync("src/money/currencies.ts", "utf8")) ?? [];
  expect(listed).toEqual(active.trim().split(/\s+/));
  expect(() => listed.map((code) => currencyDigits(code))).not.toThrow();
});

it("offers the 249 countries of ISO 3166-1, each once and in order", () => {
  const listed = codes(/\| "([A-Z]{2})"/g);
  expect(new Set(listed).size).toBe(249);
  expect(listed).toEqual([...listed].sort());
});

it("accepts a plain string where the contract does, and no literal in lower case where money needs upper case", () => {
  const fromElsewhere: string = JSON.parse('"USD"') as string;
  const [currency, country]: [CurrencyCode, CountryCode] = [fromElsewhere, "XK"];
  const total: Invoice["total"] = { amount: "1", currency: fromElsewhere };
  expect([currency, country, total.currency]).toEqual(["USD", "XK", "USD"]);
  expect([toAmount("1", fromElsewhere), toAmount("1", currency), currencyDigits("JPY")]).toEqual(["1.00", "1.00", 0]);
  // @ts-expect-error -- the compiler names "USD"
  expect(() => toAmount("1", "usd")).toThrow(/such as "USD"/);
});
