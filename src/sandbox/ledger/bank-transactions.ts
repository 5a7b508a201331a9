import type { BankTransaction } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import type { Entry } from "../state/collection.js";
import type { State } from "../state/state.js";
import { SYSTEM } from "./accounts.js";
import type { Draft } from "./entry.js";

/**
 * Posts bank transactions against a suspense account until a person categorises them. Excluded and pending ones do not
 * count. One that is the other side of a payment (same account, same amount) does not count either, because that
 * payment is already in the ledger.
 */
export function postBankTransactions(state: State): Draft[] {
  const payments = paymentsThroughBank(state);
  return state.bankTransactions.entries().flatMap((source): Draft[] => {
    const transaction = source.value;
    const account = state.bankAccounts.get(transaction.bank_account_id)?.account_code;
    if (
      account === undefined ||
      transaction.excluded ||
      transaction.pending ||
      isPayment(transaction, account, payments)
    )
      return [];
    return [post(source, account)];
  });
}

function post(source: Entry<BankTransaction>, account: string): Draft {
  const { net_amount: net, fee, date, name, subsidiary_id: subsidiaryId } = source.value;
  const [moved, cost] = [new Decimal(net.amount), new Decimal(fee.amount)];
  const postings = [
    { account, amount: moved },
    { account: SYSTEM.bankFees, amount: cost },
    { account: SYSTEM.suspense, amount: moved.plus(cost).negated() },
  ];
  return { source, kind: "bank transaction", date, name, subsidiaryId, currency: net.currency, postings };
}

/** What payments moved: how often each `account currency amount` occurs. */
function paymentsThroughBank(state: State): Map<string, number> {
  const moved = [
    ...state.invoicePayments
      .filter(({ status }) => status !== "FAILED")
      .map(({ account_code: account, amount }) => keyOf(account, amount.currency, new Decimal(amount.amount))),
    ...state.billPayments
      .all()
      .map(({ account_code: account, amount }) =>
        keyOf(account, amount.currency, new Decimal(amount.amount).negated()),
      ),
  ];
  const counts = new Map<string, number>();
  for (const key of moved) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const keyOf = (account: string | undefined, currency: string, amount: Decimal): string =>
  `${account ?? ""} ${currency} ${amount.toFixed(4)}`;

function isPayment({ net_amount: net, fee }: BankTransaction, account: string, payments: Map<string, number>): boolean {
  const key = keyOf(account, net.currency, new Decimal(net.amount).plus(fee.amount));
  const count = payments.get(key) ?? 0;
  if (count > 0) payments.set(key, count - 1);
  return count > 0;
}
