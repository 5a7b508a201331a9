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
import type { ListItem } from "../lists/filters.js";
import { pick } from "../resources/pick.js";
import { seedId } from "../identifiers.js";
import type { SandboxContext } from "../context.js";
import { chartOf } from "./accounts.js";
import type { LedgerEntry, LedgerLine } from "./entry.js";
import { isCreditLine } from "./balances.js";
import { idOf } from "./currency-conversion.js";
import { ledgerOf, updatedAtOf } from "./ledger.js";

type Chart = ReadonlyMap<string, Account>;

/**
 * An entry in the form of `/journal-entries`: in the subsidiary's currency, with the original amount of lines in
 * another currency. Manual entries are as they were created.
 */
export function showEntry(entry: LedgerEntry, chart: Chart, { state }: Pick<SandboxContext, "state">): JournalEntry {
  const manual = entry.kind === "manual" ? state.journalEntries.get(entry.source.value.id) : undefined;
  if (manual !== undefined) return manual;
  const id = idOf(entry);
  const { date, name, localCurrency, subsidiaryId, exchangeRate, related, source } = entry;
  return {
    id,
    date,
    name,
    currency: localCurrency,
    subsidiary_id: subsidiaryId,
    items: entry.lines.map((line, index) => toItem(line, index, { entry, chart })),
    updated_at: toMicrosecondTimestamp(toMicroseconds(updatedAtOf(entry), source.changed)),
    ...(exchangeRate && { exchange_rate: exchangeRate }),
    ...(related && { related_entity: related }),
  };
}

interface Place {
  readonly entry: LedgerEntry;
  readonly chart: Chart;
}

function lineHead(
  line: LedgerLine,
  index: number,
  { entry, chart }: Place,
): Pick<JournalEntryItem, "id" | "account_code" | "account_id" | "side" | "description" | "fields"> {
  return {
    id: uuidOf(`line ${String(index)} ${idOf(entry)}`),
    account_code: line.account,
    account_id: chart.get(line.account)?.id ?? seedId("account", line.account),
    side: isCreditLine(line) ? "CREDIT" : "DEBIT",
    ...pick(line, ["description", "fields"]),
  };
}

function toItem(line: LedgerLine, index: number, place: Place): JournalEntryItem {
  const { currency, localCurrency } = place.entry;
  const isForeign = currency !== localCurrency;
  return {
    ...lineHead(line, index, place),
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

/** The items of either list, the newest first, from a place in the order of creation on. The entries of one document follow each other. */
export function* journalItems(
  context: SandboxContext,
  before: number | undefined,
  show: (entry: LedgerEntry, chart: Chart, context: SandboxContext) => object,
): Generator<ListItem> {
  const chart = chartOf(context.state);
  for (const { entry, ...times } of ledgerOf(context).newestFirst(before))
    yield { shown: { ...show(entry, chart, context) }, entry: times };
}
