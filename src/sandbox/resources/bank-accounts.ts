import type {
  BankTransaction,
  CreateBankAccountRequest,
  CreateBankTransactionRequest,
  UpdateBankTransactionRequest,
} from "../../../generated/types.js";
import { toDay } from "../clock.js";
import { conflict, invalidField } from "../problems.js";
import type { State } from "../state/state.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";

/**
 * A bank account links an account of the chart of accounts to a bank. Payments need such a link. By default,
 * transactions start on the day of creation (Rillet's docs). One with transactions, with payments or
 * on invoices cannot be deleted (Rillet's docs; the status 409 is the sandbox's choice).
 */
export const bankAccounts = defineResource<"bankAccounts", CreateBankAccountRequest>({
  name: "bankAccounts",
  collection: "bankAccounts",
  label: "Bank account",
  create: (body, { context }) => ({
    ...pick(body, ["account_code", "bank_name", "currency", "mask", "name", "subsidiary_id"]),
    status: "ACTIVE",
    transactions_start_date: body.transactions_start_date ?? toDay(context.clock.now()),
  }),
  remove({ id, account_code: code }, { context: { state } }) {
    const isLast = state.bankAccounts.find((other) => other.id !== id && other.account_code === code) === undefined;
    const isPaid = [state.invoicePayments, state.billPayments].some((payments) =>
      [...payments].some((payment) => payment.account_code === code),
    );
    if (isLast && isPaid) throw conflict(`Bank account ${id} has payments`);
    if (state.invoices.find((invoice) => invoice.bank_account?.id === id) !== undefined)
      throw conflict(`Bank account ${id} is on invoices`);
    if (state.bankTransactions.find((transaction) => transaction.bank_account_id === id) !== undefined)
      throw conflict(`Bank account ${id} has transactions`);
  },
});

/**
 * Money moves only through cash accounts that are linked to a bank account (Rillet's docs) in its currency (a bank account
 * has one; the docs do not say more). A cash account is an asset.
 * @throws Problem 400
 */
export function checkLinkedAccount(code: string, currency: string, state: State): void {
  const linked = state.bankAccounts.filter((account) => account.account_code === code);
  if (linked.length === 0) throw invalidField("account_code", `account ${code} is not linked to a bank account`);
  const { type = "ASSET" } = state.accounts.find((account) => account.code === code) ?? {};
  if (type !== "ASSET") throw invalidField("account_code", `account ${code} is not a cash account`);
  if (!linked.some((account) => account.currency === currency))
    throw invalidField(
      "account_code",
      `account ${code} is linked to a bank account in ${linked.map((account) => account.currency).join(", ")}, and the payment is in ${currency}`,
    );
}

/** Bank transactions. The net amount is after fees, and the default fee is zero in the same currency (Rillet's docs). They have no webhook. */
export const bankTransactions = defineResource<
  "bankTransactions",
  CreateBankTransactionRequest,
  UpdateBankTransactionRequest
>({
  name: "bankTransactions",
  collection: "bankTransactions",
  label: "Bank transaction",
  create: (body, { context: { state } }) => build(body, body.bank_account_id, state),
  replace: (body, kept, { context: { state } }) => build(body, kept.bank_account_id, state),
});

function build(body: UpdateBankTransactionRequest, bankAccountId: string, state: State): Omit<BankTransaction, "id"> {
  const account = state.bankAccounts.get(bankAccountId);
  const { currency } = body.net_amount;
  if (account !== undefined && account.currency !== currency)
    throw invalidField("net_amount.currency", `must be ${account.currency}, the currency of the bank account`);
  if (body.fee !== undefined && body.fee.currency !== currency)
    throw invalidField("fee.currency", `must be ${currency}, the currency of the net amount`);
  return {
    external_references: [],
    fee: { amount: "0", currency },
    ...pick(body, ["date", "external_references", "fee", "merchant", "name", "net_amount"]),
    bank_account_id: bankAccountId,
    excluded: body.excluded ?? false,
    pending: body.pending ?? false,
    subsidiary_id: account?.subsidiary_id ?? state.subsidiaries.all()[0]?.id ?? "",
  };
}
