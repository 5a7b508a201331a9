/**
 * A double entry of its own, made of requests and responses alone: it knows nothing of how the sandbox posts. Each account
 * is a formula over the documents, not a list of postings, so that an error of the one is no error of the other.
 */
import { Decimal, roundToCurrency, toDecimal } from "../../../../src/money/index.js";

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export type Rates = (base: string, target: string, date: string) => string;

/** A receivable (sign 1) or payable (sign -1) with what it is made of. */
export interface Document {
  readonly id: string;
  readonly subsidiary: string;
  readonly date: string;
  readonly currency: string;
  /** The rate to the subsidiary's currency, if the document has one. */
  readonly rate?: string;
  readonly total: string;
  readonly tax: string;
  readonly items: readonly Item[];
  /** Payments and credit. */
  readonly settled: Settlement[];
  readonly scope?: string;
}

export interface Item {
  readonly net: string;
  readonly account: string;
  readonly pattern?: string;
  readonly period?: { readonly start: string; readonly end: string };
}

export interface Settlement {
  readonly id: string;
  readonly date: string;
  readonly amount: string;
  /** The account of cash; none for credit. */
  readonly account?: string;
}

/** What the company did. */
export interface Company {
  readonly currencies: Readonly<Record<string, string>>;
  readonly reporting: string;
  readonly rates: Rates;
  today: string;
  readonly invoices: Map<string, Document>;
  readonly memos: Map<string, Document>;
  readonly bills: Map<string, Document>;
  readonly vendorCredits: Map<string, Document>;
  readonly contracts: Contract[];
  /** Lines of journal entries and bank transactions: a debit is above zero. */
  readonly lines: {
    readonly date: string;
    readonly subsidiary: string;
    readonly account: string;
    readonly money: Money;
  }[];
}

/** A contract that another system bills. */
export interface Contract {
  readonly subsidiary: string;
  readonly currency: string;
  readonly items: readonly Item[];
  readonly invoices: readonly Document[];
}

const ZERO = new Decimal(0);

/** How much is on an account on a day: of a subsidiary in its currency, or of all in the organization's. */
export type Balance = (account: string, date: string) => Decimal;

