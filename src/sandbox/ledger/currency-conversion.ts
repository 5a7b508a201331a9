import { Decimal, roundToCurrency } from "../../money/index.js";
import { uuidOf } from "../identifiers.js";
import type { State } from "../state/state.js";
import type { Draft, LedgerEntry, Posting } from "./entry.js";

/**
 * Converts the postings of a document. Each line is rounded. The largest line gets the rounding difference, so that the
 * entry balances in every currency.
 */
export function convert(draft: Draft, state: State): LedgerEntry {
  const { postings, ...rest } = draft;
  const localCurrency = state.subsidiaries.get(draft.subsidiaryId)?.currency ?? draft.currency;
  const reportingCurrency = state.organizations.all()[0]?.currency ?? localCurrency;
  const localRate =
    draft.exchangeRate === undefined
      ? rateBetween(draft.currency, localCurrency)
      : new Decimal(draft.exchangeRate.rate);
  const reportingRate = rateBetween(localCurrency, reportingCurrency);
  const kept = draft.kind === "manual" ? postings : postings.filter(({ amount }) => !amount.isZero());
  const local = balanced(kept.map(({ amount }) => roundTo(amount.times(localRate), localCurrency)));
  const reporting = balanced(local.map((amount) => roundTo(amount.times(reportingRate), reportingCurrency)));
  const lines = kept.map((posting: Posting, index) => ({
    ...posting,
    local: local[index] ?? posting.amount,
    reporting: reporting[index] ?? posting.amount,
  }));
  return { ...rest, id: idOf(draft), localCurrency, reportingCurrency, localRate, reportingRate, lines };
}

const idOf = ({ kind, source }: Draft): string =>
  kind === "manual" ? source.value.id : uuidOf(`entry ${kind} ${source.value.id}`);

const roundTo = (amount: Decimal, currency: string): Decimal =>
  roundToCurrency(amount.toDecimalPlaces(20).toFixed(), currency);

function balanced(amounts: readonly Decimal[]): Decimal[] {
  const left = amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
  const largest = amounts.reduce(
    (best, amount, index) => (amount.abs().gt(amounts[best]?.abs() ?? 0) ? index : best),
    0,
  );
  return amounts.map((amount, index) => (index === largest ? amount.minus(left) : amount));
}

/** The value of one unit in US dollars: the sandbox's own rates, the same on every day. */
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

/** The rate from one currency to another. A currency without a rate counts as a dollar. */
export function rateBetween(from: string, to: string): Decimal {
  if (from === to) return new Decimal(1);
  return new Decimal(IN_DOLLARS[from] ?? "1").div(IN_DOLLARS[to] ?? "1").toDecimalPlaces(10);
}
