import type { Handlers } from "../request/call.js";
import { bankAccounts } from "./bank-accounts.js";
import { bankTransactions } from "./bank-transactions.js";
import { billPayments } from "./bill-payments.js";
import { bills } from "./bills.js";
import { books } from "./books.js";
import { charges } from "./charges.js";
import { contracts } from "./contracts.js";
import { creditMemos } from "./credit-memos.js";
import { customerPaymentSettings } from "./customer-payment-settings.js";
import { customers } from "./customers.js";
import { directory } from "./directory.js";
import { draftContracts } from "./draft-contracts.js";
import { fields } from "./fields.js";
import { invoicePayments } from "./invoice-payments.js";
import { invoices } from "./invoices.js";
import { journal } from "./journal.js";
import { products } from "./products.js";
import { reimbursements } from "./reimbursements.js";
import { reports } from "./reports.js";
import { usage } from "./usage.js";
import { vendorCredits } from "./vendor-credits.js";
import { vendors } from "./vendors.js";

/** The handlers of every operation, by the operation's name. */
export const handlers: Handlers = {
  ...directory,
  ...customers,
  ...customerPaymentSettings,
  ...products,
  ...invoices,
  ...invoicePayments,
  ...creditMemos,
  ...contracts,
  ...draftContracts,
  ...usage,
  ...vendors,
  ...bills,
  ...billPayments,
  ...charges,
  ...reimbursements,
  ...vendorCredits,
  ...bankAccounts,
  ...bankTransactions,
  ...journal,
  ...fields,
  ...books,
  ...reports,
};
