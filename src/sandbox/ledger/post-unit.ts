import type { Collection, Entry, Identified } from "../state/collection.js";
import { postMovement } from "./bank-transactions.js";
import type { Books } from "./books.js";
import { postContract } from "./contract-revenue.js";
import type { LedgerEntry } from "./entry.js";
import { postManualEntry } from "./manual-entries.js";
import { postBill, postCharge, postReimbursement, postVendorCredit } from "./payables.js";
import { postCreditMemo, postInvoice } from "./receivables.js";
import { type Kind, partsOf, type Unit } from "./units.js";

/** The entries of a unit; none if its document does not exist any more. */
export function postUnit(unit: Unit, books: Books): LedgerEntry[] {
  const { kind, id } = partsOf(unit);
  return POST[kind](id, books).filter(({ lines }) => lines.length >= 2);
}

const POST: Readonly<Record<Kind, (id: string, books: Books) => LedgerEntry[]>> = {
  invoice: (id, books) => postOf(books.state.invoices, id, books, postInvoice),
  memo: (id, books) => postOf(books.state.creditMemos, id, books, postCreditMemo),
  contract: (id, books) => postOf(books.state.contracts, id, books, postContract),
  bill: (id, books) => postOf(books.state.bills, id, books, postBill),
  charge: (id, books) => postOf(books.state.charges, id, books, postCharge),
  reimbursement: (id, books) => postOf(books.state.reimbursements, id, books, postReimbursement),
  credit: (id, books) => postOf(books.state.vendorCredits, id, books, postVendorCredit),
  manual: (id, books) => postOf(books.state.journalEntries, id, books, postManualEntry),
  bank: (key, books) => postMovement(key, books),
};

function postOf<Kept extends Identified>(
  collection: Pick<Collection<Kept>, "entry">,
  id: string,
  books: Books,
  post: (source: Entry<Kept>, books: Books) => LedgerEntry[],
): LedgerEntry[] {
  const source = collection.entry(id);
  return source === undefined ? [] : post(source, books);
}
