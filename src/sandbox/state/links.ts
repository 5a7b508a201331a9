import type { BankTransaction, BillPayment, InvoicePayment, VendorCredit } from "../../../generated/types.js";
import type { Collection, Entry, Identified } from "./collection.js";
import type { Collections } from "./collections.js";
import type { CreditMemoRecord, InvoiceRecord } from "./records.js";
import { Decimal } from "../../money/index.js";

/** Objects by a key that follows from them, such as the payments of an invoice. */
export interface Index<Kept> {
  /** The objects with a key, in the order of creation. */
  get(key: string): Entry<Kept>[];
}

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
  payments: indexBy(collections.invoicePayments, ({ invoice_id: id }) => [id]),
  memos: indexBy(collections.creditMemos, ({ applications }) => applications.map(({ invoice_id: id }) => id)),
  billPayments: indexBy(collections.billPayments, ({ bill_id: id }) => [id]),
  vendorCredits: indexBy(collections.vendorCredits, ({ applications }) => applications.map(({ bill_id: id }) => id)),
  invoices: indexBy(collections.invoices, ({ contract_id: id }) => (id === undefined ? [] : [id])),
  movements: indexBy(collections.invoicePayments, movementOfPayment),
  billMovements: indexBy(collections.billPayments, movementOfBillPayment),
  bankMovements: indexBy(
    collections.bankTransactions,
    (transaction) => [movementOfTransaction(transaction, collections)],
    collections.bankAccounts,
  ),
});

/** An index that follows every change, also of a collection on which its keys depend. Without it, looking something up costs as much as there are objects. */
function indexBy<Kept extends Identified>(
  collection: Collection<Kept>,
  keysOf: (value: Kept) => readonly string[],
  basis?: Pick<Collection<Identified>, "onChange">,
): Index<Kept> {
  const ids = new Map<string, Set<string>>();
  // What an object belongs to can depend on other objects, so its keys are kept.
  const keys = new Map<string, readonly string[]>();
  const add = (value: Kept): void => {
    const own = keysOf(value);
    keys.set(value.id, own);
    for (const key of own) ids.set(key, (ids.get(key) ?? new Set()).add(value.id));
  };
  const remove = ({ id }: Kept): void => {
    for (const key of keys.get(id) ?? []) {
      const found = ids.get(key);
      found?.delete(id);
      if (found?.size === 0) ids.delete(key);
    }
    keys.delete(id);
  };
  const addAll = (): void => {
    for (const { value } of collection.entries()) add(value);
  };
  addAll();
  collection.onChange((before, after) => {
    if (before !== undefined) remove(before);
    if (after !== undefined) add(after);
  });
  basis?.onChange(() => {
    ids.clear();
    keys.clear();
    addAll();
  });
  return {
    get: (key) =>
      [...(ids.get(key) ?? [])].flatMap((id) => collection.entry(id) ?? []).sort((a, b) => a.created - b.created),
  };
}

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
