import type { Account } from "../../../generated/types.js";
import { seedId } from "../identifiers.js";
import type { State } from "../state/state.js";

/** The accounts that postings need and that documents do not name, by their codes in the seeded chart of accounts. */
export const SYSTEM = {
  receivable: "1200",
  inputTax: "1300",
  suspense: "1950",
  payable: "2000",
  deferredRevenue: "2100",
  salesTax: "2200",
  retainedEarnings: "3900",
  bankFees: "6900",
} as const;

/** The account of a code. A saved state can lack a system account. The account then has only its code. */
export function accountOf(code: string, state: State): Account {
  const found = state.accounts.find((account) => account.code === code);
  return (
    found ?? {
      id: seedId("account", code),
      code,
      name: code,
      type: "ASSET",
      subtype: "",
      intercompany: false,
      status: "ACTIVE",
      updated_at: "",
    }
  );
}

/** Accounts by code, for many look-ups. */
export const chartOf = (state: State): ReadonlyMap<string, Account> =>
  new Map(state.accounts.all().map((account) => [account.code, account]));
