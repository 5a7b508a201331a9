/** The objects that the sandbox stores: the contract's objects, with fields that the API does not show. */
import type {
  Contract,
  ContractItem,
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

/** An invoice item with its tax rates. */
export interface InvoiceItemRecord extends InvoiceItem {
  /** The rates of the item's tax. */
  readonly tax_rates?: readonly Omit<TaxRate, "tax_amount">[];
}

/** An invoice with its scope, whether it was sent, and a tax for the whole invoice instead of its items. */
export interface InvoiceRecord extends Invoice {
  items: InvoiceItemRecord[];
  /** The scope at its creation. */
  readonly scope: "FULL" | "REVENUE_RECOGNITION_ONLY" | "AR_ONLY";
  /** Whether it was sent, or marked as sent. */
  readonly sent: boolean;
  /** The tax, if it was given for the whole invoice. */
  readonly document_tax?: RoundedMonetaryAmount;
  /** The last closed day at its creation, `YYYY-MM-DD`. Revenue up to this day is recognised on the invoice date. */
  readonly recognised_after?: string;
  /** When a tax engine wrote its taxes, ISO 8601. */
  readonly taxes_calculated_at?: string;
}

/** What the dashboard knows about a customer and the API does not show: the currency and the payment method. */
export interface CustomerSettings {
  /** The customer's id. */
  readonly id: string;
  /** ISO 4217 code. An invoice in another currency is rejected. */
  readonly currency?: string;
  /** How the customer pays. */
  readonly payment_method?: CustomerPaymentMethod;
}

/** An item of a credit memo with its tax rates. */
export interface CreditMemoItemRecord extends CreditMemoItem {
  readonly tax_rates?: readonly Omit<TaxRate, "tax_amount">[];
}

/** A credit memo with the tax rates of its items. */
export interface CreditMemoRecord extends CreditMemo {
  items: CreditMemoItemRecord[];
}

/** An item of a contract with what was billed of it. */
export interface ContractItemRecord extends ContractItem {
  /** The last day that an invoice of the contract is for, `YYYY-MM-DD`. */
  readonly billed_until?: string;
  /** Its end before an amendment ended it, `YYYY-MM-DD`. */
  readonly planned_end?: string;
  /** The last closed day at its creation, `YYYY-MM-DD`. Revenue up to this day is recognised on the day after it. */
  readonly recognised_after?: string;
}

/** A contract with its scope and the date of its last amendment. */
export interface ContractRecord extends Contract {
  items: ContractItemRecord[];
  /** The scope at its creation. */
  readonly scope: ContractScope;
  /** The date of its last amendment, `YYYY-MM-DD`. */
  readonly amended_on?: string;
}

/** A reimbursement with the account that owes it. Responses do not show it. */
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
