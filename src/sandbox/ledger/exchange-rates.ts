import { Decimal } from "../../money/index.js";

/** What one unit is worth in US dollars: the sandbox's own rates, the same on every day. */
const IN_DOLLARS: Readonly<Record<string, string>> = {
  USD: "1",
  GBP: "1.25",
  EUR: "1.1",
  JPY: "0.0067",
  CHF: "1.12",
  CAD: "0.73",
  AUD: "0.66",
  SGD: "0.75",
  SEK: "0.095",
  KWD: "3.25",
};

/** The rate from a currency to another. One that the sandbox has no rate for counts as a dollar. */
export function rateBetween(from: string, to: string): Decimal {
  if (from === to) return new Decimal(1);
  return new Decimal(IN_DOLLARS[from] ?? "1").div(IN_DOLLARS[to] ?? "1").toDecimalPlaces(10);
}
