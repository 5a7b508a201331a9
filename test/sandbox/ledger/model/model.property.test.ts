import fc from "../../../support/fast-check.js";
import { describe, expect, it } from "vitest";
import type {
  BalanceSheetReport,
  CashFlowStatementReport,
  CreditMemo,
  IncomeStatementReport,
  Invoice,
  ReportAccountEntry,
  ReportingJournalEntry,
  TrialBalanceReport,
} from "../../../../generated/types.js";
import { seedId } from "../../../../src/sandbox/index.js";
import { Decimal, toDecimal } from "../../../../src/money/index.js";
import { createCustomer, createProduct, listAll, type Send, start } from "../../support/client.js";
import { balanceOf, type Company, sum } from "./model.js";
import { learnInvoices, operation, type Scene } from "./operations.js";

const VALUES: Readonly<Record<string, number>> = { USD: 1, GBP: 1.25, JPY: 0.0067 };

/** Rates that move every month, so that nothing is right by chance. */
function rates(base: string, target: string, date: string): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const drift = (currency: string): number =>
    currency === "USD" ? 1 : 1 + ((month * (currency === "GBP" ? 7 : 13)) % 10) / 100;
  return (((VALUES[base] ?? 1) * drift(base)) / ((VALUES[target] ?? 1) * drift(target))).toFixed(8);
}

async function prepare(): Promise<Scene> {
  const { sandbox, send } = start({ exchangeRates: rates });
  const subsidiaries = [seedId("subsidiary", "US"), seedId("subsidiary", "GB")];
  const { id: vendor } = (await send<{ id: string }>("POST", "/vendors", { name: "V" })).body;
  const company: Company = {
    currencies: { [subsidiaries[0] ?? ""]: "USD", [subsidiaries[1] ?? ""]: "GBP" },
    reporting: "USD",
    rates,
    today: "2026-11-20",
    invoices: new Map(),
    memos: new Map(),
    bills: new Map(),
    vendorCredits: new Map(),
    contracts: [],
    lines: [],
  };
  const ids = {
    subsidiaries,
    customer: (await createCustomer(send)).id,
    vendor,
    product: (await createProduct(send)).id,
    bank: seedId("bank account", "USD"),
  };
  return {
    company,
    send,
    ids,
    advance: (days) => {
      sandbox.advance(days * 86_400_000);
    },
  };
}

const get = async <Body>(send: Send, path: string): Promise<Body> => (await send<Body>("GET", path)).body;

/** Cash, receivables and payables are exact. The others are carried part by part, or take the difference of rounding: a unit for each part. */
const EXACT = /^(10|1200|2000)/;

function expectSame(found: Decimal, wanted: Decimal, what: string): void {
  const code = what.slice(0, 4);
  const allowed = EXACT.test(code) ? "0" : "0.3";
  if (found.minus(wanted).abs().gt(allowed))
    throw new Error(`${what} is ${found.toFixed()} and not ${wanted.toFixed()}`);
}

const amountOf = (entry: { balances: ReportAccountEntry["balances"] } | undefined): Decimal =>
  toDecimal(entry?.balances[0]?.amount.amount ?? "0");

