import { Decimal, roundToCurrency, toDecimal } from "../../money/index.js";
import type { ExchangeRates } from "../context.js";
import { uuidOf } from "../identifiers.js";
import type { State } from "../state/state.js";
import { SYSTEM } from "./accounts.js";
import type { Draft, LedgerEntry, LedgerLine, Worth } from "./postings.js";

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/** Converts amounts into the currencies of their subsidiary and of the organization, at the rates of their dates. */
export interface Conversion {
  /**
   * Each line is rounded. The difference goes to the exchange differences if the entry settles something, and otherwise
   * to its largest line. A line of receivables or payables never gets it, so that these accounts equal the open documents.
   */
  toEntry(draft: Draft): LedgerEntry;
  worthOf(amount: Decimal, context: RateContext): Worth;
  currenciesOf(context: RateContext): Currencies;
}

/** What the exchange rates of an amount depend on. */
export type RateContext = Pick<Draft, "subsidiaryId" | "currency" | "exchangeRate" | "date">;

export type Currencies = Pick<LedgerEntry, "localCurrency" | "reportingCurrency">;

export function createConversion(state: State, rates: ExchangeRates): Conversion {
  const currenciesOf = ({ subsidiaryId, currency }: RateContext): Currencies => {
    const localCurrency = state.subsidiaries.get(subsidiaryId)?.currency ?? currency;
    return { localCurrency, reportingCurrency: state.organizations.first()?.currency ?? localCurrency };
  };
  const converterFor = (context: RateContext): ((amount: Decimal, worth?: Worth) => Worth) => {
    const { localCurrency, reportingCurrency } = currenciesOf(context);
    const { currency, date, exchangeRate } = context;
    const localRate = exchangeRate === undefined ? rates(currency, localCurrency, date) : toDecimal(exchangeRate.rate);
    const reportingRate = rates(localCurrency, reportingCurrency, date);
    return (amount, worth) => {
      if (worth !== undefined) return worth;
      const local = times(amount, localRate, localCurrency);
      return { local, reporting: times(local, reportingRate, reportingCurrency) };
    };
  };
  return {
    currenciesOf,
    worthOf: (amount, context) => converterFor(context)(amount),
    toEntry(draft) {
      const currencies = currenciesOf(draft);
      if (isInOneCurrency(draft, currencies)) return inOneCurrency(draft, currencies);
      const { postings, ...rest } = draft;
      const { localCurrency, reportingCurrency } = currencies;
      const worthOf = converterFor(draft);
      const all = postings.map((posting): LedgerLine => {
        const { local, reporting } = worthOf(posting.amount, posting.worth);
        return { ...posting, local, reporting };
      });
      const kept = draft.kind === "manual" ? all : all.filter((line) => !isNothing(line));
      const lines = draft.settles === true ? withDifference(kept) : withoutRounding(kept);
      const reportingRate = rates(localCurrency, reportingCurrency, draft.date);
      return { ...rest, localCurrency, reportingCurrency, reportingRate, lines };
    },
  };
}

/** Whether nothing is converted. */
export const isInOneCurrency = (
  { currency, exchangeRate }: Pick<Draft, "currency" | "exchangeRate">,
  { localCurrency, reportingCurrency }: Currencies,
): boolean => exchangeRate === undefined && currency === localCurrency && currency === reportingCurrency;

/** An entry of which nothing is converted. Most entries are like this, so this path skips all work that only a conversion needs. */
function inOneCurrency(draft: Draft, { localCurrency, reportingCurrency }: Currencies): LedgerEntry {
  const lines: LedgerLine[] = [];
  for (const posting of draft.postings) {
    const { amount } = posting;
    if (draft.kind === "manual" || !amount.isZero()) lines.push({ ...posting, local: amount, reporting: amount });
  }
  return { ...draft, localCurrency, reportingCurrency, reportingRate: ONE, lines };
}

/** The id of an entry. It stays as long as its document exists. */
export const idOf = ({ kind, source }: Pick<Draft, "kind" | "source">): string =>
  kind === "manual" ? source.value.id : uuidOf(`entry ${kind} ${source.value.id}`);

