import type { JournalEntry } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { pick } from "../resources/pick.js";
import { subsidiaryOf } from "../documents/subsidiary.js";
import type { Entry } from "../state/collection.js";
import type { State } from "../state/state.js";
import type { Draft, Posting } from "./entry.js";

/** Posts manual entries, and their reversals on the requested day. */
export function postManualEntries(state: State): Draft[] {
  return state.journalEntries.entries().flatMap((source) => {
    const draft = post(source, state);
    const { reversal_date: reversal } = source.value;
    const postings = draft.postings.map((posting) => ({ ...posting, amount: posting.amount.negated() }));
    return reversal === undefined
      ? [draft]
      : [draft, { ...draft, kind: "reversal", date: reversal, name: `Reversal of ${draft.name}`, postings }];
  });
}

function post(source: Entry<JournalEntry>, state: State): Draft {
  const { currency, date, name, items, exchange_rate: exchangeRate, related_entity: related } = source.value;
  const postings = items.map((item): Posting => {
    const amount = new Decimal(item.amount.amount);
    return {
      account: item.account_code,
      amount: item.side === "DEBIT" ? amount : amount.negated(),
      ...pick(item, ["description", "fields"]),
    };
  });
  return {
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
}
