import type { State } from "../state/state.js";
import { seedId } from "../identifiers.js";
import { CHART, seededAccount, TAX_RATES } from "./accounts-and-tax-rates.js";

/** An organization that reports in USD, with one subsidiary (`seedId("subsidiary", "US")`) and nothing else. */
export function seedEmpty(state: State): void {
  state.organizations.put({
    id: seedId("organization", "Sandbox"),
    trade_name: "Sandbox Inc.",
    currency: "USD",
    timezone: "America/New_York",
  });
  state.subsidiaries.put({
    id: seedId("subsidiary", "US"),
    trade_name: "Sandbox Inc.",
    currency: "USD",
    timezone: "America/New_York",
    type: "LEGAL_ENTITY",
  });
}

/**
 * Everything that invoices need: the subsidiaries US (USD, the default) and GB (GBP), the chart of accounts, a bank
 * account for each of the accounts 1000 (USD), 1010 (GBP), 1020 (EUR) and 1030 (JPY), and tax rates. No customers and no products.
 */
export function seedMinimal(state: State): void {
  seedEmpty(state);
  state.subsidiaries.put({
    id: seedId("subsidiary", "GB"),
    trade_name: "Sandbox Ltd",
    currency: "GBP",
    timezone: "Europe/London",
    type: "LEGAL_ENTITY",
  });
  for (const row of CHART) state.accounts.put(seededAccount(row));
  seedBankAccount(state, { code: "1000", currency: "USD", subsidiary: "US" });
  seedBankAccount(state, { code: "1010", currency: "GBP", subsidiary: "GB" });
  seedBankAccount(state, { code: "1020", currency: "EUR", subsidiary: "GB" });
  seedBankAccount(state, { code: "1030", currency: "JPY", subsidiary: "US" });
  for (const [code, country, description, percentage] of TAX_RATES) {
    state.taxRates.put({ id: seedId("tax rate", code), code, country, description, percentage });
  }
}

function seedBankAccount(
  state: State,
  { code, currency, subsidiary }: { code: string; currency: string; subsidiary: string },
): void {
  state.bankAccounts.put({
    id: seedId("bank account", currency),
    account_code: code,
    bank_name: "Bank of the Sandbox",
    currency,
    mask: `9${code.slice(1)}`,
    name: `Operating ${currency}`,
    status: "ACTIVE",
    subsidiary_id: seedId("subsidiary", subsidiary),
    transactions_start_date: null,
  });
}