export function balanceOf(company: Company, subsidiary: string | undefined): Balance {
  const worth = (money: Money, place: Pick<Document, "subsidiary" | "rate">, date: string): Decimal => {
    const own = company.currencies[place.subsidiary] ?? "";
    const local =
      place.rate !== undefined ? round(toDecimal(money.amount).times(place.rate), own) : convert(money, own, date);
    return subsidiary === undefined
      ? convert({ amount: local.toFixed(), currency: own }, company.reporting, date)
      : local;
  };
  const convert = ({ amount, currency }: Money, target: string, date: string): Decimal =>
    currency === target
      ? toDecimal(amount)
      : round(toDecimal(amount).times(company.rates(currency, target, date)), target);
  const unit = (place: string): string =>
    subsidiary === undefined ? company.reporting : (company.currencies[place] ?? "");
  const isIn = ({ subsidiary: own }: { readonly subsidiary: string }): boolean =>
    subsidiary === undefined || subsidiary === own;

  /** A document's part that is still open is carried at the rates of the document. */
  const open = (document: Document, date: string): Decimal => {
    if (document.date > date && document.settled.every((one) => one.date > date)) return ZERO;
    const { total, currency } = document;
    const whole = worth({ amount: total, currency }, document, document.date);
    const settled = sum(document.settled.filter((one) => one.date <= date).map(({ amount }) => toDecimal(amount)));
    const closed = settled.isZero() ? ZERO : round(whole.times(settled).div(total), unit(document.subsidiary));
    return (document.date <= date ? whole : ZERO).minus(closed);
  };
  const openIn = (documents: ReadonlyMap<string, Document>, date: string): Decimal =>
    sum([...documents.values()].filter(isIn).map((document) => open(document, date)));

  const cash = (account: string, date: string): Decimal =>
    sum(
      (
        [
          [company.invoices, 1],
          [company.bills, -1],
        ] as const
      ).flatMap(([documents, sign]) =>
        [...documents.values()]
          .filter(isIn)
          .flatMap(({ settled, currency, subsidiary: own }) =>
            settled
              .filter((one) => one.account === account && one.date <= date)
              .map((one) => worth({ amount: one.amount, currency }, { subsidiary: own }, one.date).times(sign)),
          ),
      ),
    );
  const taxes = (documents: ReadonlyMap<string, Document>, date: string): Decimal =>
    sum(
      [...documents.values()]
        .filter((document) => isIn(document) && document.date <= date)
        .map((document) => worth({ amount: document.tax, currency: document.currency }, document, document.date)),
    );
  const lines = (account: string, date: string): Decimal =>
    sum(
      company.lines
        .filter((line) => isIn(line) && line.account === account && line.date <= date)
        .map((line) => worth(line.money, line, line.date)),
    );

  /** Groups of items that are billed and earned together: what is not earned is deferred, what is not billed is an asset. */
  const groups = (): { place: Document | Contract; billed: Document[]; items: readonly Item[]; sign: number }[] => [
    ...[...company.invoices.values()]
      .filter(({ scope }) => scope !== "AR_ONLY" && scope !== "CONTRACT")
      .flatMap((document) =>
        document.items.map((item) => ({ place: document, billed: [document], items: [item], sign: 1 })),
      ),
    ...[...company.memos.values()].flatMap((document) =>
      document.items.map((item) => ({
        place: document,
        billed: [document],
        items: [clamp(item, document.date)],
        sign: -1,
      })),
    ),
    ...company.contracts.map((contract) => ({
      place: contract,
      billed: [...contract.invoices],
      items: contract.items,
      sign: 1,
    })),
  ];

  const position = (date: string): { deferred: Decimal; asset: Decimal; revenue: Map<string, Decimal> } => {
    const until = date < company.today ? date : company.today;
    const found = { deferred: ZERO, asset: ZERO, revenue: new Map<string, Decimal>() };
    for (const { place, billed, items, sign } of groups().filter((group) => isIn(group.place))) {
      const rate = "rate" in place && place.rate !== undefined ? { rate: place.rate } : {};
      const whole = billed.map((document) => ({
        date: document.date,
        amount: sum(
          (billed.length === 1 && items.length === 1 && document === place ? items : document.items).map(({ net }) =>
            toDecimal(net),
          ),
        ),
        document,
      }));
      let bought = ZERO;
      let boughtWorth = ZERO;
      const assets: { amount: Decimal; worth: Decimal }[] = [];
      const events = [
        ...whole.map((bill) => ({ ...bill, kind: 0, account: "" })),
        ...items.flatMap((item) =>
          monthly(item, place.currency, "date" in place ? place.date : "", sign < 0).map((part) => ({
            ...part,
            kind: 1,
            account: item.account,
            document: place,
          })),
        ),
      ]
        .filter((event) =>
          event.kind === 0
            ? event.date <= date
            : event.date <= until || (event.date === ("date" in place ? place.date : "") && event.date <= date),
        )
        .sort((a, b) => (a.date === b.date ? a.kind - b.kind : a.date < b.date ? -1 : 1));
      for (const event of events) {
        const at = {
          subsidiary: place.subsidiary,
          ...rate,
          ...("rate" in event.document && event.document.rate !== undefined && { rate: event.document.rate }),
        };
        const money = { amount: event.amount.toFixed(), currency: place.currency };
        if (event.kind === 0) {
          bought = bought.plus(event.amount);
          boughtWorth = boughtWorth.plus(worth(money, at, event.date));
          while (assets.length > 0 && bought.gt(0)) {
            const [first] = assets;
            if (first === undefined) break;
            const part = Decimal.min(first.amount, bought);
            boughtWorth = boughtWorth.times(bought.minus(part)).div(bought);
            bought = bought.minus(part);
            first.worth = first.worth.times(first.amount.minus(part)).div(first.amount);
            first.amount = first.amount.minus(part);
            if (first.amount.isZero()) assets.shift();
          }
          continue;
        }
        const fromDeferred = Decimal.min(event.amount, bought);
        const carried = bought.isZero() ? ZERO : boughtWorth.times(fromDeferred).div(bought);
        bought = bought.minus(fromDeferred);
        boughtWorth = boughtWorth.minus(carried);
        const rest = event.amount.minus(fromDeferred);
        const restWorth = worth({ ...money, amount: rest.toFixed() }, at, event.date);
        if (!rest.isZero()) assets.push({ amount: rest, worth: restWorth });
        found.revenue.set(
          event.account,
          (found.revenue.get(event.account) ?? ZERO).minus(carried.plus(restWorth).times(sign)),
        );
      }
      found.deferred = found.deferred.minus(boughtWorth.times(sign));
      found.asset = found.asset.plus(sum(assets.map((asset) => asset.worth)).times(sign));
    }
    return found;
  };

  /** Costs of the later months of a service period are prepaid. */
  const cost = (account: string, date: string): { expensed: Decimal; prepaid: Decimal } => {
    const until = date < company.today ? date : company.today;
    let [expensed, prepaid] = [ZERO, ZERO];
    for (const [documents, sign] of [
      [company.bills, 1],
      [company.vendorCredits, -1],
    ] as const)
      for (const document of [...documents.values()].filter((one) => isIn(one) && one.date <= date))
        for (const item of document.items) {
          const whole = worth({ amount: item.net, currency: document.currency }, document, document.date);
          const later = sum(
            monthly(item, document.currency)
              .filter((part) => part.date > document.date && part.date > until)
              .map(({ amount }) => amount),
          );
          const share = toDecimal(item.net).isZero() ? ZERO : whole.times(later).div(item.net);
          prepaid = prepaid.plus(share.times(sign));
          if (item.account === account) expensed = expensed.plus(whole.minus(share).times(sign));
        }
    return { expensed, prepaid };
  };

  return (account, date) => {
    const own = lines(account, date);
    if (account === "1200") return own.plus(openIn(company.invoices, date)).minus(openIn(company.memos, date));
    if (account === "2000") return own.minus(openIn(company.bills, date)).plus(openIn(company.vendorCredits, date));
    if (account === "2200") return own.minus(taxes(company.invoices, date)).plus(taxes(company.memos, date));
    if (account === "1300") return own.plus(taxes(company.bills, date)).minus(taxes(company.vendorCredits, date));
    if (account === "2100") return own.plus(position(date).deferred);
    if (account === "1250") return own.plus(position(date).asset);
    if (account === "1400") return own.plus(cost("", date).prepaid);
    if (account === "2150")
      return own.minus(
        sum(
          [...company.invoices.values()]
            .filter((one) => isIn(one) && one.scope === "AR_ONLY" && one.date <= date)
            .flatMap((one) =>
              one.items.map(({ net }) => worth({ amount: net, currency: one.currency }, one, one.date)),
            ),
        ),
      );
    if (account.startsWith("4")) return own.plus(position(date).revenue.get(account) ?? ZERO);
    if (account.startsWith("6")) return own.plus(cost(account, date).expensed);
    return own.plus(cash(account, date));
  };
}

