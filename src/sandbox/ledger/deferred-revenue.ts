import { Decimal } from "../../money/index.js";
import { SYSTEM } from "./accounts.js";
import { type Carried, type Conversion, negated, plus, shareOf } from "./currency-conversion.js";
import type { Draft, Head, LedgerEntry, Posting, Worth } from "./postings.js";

const ZERO = new Decimal(0);
const NOTHING: Worth = { local: ZERO, reporting: ZERO };

/** An amount that an invoice credits to deferred revenue. */
export interface Billed extends Carried {
  /** The id of the invoice: two of a contract can be of one day. */
  readonly key: string;
  readonly date: string;
  readonly head: Head;
  readonly name: string;
}

/** Revenue that is earned on a day. */
export interface Earned {
  readonly date: string;
  readonly amount: Decimal;
  readonly account: string;
  /** Distinguishes it from the other revenue of its document. */
  readonly key: string;
  readonly head: Head;
  readonly name: string;
  readonly details?: Pick<Posting, "description" | "fields">;
}

/**
 * Recognises revenue as it is earned: out of deferred revenue as far as it was billed by then, and otherwise as a contract
 * asset, which the next invoice turns into a receivable. So deferred revenue is never below zero. Both are carried at the
 * rates of their dates. A difference between the two is a realised exchange difference.
 */
export function recogniseRevenue(
  billed: readonly Billed[],
  earned: readonly Earned[],
  conversion: Conversion,
): LedgerEntry[] {
  const isReversed = billed.length === 1 && billed[0]?.amount.isNegative() === true;
  const position = new RevenuePosition(isReversed ? reverse(conversion) : conversion);
  const events = [
    ...billed.map((bill) => ({
      date: bill.date,
      order: 0,
      apply: () => position.bill(isReversed ? { ...bill, amount: bill.amount.negated(), ...negated(bill) } : bill),
    })),
    ...earned.map((part) => ({
      date: part.date,
      order: 1,
      apply: () => [position.earn(isReversed ? { ...part, amount: part.amount.negated() } : part)],
    })),
  ].sort((a, b) => (a.date === b.date ? a.order - b.order : a.date < b.date ? -1 : 1));
  return events.flatMap(({ apply }) => apply());
}

const recognition = ({ date, key, head, name }: Earned, postings: readonly Posting[]): Draft => ({
  ...head,
  kind: `recognition ${key} ${date}`,
  date,
  visibleFrom: date,
  name: `Revenue of ${name}`,
  postings,
});

/** Revenue that comes out of deferred revenue. */
export const fromDeferred = (earned: Earned): Draft =>
  recognition(earned, [
    { account: SYSTEM.deferredRevenue, amount: earned.amount },
    { account: earned.account, amount: earned.amount.negated(), ...earned.details },
  ]);

/** For credit: the same with debits and credits exchanged. */
const reverse = (conversion: Conversion): Conversion => ({
  ...conversion,
  toEntry: (draft) =>
    conversion.toEntry({
      ...draft,
      postings: draft.postings.map((posting) => ({
        ...posting,
        amount: posting.amount.negated(),
        ...(posting.worth && { worth: negated(posting.worth) }),
      })),
    }),
});

/** Revenue that was earned before it was billed. */
interface Unbilled extends Carried {
  readonly earnedOn: string;
  readonly key: string;
}

/** What was billed and not earned yet (deferred), or earned and not billed yet (unbilled, the oldest first). */
class RevenuePosition {
  #deferred: Carried = { amount: ZERO, ...NOTHING };
  #unbilled: Unbilled[] = [];
  readonly #conversion: Conversion;

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
  }

  bill(billed: Billed): LedgerEntry[] {
    const { head, date, name, key } = billed;
    this.#deferred = { amount: this.#deferred.amount.plus(billed.amount), ...plus(this.#deferred, billed) };
    const before = this.#unbilled;
    this.#unbilled = [];
    return before.flatMap((asset) => {
      const amount = Decimal.max(ZERO, Decimal.min(asset.amount, this.#deferred.amount));
      const worth = shareOf(asset, amount, this.#conversion.currenciesOf({ ...head, date }));
      const rest = { ...asset, amount: asset.amount.minus(amount), ...plus(asset, negated(worth)) };
      if (!rest.amount.isZero()) this.#unbilled.push(rest);
      if (amount.isZero()) return [];
      const postings = [
        { account: SYSTEM.deferredRevenue, amount, worth: this.#takeDeferred(amount, head, date) },
        { account: SYSTEM.contractAsset, amount: amount.negated(), worth: negated(worth) },
      ];
      const kind = `contract asset ${asset.key} ${asset.earnedOn} ${key}`;
      return [
        this.#conversion.toEntry({
          ...head,
          kind,
          date,
          name: `Contract asset of ${name}`,
          visibleFrom: asset.earnedOn,
          settles: true,
          postings,
        }),
      ];
    });
  }

  earn(earned: Earned): LedgerEntry {
    const { date, amount, account, key, head, details } = earned;
    const context = { ...head, date };
    const deferred = Decimal.min(amount, Decimal.max(ZERO, this.#deferred.amount));
    const isGivenBack = amount.isNegative();
    const taken = isGivenBack ? this.#conversion.worthOf(amount, context) : this.#takeDeferred(deferred, head, date);
    if (isGivenBack)
      this.#deferred = {
        amount: this.#deferred.amount.minus(amount),
        ...plus(this.#deferred, negated(taken)),
      };
    const unbilled = amount.minus(deferred);
    const worth = this.#conversion.worthOf(unbilled, context);
    if (!unbilled.isZero()) this.#unbilled.push({ amount: unbilled, ...worth, earnedOn: date, key });
    return this.#conversion.toEntry(
      recognition(earned, [
        { account: SYSTEM.deferredRevenue, amount: deferred, worth: taken },
        { account: SYSTEM.contractAsset, amount: unbilled, worth },
        { account, amount: amount.negated(), worth: negated(plus(taken, worth)), ...details },
      ]),
    );
  }

  #takeDeferred(amount: Decimal, head: Head, date: string): Worth {
    if (amount.isZero()) return NOTHING;
    const worth = shareOf(this.#deferred, amount, this.#conversion.currenciesOf({ ...head, date }));
    this.#deferred = { amount: this.#deferred.amount.minus(amount), ...plus(this.#deferred, negated(worth)) };
    return worth;
  }
}
