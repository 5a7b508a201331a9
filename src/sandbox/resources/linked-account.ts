import { invalidField } from "../problems.js";
import type { State } from "../state/state.js";

/** Money moves through accounts that a bank account is linked to (Rillet's docs). @throws Problem 400 */
export function checkLinkedAccount(code: string, state: State): void {
  const isLinked = state.bankAccounts.find((account) => account.account_code === code) !== undefined;
  if (!isLinked) throw invalidField("account_code", `account ${code} is not linked to a bank account`);
}