const round = (amount: Decimal, currency: string): Decimal =>
  roundToCurrency(amount.toDecimalPlaces(20).toFixed(), currency);

export const sum = (amounts: readonly Decimal[]): Decimal =>
  amounts.reduce((total, amount) => total.plus(amount), ZERO);

/** Credit does not change what was recognised before it. */
function clamp(item: Item, date: string): Item {
  return item.period === undefined || item.period.end <= date ? { ...item, period: { start: date, end: date } } : item;
}

const DAY = 86_400_000;

/** The part of each calendar month, on its last day in the period; the remainder of rounding goes to the largest parts first. */
function monthly(
  { net, period, pattern = "DAILY" }: Item,
  currency: string,
  issued = "",
  isCredit = false,
): { date: string; amount: Decimal }[] {
  if (period === undefined) return [{ date: issued, amount: toDecimal(net) }];
  const days = new Map<string, { last: string; count: number }>();
  for (let time = Date.parse(period.start); time <= Date.parse(period.end); time += DAY) {
    const day = new Date(time).toISOString().slice(0, 10);
    const before = days.get(day.slice(0, 7));
    days.set(day.slice(0, 7), { last: day, count: (before?.count ?? 0) + 1 });
  }
  const months = [...days.values()];
  const weights = months.map(({ count }) => (pattern === "DAILY" ? count : 1));
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const step = new Decimal(10).pow(-(DIGITS[currency] ?? 2));
  const exact = weights.map((weight) => toDecimal(net).times(weight).div(whole));
  const parts = exact.map((amount) => amount.div(step).trunc().times(step));
  let left = toDecimal(net).minus(sum(parts)).div(step).toNumber();
  const order = exact
    .map((amount, index) => ({ index, rest: amount.minus(parts[index] ?? ZERO).abs() }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
  for (const { index } of order) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? ZERO).plus(step.times(Math.sign(left)));
    left -= Math.sign(left);
  }
  return months.map(({ last }, index) => ({
    date: isCredit && last < issued ? issued : last,
    amount: parts[index] ?? ZERO,
  }));
}

const DIGITS: Readonly<Record<string, number>> = { USD: 2, GBP: 2, EUR: 2, JPY: 0 };
