import type { JournalEntry } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { pick } from "../resources/pick.js";
import { subsidiaryOf } from "../documents/subsidiary.js";
import type { Entry } from "../state/collection.js";
import type { Books } from "./books.js";
import { negated } from "./currency-conversion.js";
import type { Draft, LedgerEntry, Posting } from "./entry.js";

/** Posts a manual entry, and its reversal on the requested day. */
export function postManualEntry(source: Entry<JournalEntry>, { state, conversion }: Books): LedgerEntry[] {
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