/** Whether a report agrees with the model and with the other reports on a day. */
async function compare({ company, send }: Scene, subsidiary: string | undefined, date: string): Promise<void> {
  const place = subsidiary === undefined ? "" : `&subsidiary_id=${subsidiary}`;
  const balance = balanceOf(company, subsidiary);
  const year = date.slice(0, 4);
  const trial = await get<TrialBalanceReport>(
    send,
    `/reports/trial-balance?from_date=${year}-01-01&to_date=${date}${place}`,
  );
  const onTrial = (code: string): Decimal =>
    toDecimal(trial.accounts.find((account) => account.code === code)?.ending_balance.amount ?? "0");
  expect([trial.totals.beginning_balance.amount, trial.totals.ending_balance.amount], "the trial balance").toEqual([
    "0",
    "0",
  ]);
  const closed = `${String(Number(year) - 1)}-12-31`;
  for (const code of [
    "1000",
    "1010",
    "1030",
    "1200",
    "1250",
    "1300",
    "1400",
    "1950",
    "2000",
    "2100",
    "2150",
    "2200",
    "3000",
  ])
    expectSame(onTrial(code), balance(code, date), `${code} on ${date} of ${String(subsidiary)}`);
  for (const code of ["4000", "6100", "6200", "6900"])
    expectSame(
      onTrial(code),
      balance(code, date).minus(balance(code, closed)),
      `${code} in ${date} of ${String(subsidiary)}`,
    );

  const sheet = await get<BalanceSheetReport>(send, `/reports/balance-sheet?as_of_date=${date}${place}`);
  const totals = sheet.sections.map((section) => toDecimal(section.totals[0]?.amount.amount ?? "0"));
  expect(totals[0]?.toFixed(), "assets").toBe(sum(totals.slice(1)).toFixed());
  const onSheet = sheet.sections.flatMap(({ name, groups = [] }) =>
    groups.flatMap(({ accounts = [] }) =>
      accounts.map((account) => ({ ...account, sign: name === "Assets" ? 1 : -1 })),
    ),
  );
  for (const account of onSheet.filter(({ code }) => code !== ""))
    expect(amountOf(account).times(account.sign).toFixed(), `${account.code} in both reports`).toBe(
      onTrial(account.code).toFixed(),
    );

  const income = await get<IncomeStatementReport>(
    send,
    `/reports/income-statement?from_date=${year}-01-01&to_date=${date}${place}`,
  );
  const profit = income.summaries?.find(({ name }) => name === "Net Income")?.amounts[0]?.amount.amount ?? "0";
  const earned = trial.accounts
    .filter(({ code }) => /^[4-7]/.test(code))
    .map(({ ending_balance: { amount } }) => toDecimal(amount));
  expect(sum(earned).negated().toFixed(), "net income").toBe(toDecimal(profit).toFixed());
  expect(amountOf(onSheet.find(({ code }) => code === "")).toFixed(), "the profit of the year").toBe(
    toDecimal(profit).toFixed(),
  );

  const flow = await get<CashFlowStatementReport>(
    send,
    `/reports/cash-flow-statement?from_date=${year}-01-01&to_date=${date}${place}`,
  );
  const [change, opening, closing] = flow.summaries.map(({ amounts }) => toDecimal(amounts[0]?.amount.amount ?? "0"));
  const cash = sum(["1000", "1010", "1030"].map(onTrial));
  expect(closing?.toFixed(), "cash").toBe(cash.toFixed());
  expect(opening?.plus(change ?? 0).toFixed(), "the change in cash").toBe(cash.toFixed());
  expect(sum(flow.sections.map(({ totals: [total] }) => toDecimal(total?.amount.amount ?? "0"))).toFixed()).toBe(
    change?.toFixed(),
  );
}

/** The open documents are what receivables are, in their own currencies. The journal is what the trial balance is. */
async function compareJournal({ company, send }: Scene): Promise<void> {
  const entries = await listAll<ReportingJournalEntry>(send, "/reports/journal-entries", "journal_entries");
  expect(new Set(entries.map(({ id }) => id)).size, "the ids of the journal").toBe(entries.length);
  const items = entries.flatMap((entry) =>
    entry.items.map((item) => ({ ...item, sign: item.side === "DEBIT" ? 1 : -1 })),
  );
  const trial = await get<TrialBalanceReport>(send, "/reports/trial-balance?from_date=2020-01-01&to_date=2040-12-31");
  for (const { code, ending_balance: ending } of trial.accounts.filter((account) => /^[12]/.test(account.code))) {
    const own = items
      .filter((item) => item.account_code === code)
      .map((item) => toDecimal(item.reporting_amount.amount).times(item.sign));
    expect(sum(own).toFixed(), `${code} in the journal`).toBe(toDecimal(ending.amount).toFixed());
  }
  const open = [
    ...(await listAll<Invoice>(send, "/invoices", "invoices")).map(({ amount_due: due }) => ({ ...due, sign: 1 })),
    ...(await listAll<CreditMemo>(send, "/credit-memos", "credit_memos")).map(({ remaining_amount: left }) => ({
      ...left,
      sign: -1,
    })),
  ];
  for (const currency of ["USD", "GBP", "JPY"]) {
    const due = sum(
      open.filter((one) => one.currency === currency).map((one) => toDecimal(one.amount).times(one.sign)),
    );
    const posted = items
      .filter((item) => item.account_code === "1200")
      .map((item) => ({ ...(item.original_transaction_amount ?? item.local_amount), sign: item.sign }))
      .filter((one) => one.currency === currency)
      .map((one) => toDecimal(one.amount).times(one.sign));
    expect(sum(posted).toFixed(), `receivables in ${currency}`).toBe(due.toFixed());
  }
  expect(company.today.length).toBe(10);
}

describe("the books after any operations, in three currencies and two subsidiaries, with time going by,", () => {
  it("agree with a double entry that was written apart from them, in every report", async () => {
    const seed = Number(process.env["FC_SEED"] ?? 20261129);
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 24, size: "max" }), async (operations) => {
        const scene = await prepare();
        for (const run of operations) await run(scene);
        const { today } = scene.company;
        learnInvoices(scene, await listAll<Invoice>(scene.send, "/invoices", "invoices"));
        for (const subsidiary of [undefined, ...scene.ids.subsidiaries])
          for (const date of ["2026-10-15", "2026-12-31", today, "2028-06-30"]) await compare(scene, subsidiary, date);
        await compareJournal(scene);
      }),
      { numRuns: Number(process.env["FC_RUNS"] ?? 12), seed },
    );
  }, 240_000);
});
