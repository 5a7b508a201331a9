import type { BankTransaction } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import type { Collections } from "./collections.js";

/** What moved through a bank, as one text: the account, the currency and the amount. */
export type Movement = string;

const movement = (account: string | undefined, currency: string, amount: Decimal): Movement =>
  `${account ?? ""} ${currency} ${amount.toFixed(4)}`;

/** What a payment of an invoice moves; nothing if it failed. */
export const movementOfPayment = ({ account_code: account, amount, status }: SettlingPayment): Movement[] =>
  status === "FAILED" ? [] : [movement(account, amount.currency, new Decimal(amount.amount))];

export const movementOfBillPayment = ({ account_code: account, amount }: SettlingPayment): Movement[] => [
  movement(account, amount.currency, new Decimal(amount.amount).negated()),
];

interface SettlingPayment {
  readonly account_code?: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly status: string;
}

export const movementOfTransaction = (
  { net_amount: net, fee, bank_account_id: id }: BankTransaction,
  { bankAccounts }: Pick<Collections, "bankAccounts">,
): Movement => movement(bankAccounts.get(id)?.account_code, net.currency, new Decimal(net.amount).plus(fee.amount));
