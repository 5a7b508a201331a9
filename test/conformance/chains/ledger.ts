import type { Call } from "../call-operation.js";
import { day, type Identified, usd } from "./values.js";

/** What there is to begin with, the journal, the bank, custom fields, and reports. */
export async function runLedger(call: Call): Promise<void> {
  for (const name of [
    "health.check",
    "apiKey.retrieve",
    "organization.retrieve",
    "accounts.list",
    "taxRates.list",
    "books.retrieveLastClosed",
  ])
    await call(name);
  await call("taxRates.list", { query: { country: "IE" } });
  const { subsidiaries = [] } = await call<{ subsidiaries?: Identified[] }>("subsidiaries.list");
  await call("subsidiaries.retrieve", { path: [subsidiaries[0]?.id] });
  await runBank(call, subsidiaries[0]);
  await runJournal(call);
  await runFields(call);
  await runReports(call);
}

async function runBank(call: Call, subsidiary: Identified | undefined): Promise<void> {
  const account = await call("bankAccounts.create", {
    body: { account_code: "1090", bank_name: "Bank", currency: "USD", name: "Till", subsidiary_id: subsidiary?.id },
  });
  await call("bankAccounts.retrieve", { path: [account.id] });
  await call("bankAccounts.list");
  const body = { date: day(0), merchant: "Shop", name: "Coffee", net_amount: usd("-5.00") };
  const transaction = await call("bankTransactions.create", { body: { ...body, bank_account_id: account.id } });
  await call("bankTransactions.update", { path: [transaction.id], body: { ...body, name: "Tea", fee: usd("0.10") } });
  await call("bankTransactions.retrieve", { path: [transaction.id] });
  await call("bankTransactions.list", { query: { bank_account_id: account.id, "date.gte": day(-1), limit: "2" } });
  await call("bankTransactions.delete", { path: [transaction.id] });
  await call("bankAccounts.delete", { path: [account.id] });
}

async function runJournal(call: Call): Promise<void> {
  const line = (side: string, account_code: string): object => ({ account_code, side, amount: usd("10.00") });
  const body = {
    name: "Accrual",
    currency: "USD",
    date: day(-1),
    items: [line("DEBIT", "6000"), line("CREDIT", "1000")],
  };
  const entry = await call("journalEntries.create", { body });
  await call("journalEntries.update", { path: [entry.id], body: { ...body, name: "Better accrual" } });
  await call("journalEntries.retrieve", { path: [entry.id] });
  await call("journalEntries.list", { query: { limit: "5" } });
  await call("journalEntries.delete", { path: [entry.id] });
}

interface Field extends Identified {
  readonly values?: readonly Identified[];
}

async function runFields(call: Call): Promise<void> {
  const field = await call("fields.create", { body: { name: "Conformance", values: [{ name: "Yes" }] } });
  await call("fields.update", {
    path: [field.id],
    body: { name: "Conformance 2", settings: { EXPENSES: { display: "STANDALONE", mandatory: false } } },
  });
  const { values = [] } = await call<Field>("fields.values.create", { path: [field.id], body: { name: "No" } });
  await call("fields.values.update", { path: [field.id, values[1]?.id], body: { name: "Never" } });
  await call("fields.values.delete", { path: [field.id, values[1]?.id] });
  await call("fields.list");
}

async function runReports(call: Call): Promise<void> {
  const period = { from_date: day(-300), to_date: day(0) };
  for (const name of ["cashFlowStatement", "executivePl", "incomeStatement"]) {
    await call(`reports.${name}`, { query: period });
    await call(`reports.${name}`, { query: { ...period, breakdown_by: "SUBSIDIARY" } });
  }
  await call("reports.trialBalance", { query: period });
  await call("reports.balanceSheet", { query: { as_of_date: day(0) } });
  await call("reports.balanceSheet", { query: { as_of_date: day(0), breakdown_by: "SUBSIDIARY" } });
  await call("reports.arrWaterfall", { query: { breakdown: "ARR", month: day(-30).slice(0, 7), status: "ACTIVE" } });
  await call("reports.journalEntries", { query: { limit: "50" } });
}
