import type { Account } from "../../../generated/types.js";

/** The chart of accounts of a seeded sandbox: code, name, type, subtype. An account's id is `seedId("account", code)`. */
export const CHART: readonly (readonly [code: string, name: string, type: Account["type"], subtype: string])[] = [
  ["1000", "Operating account USD", "ASSET", "Cash"],
  ["1010", "Operating account GBP", "ASSET", "Cash"],
  ["1020", "Operating account EUR", "ASSET", "Cash"],
  ["1090", "Petty cash", "ASSET", "Cash"],
  ["1200", "Accounts receivable", "ASSET", "Accounts Receivable"],
  ["1300", "Input tax", "ASSET", "Other Current Assets"],
  ["1400", "Prepaid expenses", "ASSET", "Other Current Assets"],
  ["2000", "Accounts payable", "LIABILITY", "Accounts Payable"],
  ["2050", "Credit card", "LIABILITY", "Credit Card"],
  ["2060", "Reimbursements payable", "LIABILITY", "Other Current Liabilities"],
  ["2100", "Deferred revenue", "LIABILITY", "Deferred Revenue"],
  ["2200", "Sales tax and VAT payable", "LIABILITY", "Other Current Liabilities"],
  ["3000", "Share capital", "EQUITY", "Equity"],
  ["3900", "Retained earnings", "EQUITY", "Retained Earnings"],
  ["4000", "Subscription revenue", "INCOME", "Revenue"],
  ["4010", "Usage revenue", "INCOME", "Revenue"],
  ["4100", "Services revenue", "INCOME", "Revenue"],
  ["4900", "Other income", "INCOME", "Non-Operating"],
  ["5000", "Hosting", "EXPENSE", "Cost of Goods Sold"],
  ["6000", "Software", "EXPENSE", "Operating Expenses"],
  ["6100", "Travel", "EXPENSE", "Operating Expenses"],
  ["6200", "Professional fees", "EXPENSE", "Operating Expenses"],
  ["6900", "Bank fees", "EXPENSE", "Operating Expenses"],
  ["7000", "Exchange differences", "EXPENSE", "Non-Operating"],
];
