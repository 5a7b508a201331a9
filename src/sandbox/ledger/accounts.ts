import type { Account } from "../../../generated/types.js";
import { CHART, seededAccount } from "../seeds/accounts-and-tax-rates.js";
import type { State } from "../state/state.js";

/** The accounts that postings need and that documents do not name, by their codes in the seeded chart of accounts. */
export const SYSTEM = {
  receivable: "1200",
  contractAsset: "1250",
  inputTax: "1300",
  prepaid: "1400",
  suspense: "1950",
  payable: "2000",
  deferredRevenue: "2100",
  recognisedElsewhere: "2150",
  salesTax: "2200",
  retainedEarnings: "3900",
  bankFees: "6900",
  exchangeDifferences: "7000",
} as const;

/** The account of a code. A saved state can lack a system account. The account is then that of the seeded chart of accounts. */
export function accountOf(code: string, state: State): Account {
  const found = state.accounts.find((account) => account.code === code);
  if (found !== undefined) return found;
  return seededAccount(CHART.find(([seeded]) => seeded === code) ?? [code, code, "ASSET", ""]);
}

/** Accounts by code, for many look-ups. */
export const chartOf = (state: State): ReadonlyMap<string, Account> =>
  new Map(state.accounts.all().map((account) => [account.code, account]));

/** Whether an account is a cash account. */
export const isCashAccount = ({ type, subtype }: Account): boolean => type === "ASSET" && subtype === "Cash";
