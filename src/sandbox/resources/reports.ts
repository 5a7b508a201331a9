import { arrWaterfall } from "../reports/arr-waterfall.js";
import { balanceSheet } from "../reports/balance-sheet.js";
import { cashFlowStatement } from "../reports/cash-flow-statement.js";
import { executivePl, incomeStatement } from "../reports/income-statement.js";
import { trialBalance } from "../reports/trial-balance.js";
import type { Handlers } from "../request/call.js";

/** The reports, each worked out from the ledger (the waterfall: from the contracts). */
export const reports: Handlers = {
  "reports.trialBalance": trialBalance,
  "reports.balanceSheet": balanceSheet,
  "reports.incomeStatement": incomeStatement,
  "reports.executivePl": executivePl,
  "reports.cashFlowStatement": cashFlowStatement,
  "reports.arrWaterfall": arrWaterfall,
};
