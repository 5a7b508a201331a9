import type { BankTransaction, BillPayment, InvoicePayment, VendorCredit } from "../../../generated/types.js";
import type { Index } from "./collection.js";
import type { Collections } from "./collections.js";
import type { CreditMemoRecord, InvoiceRecord } from "./records.js";
import { Decimal } from "../../money/index.js";

/** Finds objects by what they belong to, at the same cost however many objects there are. */
export interface Links {
  /** The payments of an invoice. */
  readonly payments: Index<InvoicePayment>;
  /** The credit memos that are applied to an invoice. */
  readonly memos: Index<CreditMemoRecord>;
  /** The payments of a bill. */
  readonly billPayments: Index<BillPayment>;
  /** The vendor credits that are applied to a bill. */
  readonly vendorCredits: Index<VendorCredit>;
  /** The invoices of a contract. */
  readonly invoices: Index<InvoiceRecord>;
  /** Payments, and bank transactions, by what they move through a bank. */
  readonly movements: Index<InvoicePayment>;
  readonly billMovements: Index<BillPayment>;
  readonly bankMovements: Index<BankTransaction>;
}

export const createLinks = (collections: Collections): Links => ({
  payments: collections.invoicePayments.indexBy(({ invoice_id: id }) => [id]),
  memos: collections.creditMemos.indexBy(({ applications }) => applications.map(({ invoice_id: id }) => id)),
  billPayments: collections.billPayments.indexBy(({ bill_id: id }) => [id]),
  vendorCredits: collections.vendorCredits.indexBy(({ applications }) => applications.map(({ bill_id: id }) => id)),
  invoices: collections.invoices.indexBy(({ contract_id: id }) => (id === undefined ? [] : [id])),
  movements: collections.invoicePayments.indexBy(movementOfPayment),
  billMovements: collections.billPayments.indexBy(movementOfBillPayment),
  bankMovements: collections.bankTransactions.indexBy(
    (transaction) => [movementOfTransaction(transaction, collections)],
    collections.bankAccounts,
  ),
});

/** What moved through a bank, as one text: the account, the currency and the amount. */
export type Movement = string;

const movement = (account: string | undefined, currency: string, amount: Decimal): Movement =>
  `${account ?? ""} ${currency} ${amount.toFixed(4)}`;

/** What a payment of an invoice moves; nothing if it failed. */
export const movementOfPayment = ({ account_code: account, amount, status }: SettlingPayment): Movement[] =>
  status === "FAILED" ? [] : [movement(account, amount.currency, new Decimal(amount.amount))];

export const movementOfBillPayment = ({ account_code: account, amount }: SettlingPayment): Movement[] => [
  movement(account, amount.currency, new Decimal(amount.amount).negated()),
];

interface SettlingPayment {
  readonly account_code?: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly status: string;
}

export const movementOfTransaction = (
  { net_amount: net, fee, bank_account_id: id }: BankTransaction,
  { bankAccounts }: Pick<Collections, "bankAccounts">,
): Movement => movement(bankAccounts.get(id)?.account_code, net.currency, new Decimal(net.amount).plus(fee.amount));
