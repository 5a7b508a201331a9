import type { ExchangeRate, FieldAssignments, JournalEntryRelatedEntity } from "../../../generated/types.js";
import type { Decimal } from "../../money/index.js";
import type { Entry, Identified } from "../state/collection.js";

/** What an amount is worth in the subsidiary's and in the organization's currency. */
export interface Worth {
  readonly local: Decimal;
  readonly reporting: Decimal;
}

/** A line without a side: a debit is above zero, a credit below. */
export interface Posting {
  readonly account: string;
  readonly amount: Decimal;
  /** What it is worth, where that follows from an earlier posting. Otherwise the rate of the entry's date converts the amount. */
  readonly worth?: Worth;
  /** The item of the document that it is for. */
  readonly itemId?: string;
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
  /** The day from which the entry exists. Missing if it exists as soon as its document does. */
  readonly visibleFrom?: string;
  /** Whether a difference in another currency is a realised exchange difference. Otherwise it is one of rounding. */
  readonly settles?: boolean;
}

/** A line in three currencies: the document's, the subsidiary's and the organization's. A debit is above zero, a credit below. */
export interface LedgerLine extends Posting, Worth {}

/** A balanced entry of the ledger. */
export interface LedgerEntry extends Omit<Draft, "postings"> {
  readonly localCurrency: string;
  readonly reportingCurrency: string;
  /** From the subsidiary's currency to the organization's. */
  readonly reportingRate: Decimal;
  readonly lines: readonly LedgerLine[];
}

/** What the entries of one document have in common. */
export type Head = Pick<Draft, "source" | "subsidiaryId" | "currency" | "exchangeRate" | "related">;