const times = (amount: Decimal, rate: Decimal, currency: string): Decimal =>
  rate.equals(ONE) ? amount : roundTo(amount.times(rate), currency);

/** Rounds to the digits of a currency. */
export const roundTo = (amount: Decimal, currency: string): Decimal =>
  roundToCurrency(amount.toDecimalPlaces(20).toFixed(), currency);

const isNothing = ({ amount, local, reporting }: LedgerLine): boolean =>
  amount.isZero() && local.isZero() && reporting.isZero();

const sumOf = (lines: readonly LedgerLine[], of: (line: LedgerLine) => Decimal): Decimal =>
  lines.reduce((sum, line) => sum.plus(of(line)), ZERO);

/** A line has one side. So a gain in one currency that is a loss in the other takes two lines. */
function withDifference(lines: readonly LedgerLine[]): LedgerLine[] {
  const local = sumOf(lines, (line) => line.local).negated();
  const reporting = sumOf(lines, (line) => line.reporting).negated();
  const differ = (worth: Worth): LedgerLine => ({ account: SYSTEM.exchangeDifferences, amount: ZERO, ...worth });
  const isOneSided = local.isZero() || reporting.isZero() || local.isNegative() === reporting.isNegative();
  const differences = isOneSided
    ? [differ({ local, reporting })]
    : [differ({ local, reporting: ZERO }), differ({ local: ZERO, reporting })];
  return [...lines, ...differences.filter((line) => !isNothing(line))];
}

const CONTROL: ReadonlySet<string> = new Set([SYSTEM.receivable, SYSTEM.payable]);

function withoutRounding(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const local = sumOf(lines, (line) => line.local);
  const reporting = sumOf(lines, (line) => line.reporting);
  if (local.isZero() && reporting.isZero()) return lines;
  const free = lines.filter(({ account }) => !CONTROL.has(account));
  const [first, ...others] = free.length > 0 ? free : lines;
  const largest = others.reduce((best, line) => (best && line.local.abs().gt(best.local.abs()) ? line : best), first);
  return lines.map((line) =>
    line === largest ? { ...line, local: line.local.minus(local), reporting: line.reporting.minus(reporting) } : line,
  );
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

/**
 * The rates of a sandbox: those of its option, and for other pairs its own. A currency without a rate counts as a dollar.
 */
export function createExchangeRates(
  given: (base: string, target: string, date: string) => string | undefined = () => undefined,
): ExchangeRates {
  return (base, target, date) => {
    if (base === target) return ONE;
    const rate = given(base, target, date);
    if (rate !== undefined) return toDecimal(rate);
    return new Decimal(IN_DOLLARS[base] ?? "1").div(IN_DOLLARS[target] ?? "1").toDecimalPlaces(10);
  };
}

/** An amount with what it is worth. */
export interface Carried extends Worth {
  readonly amount: Decimal;
}

/** What a part of an amount is worth: the same share of the whole, rounded. */
export function shareOf(whole: Carried, part: Decimal, { localCurrency, reportingCurrency }: Currencies): Worth {
  if (part.equals(whole.amount)) return whole;
  const share = (worth: Decimal, currency: string): Decimal =>
    worth.equals(whole.amount) ? part : roundTo(worth.times(part).div(whole.amount), currency);
  return { local: share(whole.local, localCurrency), reporting: share(whole.reporting, reportingCurrency) };
}

/** What is left of an amount while it is used up part by part. Nothing is left over when all of it is used. */
export function createRemainder(whole: Carried, currencies: Currencies): (part: Decimal) => Worth {
  let used = ZERO;
  let last: Worth = { local: ZERO, reporting: ZERO };
  return (part) => {
    used = used.plus(part);
    const now = shareOf(whole, used, currencies);
    const worth = { local: now.local.minus(last.local), reporting: now.reporting.minus(last.reporting) };
    last = now;
    return worth;
  };
}

export const negated = ({ local, reporting }: Worth): Worth => ({
  local: local.negated(),
  reporting: reporting.negated(),
});

export const plus = (a: Worth, b: Worth): Worth => ({
  local: a.local.plus(b.local),
  reporting: a.reporting.plus(b.reporting),
});
