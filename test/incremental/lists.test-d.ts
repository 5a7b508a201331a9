/** Which lists `incremental` follows. Nothing here runs; `tsc --noEmit` is the test. */
import { incremental, type Changes } from "../../src/incremental/index.js";
import type {
  Account,
  BankTransaction,
  Bill,
  Charge,
  CreditMemo,
  Customer,
  Field,
  Invoice,
  InvoicePayment,
  JournalEntry,
  Reimbursement,
  ReportingJournalEntry,
  Rillet,
  VendorCredit,
  VendorResponse,
} from "../../src/index.js";
import { equal, type Equal } from "../types/equal.js";

declare const rillet: Rillet;
const since = "2026-11-01T00:00:00Z";

const followed = {
  accounts: incremental(rillet.accounts, { since }),
  bankTransactions: incremental(rillet.bankTransactions, { since }),
  bills: incremental(rillet.bills, { since }),
  charges: incremental(rillet.charges, { since }),
  creditMemos: incremental(rillet.creditMemos, { since }),
  customers: incremental(rillet.customers, { since }),
  fields: incremental(rillet.fields, { since }),
  invoicePayments: incremental(rillet.invoicePayments, { since }),
  invoices: incremental(rillet.invoices, { since }),
  journalEntries: incremental(rillet.journalEntries, { since }),
  reimbursements: incremental(rillet.reimbursements, { since }),
  reportingJournalEntries: incremental(rillet.reports.journalEntries, { since }),
  vendorCredits: incremental(rillet.vendorCredits, { since }),
  vendors: incremental(rillet.vendors, { since }),
};

interface Expected {
  accounts: Changes<Account>;
  bankTransactions: Changes<BankTransaction>;
  bills: Changes<Bill>;
  charges: Changes<Charge>;
  creditMemos: Changes<CreditMemo>;
  customers: Changes<Customer>;
  fields: Changes<Field>;
  invoicePayments: Changes<InvoicePayment>;
  invoices: Changes<Invoice>;
  journalEntries: Changes<JournalEntry>;
  reimbursements: Changes<Reimbursement>;
  reportingJournalEntries: Changes<ReportingJournalEntry>;
  vendorCredits: Changes<VendorCredit>;
  vendors: Changes<VendorResponse>;
}
equal<Equal<typeof followed, Expected>>(true);
equal<Equal<typeof followed.invoices.watermark, string | undefined>>(true);

// The method does as well as its resource, and so does an object made by hand.
const byMethod = incremental(rillet.invoices.list, { since });
equal<Equal<typeof byMethod, Changes<Invoice>>>(true);
void byMethod.watermark;
void incremental(
  { list: (query?: { "updated.gt"?: string | Date | undefined }) => rillet.vendors.list(query) },
  { since },
);

// Lists without `updated.gt`.
// @ts-expect-error -- products
void incremental(rillet.products, { since });
// @ts-expect-error -- contracts
void incremental(rillet.contracts, { since });
// @ts-expect-error -- draft contracts
void incremental(rillet.draftContracts, { since });
// @ts-expect-error -- subsidiaries, whose list takes no query at all
void incremental(rillet.subsidiaries, { since });
// @ts-expect-error -- bank accounts, likewise
void incremental(rillet.bankAccounts, { since });
// @ts-expect-error -- books, likewise
void incremental(rillet.books, { since });
// @ts-expect-error -- tax rates
void incremental(rillet.taxRates, { since });
// @ts-expect-error -- the payments of one invoice, whose list begins with an id
void incremental(rillet.invoices.payments, { since });
// @ts-expect-error -- the payments of one bill
void incremental(rillet.bills.payments, { since });
// @ts-expect-error -- usage records
void incremental(rillet.contractItems.usage, { since });
// @ts-expect-error -- a list of reports that is no list of changes
void incremental(rillet.reports.arrWaterfall, { since });
// @ts-expect-error -- no list
void incremental(rillet.reports.trialBalance, { since });
// @ts-expect-error -- no list
void incremental(rillet.reports, { since });
// @ts-expect-error -- no list
void incremental(rillet.organization, { since });
// @ts-expect-error -- the client
void incremental(rillet, { since });

// The options.
void incremental(rillet.invoices, {
  since: new Date(0),
  overlap: 0,
  query: { subsidiary_id: "id", limit: 50 },
  prefetch: 1,
  signal: new AbortController().signal,
});
// @ts-expect-error -- `since` is required
void incremental(rillet.invoices, {});
// @ts-expect-error -- a number of milliseconds is not a moment
void incremental(rillet.invoices, { since: 0 });
// @ts-expect-error -- a parameter of another list
void incremental(rillet.invoices, { since, query: { vendor_id: "id" } });
// @ts-expect-error -- set by incremental itself
void incremental(rillet.invoices, { since, query: { "updated.gt": since } });
// @ts-expect-error -- set by incremental itself
void incremental(rillet.invoices, { since, query: { cursor: "c" } });
// @ts-expect-error -- a key has no meaning here
void incremental(rillet.invoices, { since, idempotencyKey: "k" });
// @ts-expect-error -- read only
followed.invoices.watermark = "w";
