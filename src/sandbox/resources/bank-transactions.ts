import type {
  BankTransaction,
  CreateBankTransactionRequest,
  UpdateBankTransactionRequest,
} from "../../../generated/types.js";
import { invalidField } from "../problems.js";
import type { State } from "../state/state.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";

/** Bank transactions: the net amount is after fees, and a fee left out is zero in the same currency (Rillet's docs). They have no webhook. */
export const bankTransactions = defineResource<
  "bankTransactions",
  CreateBankTransactionRequest,
  UpdateBankTransactionRequest
>({
  name: "bankTransactions",
  collection: "bankTransactions",
  what: "Bank transaction",
  create: (body, { world: { state } }) => build(body, body.bank_account_id, state),
  replace: (body, kept, { world: { state } }) => build(body, kept.bank_account_id, state),
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
