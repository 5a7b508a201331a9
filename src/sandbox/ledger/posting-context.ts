import type { Account, Bill, BillPayment, InvoicePayment } from "../../../generated/types.js";
import type { Entry } from "../state/collection.js";
import type { ContractRecord, InvoiceRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import type { Conversion } from "./currency-conversion.js";
import type { Credit } from "./settlements.js";

/** What the postings of a document need to know of other documents. */
export interface PostingContext {
  readonly state: State;
  readonly conversion: Conversion;
  accountOf(code: string): Account;
  /** Payments that have not failed. */
  paymentsOf(invoice: InvoiceRecord): Entry<InvoicePayment>[];
  creditOn(invoice: InvoiceRecord): Credit[];
  paymentsOfBill(bill: Bill): Entry<BillPayment>[];
  creditOnBill(bill: Bill): Credit[];
  invoicesOf(contract: ContractRecord): Entry<InvoiceRecord>[];
  /** Whether the contract of an invoice recognises its revenue, and not the invoice. */
  isRecognisedByContract(invoice: InvoiceRecord): boolean;
}
