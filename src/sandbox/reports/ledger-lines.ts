import type { Account, FieldAssignments } from "../../../generated/types.js";
import type { Decimal } from "../../money/index.js";
import { accountOf, chartOf } from "../ledger/accounts.js";
import { readLedger } from "../ledger/ledger.js";
import { invalidField } from "../problems.js";
import type { ApiRequest } from "../http/handler.js";

/** A line of the ledger in the currency of a report. A debit is above zero, a credit below. */
export interface ReportLine {
  readonly entryId: string;
  readonly date: string;
  readonly account: Account;
  readonly amount: Decimal;
  readonly subsidiaryId: string;
  readonly fields?: FieldAssignments;
}

export interface ReportBasis {
  readonly currency: string;
  readonly lines: readonly ReportLine[];
}

/**
 * The lines of a report: a subsidiary's lines in its currency, or all lines in the organization's currency.
 * @throws Problem 400 for an unknown subsidiary.
 */
export function basisOf({ query, context }: ApiRequest): ReportBasis {
  const { state } = context;
  const id = query["subsidiary_id"];
  const subsidiary = id === undefined ? undefined : state.subsidiaries.get(id);
  if (id !== undefined && subsidiary === undefined)
    throw invalidField("subsidiary_id", `subsidiary ${id} does not exist`);
  const chart = chartOf(state);
  const entries = readLedger(context).filter(
    (entry) => subsidiary === undefined || entry.subsidiaryId === subsidiary.id,
  );
  const lines = entries.flatMap((entry) =>
    entry.lines.map((line): ReportLine => ({
      entryId: entry.id,
      date: entry.date,
      account: chart.get(line.account) ?? accountOf(line.account, state),
      amount: subsidiary === undefined ? line.reporting : line.local,
      subsidiaryId: entry.subsidiaryId,
      ...(line.fields && { fields: line.fields }),
    })),
  );
  return { currency: subsidiary?.currency ?? state.organizations.all()[0]?.currency ?? "USD", lines };
}

/**
 * The period of a report.
 * @throws Problem 400 if it ends before it starts.
 */
export function periodOf({ query }: ApiRequest): { readonly from_date: string; readonly to_date: string } {
  const { from_date: from = "", to_date: to = "" } = query;
  if (to < from) throw invalidField("to_date", "must not be before from_date");
  return { from_date: from, to_date: to };
}
