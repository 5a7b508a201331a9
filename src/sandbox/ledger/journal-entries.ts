import type {
  CreateJournalEntryRequest,
  JournalEntry,
  JournalEntryItem,
  JournalEntryItemRequest,
  UpdateJournalEntryRequest,
} from "../../../generated/types.js";
import { roundToCurrency, toDecimal } from "../../money/index.js";
import { sumOf, toMoney } from "../documents/amounts.js";
import { checkExchangeRate, currencyOf, subsidiaryOf } from "../documents/subsidiary-and-currency.js";
import type { ApiRequest, Handler, Handlers } from "../http/handler.js";
import { listNewestFirst } from "../lists/list.js";
import { conflict, invalid, invalidField, notFound, unprocessableField, type Violation } from "../problems.js";
import { defineResource } from "../resources/define-resource.js";
import { pick } from "../resources/pick.js";
import type { State } from "../state/state.js";
import { accountOf, chartOf, SYSTEM } from "./accounts.js";
import { idOf } from "./currency-conversion.js";
import type { LedgerEntry } from "./postings.js";
import { ledgerOf } from "./ledger.js";
import { journalItems, showEntry, showReportingEntry } from "./show-entries.js";

const VAT_TYPES = new Set(["revenue", "revenues", "expense", "expenses"]);

/** Manual entries have at least two items, unsigned amounts with a side, and debits that equal credits (Rillet's docs). */
export const manualEntries = defineResource<"journalEntries", CreateJournalEntryRequest, UpdateJournalEntryRequest>({
  name: "journalEntries",
  collection: "journalEntries",
  label: "Journal entry",
  entity: "JOURNAL_ENTRY",
  create(body, { context: { state } }) {
    const related = body.related_entity;
    const isKnown =
      related === undefined || (related.type === "CUSTOMER" ? state.customers : state.vendors).has(related.id);
    if (!isKnown) throw invalidField("related_entity.id", `${related.type.toLowerCase()} ${related.id} does not exist`);
    // Accepted and missing when read again where an item is on a control account (observed).
    const isOnControlAccount = body.items.some(({ account_code: code }) => isControlAccount(code, state));
    return {
      ...build(body, subsidiaryOf(body, state).id, state),
      ...(!isOnControlAccount && pick(body, ["related_entity"])),
    };
  },
  replace: (body, kept, { context: { state } }) => ({
    ...build(body, kept.subsidiary_id ?? "", state),
    ...pick(kept, ["related_entity"]),
  }),
});

function build(
  body: UpdateJournalEntryRequest,
  subsidiaryId: string,
  state: State,
): Omit<JournalEntry, "id" | "updated_at"> {
  const violations = body.items.flatMap((item, index) =>
    checkLine(item, `items[${String(index)}]`, { currency: body.currency, state }),
  );
  if (violations.length > 0) throw invalid(violations);
  checkExchangeRate(body.exchange_rate, currencyOf(body.items), state.subsidiaries.get(subsidiaryId)?.currency ?? "");
  checkBalance(body.items);
  return {
    ...pick(body, ["attachmentUrl", "currency", "date", "exchange_rate", "name", "reversal_date"]),
    subsidiary_id: subsidiaryId,
    items: body.items.flatMap((item) => splitVat(item, state)),
  };
}

/** The accounts for receivables and payables. */
const isControlAccount = (code: string, state: State): boolean =>
  ["Accounts Receivable", "Accounts Payable"].includes(
    state.accounts.find((account) => account.code === code)?.subtype ?? "",
  );

function checkLine(
  { amount, vat_code: code, vat_type: type }: JournalEntryItemRequest,
  path: string,
  { currency, state }: { currency: string; state: State },
): Violation[] {
  const isVatTyped = type !== undefined && VAT_TYPES.has(type.toLowerCase());
  return [
    ...(amount.currency === currency
      ? []
      : [{ field: `${path}.amount.currency`, message: `must be ${currency}, the currency of the entry` }]),
    ...(toDecimal(amount.amount).isNegative()
      ? [{ field: `${path}.amount.amount`, message: "must not be negative: the side gives the direction" }]
      : []),
    ...(code === undefined || isVatTyped
      ? []
      : [
          {
            field: `${path}.vat_type`,
            message: "must be Revenue, Revenues, Expense or Expenses where there is a vat_code",
          },
        ]),
    ...(code === undefined || state.taxRates.find((rate) => rate.code === code)
      ? []
      : [{ field: `${path}.vat_code`, message: `tax rate ${code} does not exist` }]),
  ];
}

/** @throws Problem 422 unless debits equal credits. */
function checkBalance(items: readonly Pick<JournalEntryItemRequest, "amount" | "side">[]): void {
  const [debits, credits] = (["DEBIT", "CREDIT"] as const).map((side) =>
    sumOf(items.filter((item) => item.side === side).map(({ amount }) => amount)),
  );
  if (debits === undefined || credits === undefined || debits.equals(credits)) return;
  throw unprocessableField("items", `debits of ${debits.toFixed()} do not equal credits of ${credits.toFixed()}`);
}

/** VAT is always inclusive (Rillet's docs): a line with a code becomes its net amount and a line of VAT. */
function splitVat(item: JournalEntryItemRequest, state: State): JournalEntryItem[] {
  const rate = state.taxRates.find(({ code }) => code === item.vat_code);
  if (rate === undefined) return [toLine(item, state)];
  const { currency } = item.amount;
  const gross = toDecimal(item.amount.amount);
  const net = roundToCurrency(gross.times(100).div(toDecimal(rate.percentage).plus(100)).toFixed(20), currency);
  const isRevenue = item.vat_type?.toLowerCase().startsWith("revenue") === true;
  const vat = {
    ...pick(item, ["description", "fields", "side"]),
    account_code: isRevenue ? SYSTEM.salesTax : SYSTEM.inputTax,
    amount: toMoney(gross.minus(net), currency),
  };
  return [
    toLine({ ...item, amount: toMoney(net, currency) }, state),
    ...(gross.equals(net) ? [] : [toLine(vat, state)]),
  ];
}

function toLine(item: JournalEntryItemRequest, state: State): JournalEntryItem {
  return {
    id: state.createId(),
    account_id: accountOf(item.account_code, state).id,
    ...pick(item, ["account_code", "amount", "description", "fields", "side"]),
  };
}

/**
 * The journal: postings of documents, and manual entries. Only manual entries can be changed or deleted (the docs do
 * not describe it; the status 409 is the sandbox's choice).
 */
export const journal: Handlers = {
  ...manualEntries,
  "journalEntries.list": (request) => listNewestFirst((place) => journalItems(request, place, showEntry), request),
  "journalEntries.retrieve": (request) =>
    showEntry(findEntry(request), chartOf(request.context.state), request.context),
  "journalEntries.update": onlyManual("journalEntries.update"),
  "journalEntries.delete": onlyManual("journalEntries.delete"),
  "reports.journalEntries": (request) =>
    listNewestFirst((place) => journalItems(request, place, showReportingEntry), request),
};

function onlyManual(name: string): Handler {
  return (request) => {
    const entry = findEntry(request);
    if (entry.kind !== "manual") throw conflict(`Journal entry ${idOf(entry)} belongs to a document: change that`);
    return manualEntries[name]?.(request);
  };
}

function findEntry({ path, context }: ApiRequest): LedgerEntry {
  const id = path["journal_entry_id"] ?? "";
  const entry = ledgerOf(context).find(id);
  if (entry === undefined) throw notFound(`Journal entry ${id}`);
  return entry;
}
