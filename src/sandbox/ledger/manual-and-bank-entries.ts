import type { BankTransaction, JournalEntry } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { pick } from "../resources/pick.js";
import { subsidiaryOf } from "../documents/subsidiary-and-currency.js";
import type { Entry } from "../state/collection.js";
import type { PostingContext } from "./posting-context.js";
import { negated } from "./currency-conversion.js";
import type { Draft, LedgerEntry, Posting } from "./postings.js";
import type { Movement } from "../state/links.js";
import { SYSTEM } from "./accounts.js";

/** Posts a manual entry, and its reversal on the requested day. */
export function postManualEntry(source: Entry<JournalEntry>, { state, conversion }: PostingContext): LedgerEntry[] {
  const { currency, date, name, items, exchange_rate: exchangeRate, related_entity: related } = source.value;
  const postings = items.map((item): Posting => {
    const amount = new Decimal(item.amount.amount);
    return {
      account: item.account_code,
      amount: item.side === "DEBIT" ? amount : amount.negated(),
      ...pick(item, ["description", "fields"]),
    };
  });
  const draft: Draft = {
    source,
    kind: "manual",
    date,
    name,
    currency,
    subsidiaryId: subsidiaryOf(source.value, state).id,
    postings,
    ...(exchangeRate && { exchangeRate }),
    ...(related && { related }),
  };
  const entry = conversion.toEntry(draft);
  const { reversal_date: reversal } = source.value;
  if (reversal === undefined) return [entry];
  const reversed = entry.lines.map(({ local, reporting, ...line }) => ({
    ...line,
    amount: line.amount.negated(),
    worth: negated({ local, reporting }),
  }));
  return [
    entry,
    conversion.toEntry({
      ...draft,
      kind: "reversal",
      date: reversal,
      name: `Reversal of ${name}`,
      postings: reversed,
    }),
  ];
}

/**
 * Posts bank transactions against a suspense account until a person categorises them. Excluded and pending ones are not
 * posted. One that is the other side of a payment (same account, same amount) is not posted either, because that payment
 * is already in the ledger.
 */
export function postMovement(key: Movement, { state, conversion }: PostingContext): LedgerEntry[] {
  const { movements, billMovements, bankMovements } = state.links;
  const paid = movements.get(key).length + billMovements.get(key).length;
  const counted = bankMovements.get(key).filter(({ value }) => !value.excluded && !value.pending);
  return counted.slice(paid).flatMap((source) => {
    const account = state.bankAccounts.get(source.value.bank_account_id)?.account_code;
    return account === undefined ? [] : [conversion.toEntry(post(source, account))];
  });
}

function post(source: Entry<BankTransaction>, account: string): Parameters<PostingContext["conversion"]["toEntry"]>[0] {
  const { net_amount: net, fee, date, name, subsidiary_id: subsidiaryId } = source.value;
  const [moved, cost] = [new Decimal(net.amount), new Decimal(fee.amount)];
  const postings = [
    { account, amount: moved },
    { account: SYSTEM.bankFees, amount: cost },
    { account: SYSTEM.suspense, amount: moved.plus(cost).negated() },
  ];
  return { source, kind: "bank transaction", date, name, subsidiaryId, currency: net.currency, postings };
}
