import type { FieldAssignments } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import type { LedgerEntry, LedgerLine } from "./postings.js";
import type { Unit } from "./units.js";
import { plus } from "./currency-conversion.js";

/** The sum of all lines of a day that a report cannot tell apart. */
export interface Balance {
  readonly date: string;
  /** The day from which its entries exist; empty if they exist as soon as their documents do. */
  readonly visibleFrom: string;
  readonly account: string;
  readonly subsidiaryId: string;
  readonly isCredit: boolean;
  /** Whether its entries have a line on a cash account. */
  readonly movesCash: boolean;
  readonly fields?: FieldAssignments;
  /** In the currencies of the subsidiary and of the organization. A debit is above zero, a credit below. */
  local: Decimal;
  reporting: Decimal;
}

/** What a line adds to a balance. */
export interface Contribution {
  readonly balance: Balance;
  readonly local: Decimal;
  readonly reporting: Decimal;
}

/** The balances of all entries. Their number follows from the days, not from the documents. */
export class Balances {
  readonly #byKey = new Map<string, Balance>();
  /** The units with an entry on a balance. */
  readonly #units = new Map<Balance, Set<Unit>>();

  /** @param isCash Whether an account is a cash account. */
  add(unit: Unit, entries: readonly LedgerEntry[], isCash: (account: string) => boolean): Contribution[] {
    return entries.flatMap((entry) => {
      const movesCash = entry.lines.some(({ account }) => isCash(account));
      return entry.lines.map((line): Contribution => {
        const balance = this.#balanceOf(entry, line, movesCash);
        balance.local = balance.local.plus(line.local);
        balance.reporting = balance.reporting.plus(line.reporting);
        this.#units.get(balance)?.add(unit);
        return { balance, local: line.local, reporting: line.reporting };
      });
    });
  }

  /** Takes back all that a unit has added. */
  subtract(unit: Unit, contributions: readonly Contribution[]): void {
    for (const { balance, local, reporting } of contributions) {
      this.#units.get(balance)?.delete(unit);
      balance.local = balance.local.minus(local);
      balance.reporting = balance.reporting.minus(reporting);
    }
  }

  /** The balances that are there on a day. */
  until(today: string): Balance[] {
    return [...this.#byKey.values()].filter(
      ({ visibleFrom, local, reporting }) => visibleFrom <= today && !(local.isZero() && reporting.isZero()),
    );
  }

  /** The units with an entry on one of the balances that match; undefined if they are more than `most`. */
  unitsOn(matches: (balance: Balance) => boolean, most: number): Set<Unit> | undefined {
    const found = new Set<Unit>();
    for (const [balance, units] of this.#units) {
      if (!matches(balance)) continue;
      for (const unit of units) found.add(unit);
      if (found.size > most) return undefined;
    }
    return found;
  }

  #balanceOf({ date, visibleFrom = "", subsidiaryId }: LedgerEntry, line: LedgerLine, movesCash: boolean): Balance {
    const { account, fields } = line;
    const isCredit = isCreditLine(line);
    const key = `${date} ${visibleFrom} ${account} ${subsidiaryId} ${String(isCredit)} ${String(movesCash)}${fields && fields.length > 0 ? JSON.stringify(fields) : ""}`;
    const found = this.#byKey.get(key);
    if (found !== undefined) return found;
    const zero = new Decimal(0);
    const made: Balance = {
      date,
      visibleFrom,
      account,
      subsidiaryId,
      isCredit,
      movesCash,
      ...(fields && { fields }),
      local: zero,
      reporting: zero,
    };
    this.#byKey.set(key, made);
    this.#units.set(made, new Set());
    return made;
  }
}

/** A difference can be in one currency alone, so the first amount that is not zero decides. */
export function isCreditLine({ local, reporting, amount }: LedgerLine): boolean {
  const first = !local.isZero() ? local : !reporting.isZero() ? reporting : amount;
  return first.isNegative() && !first.isZero();
}

/** What was added to each balance until a day. */
export type Sums = ReadonlyMap<Balance, { readonly local: Decimal; readonly reporting: Decimal }>;

export function sumsUntil(day: string, contributions: readonly Contribution[]): Sums {
  const sums = new Map<Balance, { local: Decimal; reporting: Decimal }>();
  for (const { balance, local, reporting } of contributions) {
    if (balance.date > day) continue;
    const before = sums.get(balance);
    sums.set(balance, before === undefined ? { local, reporting } : plus(before, { local, reporting }));
  }
  return sums;
}

/** The days on which two sums differ. */
export function differences(before: Sums, after: Sums): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((balance) => {
      const [a, b] = [before.get(balance), after.get(balance)];
      return a === undefined || b === undefined || !a.local.equals(b.local) || !a.reporting.equals(b.reporting);
    })
    .map(({ date }) => date);
}
