import type { BankTransaction } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import type { Entry } from "../state/collection.js";
import type { State } from "../state/state.js";
import { SYSTEM } from "./accounts.js";
import type { Books } from "./books.js";
import type { LedgerEntry } from "./entry.js";

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
  state: Pick<State, "bankAccounts">,
): Movement =>
  movement(state.bankAccounts.get(id)?.account_code, net.currency, new Decimal(net.amount).plus(fee.amount));

/**
 * Posts bank transactions against a suspense account until a person categorises them. Excluded and pending ones do not
 * count. One that is the other side of a payment (same account, same amount) does not count either, because that
 * payment is already in the ledger.
 */
export function postMovement(key: Movement, { state, conversion }: Books): LedgerEntry[] {
  const { movements, billMovements, bankMovements } = state.links;
  const paid = movements.get(key).length + billMovements.get(key).length;
  const counted = bankMovements.get(key).filter(({ value }) => !value.excluded && !value.pending);
  return counted.slice(paid).flatMap((source) => {
    const account = state.bankAccounts.get(source.value.bank_account_id)?.account_code;
    return account === undefined ? [] : [conversion.toEntry(post(source, account))];
  });
}

function post(source: Entry<BankTransaction>, account: string): Parameters<Books["conversion"]["toEntry"]>[0] {
  const { net_amount: net, fee, date, name, subsidiary_id: subsidiaryId } = source.value;
  const [moved, cost] = [new Decimal(net.amount), new Decimal(fee.amount)];
  const postings = [
    { account, amount: moved },
    { account: SYSTEM.bankFees, amount: cost },
    { account: SYSTEM.suspense, amount: moved.plus(cost).negated() },
  ];
  return { source, kind: "bank transaction", date, name, subsidiaryId, currency: net.currency, postings };
}
