import type { Account } from "../../../generated/types.js";
import { seedId } from "../identifiers.js";

type SeededAccount = readonly [code: string, name: string, type: Account["type"], subtype: string];

/** An account of the seeded chart. Its id is `seedId("account", code)`. */
export const seededAccount = ([code, name, type, subtype]: SeededAccount): Account => ({
  id: seedId("account", code),
  code,
  name,
  type,
  subtype,
  intercompany: false,
  status: "ACTIVE",
  updated_at: "",
});

/** The chart of accounts of a seeded sandbox: code, name, type, subtype. */
export const CHART: readonly SeededAccount[] = [
  ["1000", "Operating account USD", "ASSET", "Cash"],
  ["1010", "Operating account GBP", "ASSET", "Cash"],
  ["1020", "Operating account EUR", "ASSET", "Cash"],
  ["1030", "Operating account JPY", "ASSET", "Cash"],
  ["1090", "Petty cash", "ASSET", "Cash"],
  ["1200", "Accounts receivable", "ASSET", "Accounts Receivable"],
  ["1250", "Contract assets", "ASSET", "Other Current Assets"],
  ["1300", "Input tax", "ASSET", "Other Current Assets"],
  ["1950", "Uncategorised bank transactions", "ASSET", "Other Current Assets"],
  ["1400", "Prepaid expenses", "ASSET", "Other Current Assets"],
  ["2000", "Accounts payable", "LIABILITY", "Accounts Payable"],
  ["2050", "Credit card", "LIABILITY", "Credit Card"],
  ["2060", "Reimbursements payable", "LIABILITY", "Other Current Liabilities"],
  ["2100", "Deferred revenue", "LIABILITY", "Deferred Revenue"],
  ["2150", "Revenue recognised in another system", "LIABILITY", "Other Current Liabilities"],
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

/**
 * The predefined tax rates of a seeded sandbox: code, country (ISO 3166, `EU` for intra-community supplies),
 * description, percentage in Rillet's form. A rate's id is `seedId("tax rate", code)`.
 */
export const TAX_RATES: readonly (readonly [code: string, country: string, description: string, percentage: string])[] =
  [
    ["GB-STANDARD", "GB", "VAT 20%", "20.0000"],
    ["GB-REDUCED", "GB", "VAT 5%", "5.0000"],
    ["GB-ZERO", "GB", "Zero-rated", "0.0000"],
    ["GB-REVERSE-CHARGE", "GB", "Reverse charge", "0.0000"],
    ["EU-REVERSE-CHARGE", "EU", "Reverse charge, intra-community", "0.0000"],
    ["FR-STANDARD", "FR", "TVA 20%", "20.0000"],
    ["FR-REDUCED", "FR", "TVA 5.5%", "5.5000"],
    ["FR-REVERSE-CHARGE", "FR", "Autoliquidation", "0.0000"],
    ["DE-STANDARD", "DE", "USt 19%", "19.0000"],
    ["DE-REVERSE-CHARGE", "DE", "Steuerschuldnerschaft des Leistungsempfängers", "0.0000"],
    ["IE-STANDARD", "IE", "VAT 23%", "23.0000"],
    ["IE-REVERSE-CHARGE", "IE", "Reverse charge", "0.0000"],
    ["NL-STANDARD", "NL", "BTW 21%", "21.0000"],
    ["ES-STANDARD", "ES", "IVA 21%", "21.0000"],
    ["CH-STANDARD", "CH", "MWST 8.1%", "8.1000"],
    ["US-TX-SALES", "US", "Texas sales tax 8.25%", "8.2500"],
    ["US-NY-SALES", "US", "New York sales tax 8.875%", "8.8750"],
    ["US-CA-SALES", "US", "California sales tax 7.25%", "7.2500"],
    ["JP-STANDARD", "JP", "Consumption tax 10%", "10.0000"],
    ["JP-REDUCED", "JP", "Consumption tax 8%", "8.0000"],
    ["AU-GST", "AU", "GST 10%", "10.0000"],
    ["CA-GST", "CA", "GST 5%", "5.0000"],
    ["SG-GST", "SG", "GST 9%", "9.0000"],
  ];
