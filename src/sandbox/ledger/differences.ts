import type { Decimal } from "../../money/index.js";
import type { Balance, Contribution } from "./balances.js";
import { plus } from "./currency-conversion.js";

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
