import type { BankTransaction } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import type { Entry } from "../state/collection.js";
import type { Movement } from "../state/movements.js";
import { SYSTEM } from "./accounts.js";
import type { Books } from "./books.js";
import type { LedgerEntry } from "./entry.js";

/**
 * Posts bank transactions against a suspense account until a person categorises them. Excluded and pending ones are not
 * posted. One that is the other side of a payment (same account, same amount) is not posted either, because that payment
 * is already in the ledger.
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
