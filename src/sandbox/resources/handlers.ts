import { contracts, usage } from "../contracts/contracts.js";
import { draftContracts } from "../contracts/draft-contracts.js";
import { creditMemos } from "../credit-memos/credit-memos.js";
import { billPayments, bills } from "../expenses/bills.js";
import { charges, reimbursements } from "../expenses/charges-and-reimbursements.js";
import { vendorCredits } from "../expenses/vendor-credits.js";
import { vendors } from "../expenses/vendors.js";
import type { Handlers } from "../http/handler.js";
import { invoices } from "../invoices/invoices.js";
import { invoicePayments } from "../invoices/payments.js";
import { journal } from "../ledger/journal-entries.js";
import { arrWaterfall } from "../reports/arr-waterfall.js";
import { balanceSheet } from "../reports/balance-sheet.js";
import { cashFlowStatement } from "../reports/cash-flow-statement.js";
import { executivePl, incomeStatement } from "../reports/income-statement.js";
import { trialBalance } from "../reports/trial-balance.js";
import { bankAccounts, bankTransactions } from "./bank-accounts.js";
import { customerPaymentSettings, customers } from "./customers.js";
import { fields } from "./fields.js";
import { products } from "./products.js";
import { books, directory } from "./reference-data.js";

/** The reports. Each is computed from the ledger, and the waterfall from the contracts. */
const reports: Handlers = {
  "reports.trialBalance": trialBalance,
  "reports.balanceSheet": balanceSheet,
  "reports.incomeStatement": incomeStatement,
  "reports.executivePl": executivePl,
  "reports.cashFlowStatement": cashFlowStatement,
  "reports.arrWaterfall": arrWaterfall,
};

let handlers: Handlers | undefined;

/** The handlers of every operation, by the operation's name. They are put together when the first sandbox is made, because an import does not need them. */
export const allHandlers = (): Handlers =>
  (handlers ??= {
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
  });
