import type * as Contract from "../../../generated/types.js";
import type { Clock } from "../clock.js";
import { Collection, type Entry, type Identified } from "./collection.js";
import type {
  ContractRecord,
  CreditMemoRecord,
  CustomerSettings,
  DocumentRecord,
  InvoiceRecord,
  ReimbursementRecord,
  UsageRecord,
} from "./records.js";
import type { Transactions } from "./transactions.js";

/** The type of the objects of each collection. */
export interface Kinds {
  organizations: Contract.Organization;
  subsidiaries: Contract.Subsidiary;
  accounts: Contract.Account;
  bankAccounts: Contract.BankAccount;
  taxRates: Contract.TaxRateResource;
  fields: Contract.Field;
  customers: Contract.Customer;
  customerSettings: CustomerSettings;
  products: Contract.Product;
  invoices: InvoiceRecord;
  invoicePayments: Contract.InvoicePayment;
  creditMemos: CreditMemoRecord;
  contracts: ContractRecord;
  draftContracts: Contract.DraftContract;
  usage: UsageRecord;
  vendors: Contract.VendorResponse;
  bills: Contract.Bill;
  billPayments: Contract.BillPayment;
  documents: DocumentRecord;
  charges: Contract.Charge;
  reimbursements: ReimbursementRecord;
  vendorCredits: Contract.VendorCredit;
  bankTransactions: Contract.BankTransaction;
  journalEntries: Contract.JournalEntry;
  books: Contract.Book;
}

/** Whether the objects of a collection have `updated_at` in the contract. */
const STAMPED: { readonly [Name in keyof Kinds]: boolean } = {
  organizations: false,
  subsidiaries: false,
  accounts: true,
  bankAccounts: false,
  taxRates: false,
  fields: true,
  customers: true,
  customerSettings: false,
  products: false,
  invoices: true,
  invoicePayments: true,
  creditMemos: true,
  contracts: false,
  draftContracts: false,
  usage: false,
  vendors: true,
  bills: true,
  billPayments: false,
  documents: false,
  charges: true,
  reimbursements: true,
  vendorCredits: true,
  bankTransactions: false,
  journalEntries: true,
  books: false,
};

export type Collections = { readonly [Name in keyof Kinds]: Collection<Kinds[Name]> };

/** An empty collection for each kind of object. */
export function createCollections(clock: Clock, transactions: Transactions): Collections {
  const entries = Object.entries(STAMPED).map(
    ([name, isStamped]) => [name, new Collection({ clock, transactions }, isStamped)] as const,
  );
  return Object.fromEntries(entries) as unknown as Collections;
}

export function saveCollections(collections: Collections): Record<string, Entry<Identified>[]> {
  return Object.fromEntries(
    Object.entries(collections).map(([name, collection]) => [name, (collection as Collection<Identified>).entries()]),
  );
}
