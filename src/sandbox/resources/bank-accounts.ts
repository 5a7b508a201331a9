import type { CreateBankAccountRequest } from "../../../generated/types.js";
import { toDay } from "../clock.js";
import { conflict } from "../problems.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";

/**
 * A bank account links an account of the chart to a bank: payments need such a link. Transactions start on the day of creation unless said (Rillet's
 * docs). One with transactions cannot be deleted (the docs are silent).
 */
export const bankAccounts = defineResource<"bankAccounts", CreateBankAccountRequest>({
  name: "bankAccounts",
  collection: "bankAccounts",
  what: "Bank account",
  create: (body, { world }) => ({
    ...pick(body, ["account_code", "bank_name", "currency", "mask", "name", "subsidiary_id"]),
    status: "ACTIVE",
    transactions_start_date: body.transactions_start_date ?? toDay(world.clock.now()),
  }),
  remove({ id }, { world: { state } }) {
    if (state.bankTransactions.find((transaction) => transaction.bank_account_id === id) !== undefined)
      throw conflict(`Bank account ${id} has transactions`);
  },
});
