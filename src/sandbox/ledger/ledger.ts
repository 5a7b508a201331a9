import { toDay } from "../clock.js";
import type { SandboxContext } from "../context.js";
import { postBankTransactions } from "./bank-transactions.js";
import { convert } from "./currency-conversion.js";
import type { LedgerEntry } from "./entry.js";
import { postManualEntries } from "./manual-entries.js";
import { postBillPayments, postExpenses } from "./payables.js";
import { postCreditMemo, postInvoice, postInvoicePayments, postRecognition } from "./receivables.js";

/**
 * The ledger: every entry that the documents in the state post, in the order in which they were made. It is worked out from them each time, so it can
 * never disagree with them; an entry's id stays the same as long as its document does. Documents that come to nothing post nothing.
 */
export function readLedger({ state, clock }: Pick<SandboxContext, "state" | "clock">): LedgerEntry[] {
  const today = toDay(clock.now());
  const drafts = [
    ...state.invoices.entries().flatMap((source) => [...postInvoice(source), ...postRecognition(source, today)]),
    ...state.creditMemos.entries().flatMap(postCreditMemo),
    ...postInvoicePayments(state),
    ...postExpenses(state),
    ...postBillPayments(state),
    ...postBankTransactions(state),
    ...postManualEntries(state),
  ];
  const entries = drafts.map((draft) => convert(draft, state)).filter(({ lines }) => lines.length >= 2);
  return entries.sort((a, b) => a.source.created - b.source.created);
}
