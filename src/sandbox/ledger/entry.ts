import type { ExchangeRate, FieldAssignments, JournalEntryRelatedEntity } from "../../../generated/types.js";
import type { Decimal } from "../../money/index.js";
import type { Entry, Identified } from "../state/collection.js";

/** A line without a side and without other currencies: a debit is above zero, a credit below. */
export interface Posting {
  readonly account: string;
  readonly amount: Decimal;
  readonly description?: string;
  readonly fields?: FieldAssignments;
}

/** The postings of a document in its own currency. Their sum is zero. */
export interface Draft {
  /** Distinguishes it from the other drafts of the same document. */
  readonly kind: string;
  readonly source: Pick<Entry<Identified>, "value" | "created" | "changed" | "updatedAt">;
  readonly date: string;
  readonly name: string;
  readonly subsidiaryId: string;
  readonly currency: string;
  readonly exchangeRate?: ExchangeRate;
  readonly related?: JournalEntryRelatedEntity;
  readonly postings: readonly Posting[];
}

/** A line in three currencies: the document's, the subsidiary's and the organization's. A debit is above zero, a credit below. */
export interface LedgerLine extends Posting {
  readonly local: Decimal;
  readonly reporting: Decimal;
}

/** A balanced entry of the ledger. */
export interface LedgerEntry extends Omit<Draft, "postings"> {
  readonly id: string;
  readonly localCurrency: string;
  readonly reportingCurrency: string;
  /** From the document's currency to the subsidiary's. */
  readonly localRate: Decimal;
  /** From the subsidiary's currency to the organization's. */
  readonly reportingRate: Decimal;
  readonly lines: readonly LedgerLine[];
}
