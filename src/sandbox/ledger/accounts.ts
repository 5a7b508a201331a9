import type { Account } from "../../../generated/types.js";
import { seedId } from "../identifiers.js";
import type { State } from "../state/state.js";

/** The accounts that postings need besides those that documents name, by their codes in the seeded chart. */
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

/** The account of a code. A saved state may lack a system account: it then appears by its code alone. */
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

/** Accounts by code, to look many up. */
export const chartOf = (state: State): ReadonlyMap<string, Account> =>
  new Map(state.accounts.all().map((account) => [account.code, account]));
