import { toDay } from "../clock.js";
import type { SandboxContext } from "../context.js";
import { postBankTransactions } from "./bank-transactions.js";
import { convert } from "./currency-conversion.js";
import type { LedgerEntry } from "./entry.js";
import { postManualEntries } from "./manual-entries.js";
import { postBillPayments, postExpenses } from "./payables.js";
import { postCreditMemo, postInvoice, postInvoicePayments, postRecognition } from "./receivables.js";

/**
 * The ledger: every entry that the documents in the state post, in the order of the documents. It is derived from the
 * documents each time, so it never disagrees with them. An entry keeps its id as long as its document exists. A
 * document with a total of zero posts nothing.
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
