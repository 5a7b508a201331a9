import type { Collection, Entry, Identified } from "../state/collection.js";
import { postManualEntry, postMovement } from "./manual-and-bank-entries.js";
import type { PostingContext } from "./posting-context.js";
import { postContract } from "./contract-revenue.js";
import type { LedgerEntry, Worth } from "./postings.js";
import { postBill, postCharge, postReimbursement, postVendorCredit, worthOfVendorCredit } from "./payables.js";
import { postCreditMemo, postInvoice, worthOfMemo } from "./receivables.js";
import { type Kind, partsOf, type Unit } from "./units.js";
import { Decimal } from "../../money/index.js";
import type { ExchangeRates } from "../context.js";
import type { State } from "../state/state.js";
import { accountOf } from "./accounts.js";
import { createConversion } from "./currency-conversion.js";
import type { Credit } from "./settlements.js";

/** The entries of a unit; none if its document does not exist any more. */
export function postUnit(unit: Unit, books: PostingContext): LedgerEntry[] {
  const { kind, id } = partsOf(unit);
  return POST[kind](id, books).filter(({ lines }) => lines.length >= 2);
}

const POST: Readonly<Record<Kind, (id: string, books: PostingContext) => LedgerEntry[]>> = {
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
  books: PostingContext,
  post: (source: Entry<Kept>, books: PostingContext) => LedgerEntry[],
): LedgerEntry[] {
  const source = collection.entry(id);
  return source === undefined ? [] : post(source, books);
}

const NOTHING: Worth = { local: new Decimal(0), reporting: new Decimal(0) };

export function createPostingContext(state: State, rates: ExchangeRates): PostingContext {
  const { payments, memos, billPayments, vendorCredits, invoices } = state.links;
  const books: PostingContext = {
    state,
    conversion: createConversion(state, rates),
    accountOf: (code) => accountOf(code, state),
    paymentsOf: ({ id }) =>
      payments.get(id).filter(({ value }) => value.status !== "FAILED" && value.account_code !== undefined),
    creditOn: ({ id }) =>
      memos.get(id).flatMap((source) => {
        const { applications, credit_memo_number: number } = source.value;
        const worths = worthOfMemo(source, books);
        return applications
          .filter(({ invoice_id: invoice }) => invoice === id)
          .map((application) => toCredit({ source, name: `credit memo ${number}`, application }, worths));
      }),
    paymentsOfBill: ({ id }) => billPayments.get(id).filter(({ value }) => value.account_code !== undefined),
    creditOnBill: ({ id }) =>
      vendorCredits.get(id).flatMap((source) => {
        const { applications, credit_number: number } = source.value;
        const worths = worthOfVendorCredit(source, books);
        return applications
          .filter(({ bill_id: bill }) => bill === id)
          .map((application) => toCredit({ source, name: `vendor credit ${number}`, application }, worths));
      }),
    invoicesOf: ({ id }) => invoices.get(id),
    isRecognisedByContract: ({ contract_id: id }) =>
      id !== undefined && state.contracts.get(id)?.scope === "REVENUE_RECOGNITION_ONLY",
  };
  return books;
}

const toCredit = (credit: Omit<Credit, "worth">, worths: ReadonlyMap<string, Worth>): Credit => ({
  ...credit,
  worth: worths.get(credit.application.id) ?? NOTHING,
});
