/** What the sandbox keeps: the contract's objects, with what it must remember besides. */
import type {
  Contract,
  ContractScope,
  CreditMemo,
  CreditMemoItem,
  CustomerPaymentMethod,
  Invoice,
  InvoiceItem,
  Reimbursement,
  RoundedMonetaryAmount,
  TaxRate,
  Usage,
} from "../../../generated/types.js";

/** A line with the tax rates that its tax came from. */
export interface InvoiceItemRecord extends InvoiceItem {
  /** The rates that the line's tax was worked out by. */
  readonly tax_rates?: readonly Omit<TaxRate, "tax_amount">[];
}

/** An invoice with its scope, whether it was sent, and a tax that was given for the whole instead of by line. */
export interface InvoiceRecord extends Invoice {
  items: InvoiceItemRecord[];
  /** The scope it was created with. */
  readonly scope: "FULL" | "REVENUE_RECOGNITION_ONLY" | "AR_ONLY";
  /** Whether it was marked or sent as sent. */
  readonly sent: boolean;
  /** The tax, where it was given for the whole invoice. */
  readonly document_tax?: RoundedMonetaryAmount;
  /** When a tax engine wrote its taxes, ISO 8601. */
  readonly taxes_calculated_at?: string;
}

/** What the dashboard knows of a customer and the API does not show: the currency and the payment method. */
export interface CustomerSettings {
  /** The customer's id. */
  readonly id: string;
  /** ISO 4217 code: an invoice in another currency is refused. */
  readonly currency?: string;
  /** How the customer pays. */
  readonly payment_method?: CustomerPaymentMethod;
}

/** A line of a credit memo with the tax rates that its tax came from. */
export interface CreditMemoItemRecord extends CreditMemoItem {
  readonly tax_rates?: readonly Omit<TaxRate, "tax_amount">[];
}

/** A credit memo with the tax rates of its lines. */
export interface CreditMemoRecord extends CreditMemo {
  items: CreditMemoItemRecord[];
}

/** A contract with its scope and the date of its last amendment. */
export interface ContractRecord extends Contract {
  /** The scope it was created with. */
  readonly scope: ContractScope;
  /** The date of its last amendment, `YYYY-MM-DD`. */
  readonly amended_on?: string;
}

/** A reimbursement with the account that it is owed on, which answers do not show. */
export interface ReimbursementRecord extends Reimbursement {
  readonly payable_account_code: string;
}

/** A document attached to a bill. */
export interface DocumentRecord {
  readonly id: string;
  readonly bill_id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** The usage of a contract item on a day. */
export interface UsageRecord extends Usage {
  readonly id: string;
  readonly contract_item_id: string;
}
