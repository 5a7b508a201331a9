import type {
  Account,
  JournalEntry,
  JournalEntryItem,
  ReportingJournalEntry,
  ReportingJournalEntryItem,
} from "../../../generated/types.js";
import { toMicroseconds, toMicrosecondTimestamp } from "../clock.js";
import { uuidOf } from "../identifiers.js";
import { toMoney } from "../documents/amounts.js";
import type { ApiRequest } from "../http/handler.js";
import type { ListItem } from "../lists/filters.js";
import type { ListPlace } from "../lists/list.js";
import { pick } from "../resources/pick.js";
import { seedId } from "../identifiers.js";
import type { SandboxContext } from "../context.js";
import { chartOf } from "./accounts.js";
import type { LedgerEntry, LedgerLine } from "./postings.js";
import { isCreditLine } from "./balances.js";
import { idOf } from "./currency-conversion.js";
import { ledgerOf, updatedAtOf, type Wanted } from "./ledger.js";

type Chart = ReadonlyMap<string, Account>;

/**
 * An entry in the form of `/journal-entries`: in the subsidiary's currency, with the original amount of lines in
 * another currency. Manual entries are as they were created.
 */
export function showEntry(entry: LedgerEntry, chart: Chart, { state }: Pick<SandboxContext, "state">): JournalEntry {
  const manual = entry.kind === "manual" ? state.journalEntries.get(entry.source.value.id) : undefined;
  if (manual !== undefined) return manual;
  const id = idOf(entry);
  const { date, name, localCurrency, subsidiaryId, exchangeRate, related } = entry;
  return {
    id,
    date,
    name,
    currency: localCurrency,
    subsidiary_id: subsidiaryId,
    items: entry.lines.map((line, index) => toItem(line, index, { entry, chart })),
    updated_at: toMicrosecondTimestamp(toMicroseconds(updatedAtOf(entry))),
    ...(exchangeRate && { exchange_rate: exchangeRate }),
    ...(related && { related_entity: related }),
  };
}

interface LineContext {
  readonly entry: LedgerEntry;
  readonly chart: Chart;
}

function lineHead(
  line: LedgerLine,
  index: number,
  { entry, chart }: LineContext,
): Pick<JournalEntryItem, "id" | "account_code" | "account_id" | "side" | "description" | "fields"> {
  return {
    id: uuidOf(`line ${String(index)} ${idOf(entry)}`),
    account_code: line.account,
    account_id: accountIdOf(line.account, chart),
    side: isCreditLine(line) ? "CREDIT" : "DEBIT",
    ...pick(line, ["description", "fields"]),
  };
}

function toItem(line: LedgerLine, index: number, context: LineContext): JournalEntryItem {
  const { currency, localCurrency } = context.entry;
  const isForeign = currency !== localCurrency;
  return {
    ...lineHead(line, index, context),
    amount: toMoney(line.local.abs(), localCurrency),
    ...(isForeign && { original_transaction_amount: toMoney(line.amount.abs(), currency) }),
  };
}

/** An entry in the form of `/reports/journal-entries`: in the subsidiary's and the organization's currency. */
export function showReportingEntry(entry: LedgerEntry, chart: Chart): ReportingJournalEntry {
  const id = idOf(entry);
  const { date, name, subsidiaryId, related } = entry;
  const items = entry.lines.map((line, index): ReportingJournalEntryItem => ({
    ...lineHead(line, index, { entry, chart }),
    local_amount: toMoney(line.local.abs(), entry.localCurrency),
    reporting_amount: toMoney(line.reporting.abs(), entry.reportingCurrency),
    exchange_rate: entry.reportingRate.toFixed(),
    ...(entry.currency !== entry.localCurrency && {
      original_transaction_amount: toMoney(line.amount.abs(), entry.currency),
    }),
  }));
  return { id, date, name, subsidiary_id: subsidiaryId, items, ...(related && { related_entity: related }) };
}

/**
 * The items of either list that can pass its filters, the newest or the last changed first, starting below a place in that
 * order. The entries of one document follow each other.
 */
export function* journalItems(
  { context, query }: Pick<ApiRequest, "context" | "query">,
  { before, by }: ListPlace,
  show: (entry: LedgerEntry, chart: Chart, context: SandboxContext) => object,
): Generator<ListItem> {
  const chart = chartOf(context.state);
  const order = { before, by, wanted: wantedBy(query, chart) };
  for (const { entry, ...times } of ledgerOf(context).newestFirst(order))
    yield { shown: { ...show(entry, chart, context) }, entry: times };
}

/** Which lines can pass the filters; undefined without filters. The list itself applies the filters afterwards, so this may match too many lines. */
function wantedBy(query: ApiRequest["query"], chart: Chart): Wanted | undefined {
  const { account_ids: ids, "date.gte": from = "", "date.lte": to, subsidiary_id: subsidiary } = query;
  const since = query["updated.gt"];
  if ([ids, query["date.gte"], to, subsidiary, since].every((value) => value === undefined)) return undefined;
  const accounts = ids === undefined ? undefined : new Set(ids.split(","));
  // Filters compare microseconds.
  const changedFrom = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since) - 1;
  return ({ account, date, subsidiaryId }, updatedAt) =>
    date >= from &&
    (to === undefined || date <= to) &&
    (subsidiary === undefined || subsidiaryId === subsidiary) &&
    updatedAt >= changedFrom &&
    (accounts === undefined || accounts.has(accountIdOf(account, chart)));
}

const accountIdOf = (code: string, chart: Chart): string => chart.get(code)?.id ?? seedId("account", code);
