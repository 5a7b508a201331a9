import type {
  Account,
  Bill,
  BillPayment,
  CreditMemoApplication,
  InvoicePayment,
  VendorCredit,
  VendorCreditApplication,
} from "../../../generated/types.js";
import type { Entry } from "../state/collection.js";
import type { ContractRecord, CreditMemoRecord, InvoiceRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import type { Conversion } from "./currency-conversion.js";
import type { Worth } from "./entry.js";

/** Credit on an invoice, and what it is worth at the rate of its memo. */
interface Credit {
  readonly memo: Entry<CreditMemoRecord>;
  readonly application: CreditMemoApplication;
  readonly worth: Worth;
}

interface VendorCreditOnBill {
  readonly credit: Entry<VendorCredit>;
  readonly application: VendorCreditApplication;
  readonly worth: Worth;
}

/** What the postings of a document need to know of other documents. */
export interface Books {
  readonly state: State;
  readonly conversion: Conversion;
  accountOf(code: string): Account;
  /** Payments that have not failed. */
  paymentsOf(invoice: InvoiceRecord): Entry<InvoicePayment>[];
  creditOn(invoice: InvoiceRecord): Credit[];
  paymentsOfBill(bill: Bill): Entry<BillPayment>[];
  creditOnBill(bill: Bill): VendorCreditOnBill[];
  invoicesOf(contract: ContractRecord): Entry<InvoiceRecord>[];
  /** Whether the contract of an invoice recognises its revenue, and not the invoice. */
  isRecognisedByContract(invoice: InvoiceRecord): boolean;
}
