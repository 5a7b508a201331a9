import type { ItemRevenue, RoundedMonetaryAmount } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { dayBefore } from "../calendar.js";
import { pick } from "../resources/pick.js";
import type { Entry } from "../state/collection.js";
import type { CreditMemoRecord, InvoiceRecord } from "../state/records.js";
import { SYSTEM } from "./accounts.js";
import type { PostingContext } from "./posting-context.js";
import { isInOneCurrency } from "./currency-conversion.js";
import { type Earned, fromDeferred, recogniseRevenue } from "./deferred-revenue.js";
import type { Head, LedgerEntry, Posting, Worth } from "./postings.js";
import { postpone, recognise } from "./revenue-recognition.js";
import { opposite, settle, worthOfApplications } from "./settlements.js";

/** An invoice, the revenue that it defers, and what settles it: payments and credit. */
export function postInvoice(source: Entry<InvoiceRecord>, books: PostingContext): LedgerEntry[] {
  const { invoice_number: number, invoice_date: date } = source.value;
  const entry = issueInvoice(source, books);
  const settled = { kind: "invoice", number, date, account: SYSTEM.receivable, entry, head: headOf(source) } as const;
  const [payments, credit] = [books.paymentsOf(source.value), books.creditOn(source.value)];
  const later = settle({ ...settled, payments, credit }, books.conversion);
  return [entry, ...recogniseItems(source, entry, books), ...later];
}

/**
 * An invoice debits receivables. Its net amount goes to revenue if all of it is recognised on the invoice date, and to
 * deferred revenue otherwise. The revenue of an AR-only invoice is recognised in another system.
 */
export function issueInvoice(source: Entry<InvoiceRecord>, books: PostingContext): LedgerEntry {
  const invoice = source.value;
  const lines = invoice.items.map((item): Posting => ({
    account: creditedAccount(invoice, item.revenue, books),
    amount: new Decimal(item.total_amount.amount).negated(),
    itemId: item.id,
    ...pick(item, ["description", "fields"]),
  }));
  return books.conversion.toEntry({
    ...headOf(source),
    kind: "invoice",
    date: invoice.invoice_date,
    name: `Invoice ${invoice.invoice_number}`,
    postings: [
      { account: SYSTEM.receivable, amount: new Decimal(invoice.total.amount) },
      ...lines,
      { account: SYSTEM.salesTax, amount: new Decimal(invoice.taxed_amount.amount).negated() },
    ],
  });
}

function creditedAccount(invoice: InvoiceRecord, revenue: ItemRevenue, books: PostingContext): string {
  if (invoice.scope === "AR_ONLY") return SYSTEM.recognisedElsewhere;
  const isAtOnce = !books.isRecognisedByContract(invoice) && isOnDay(revenue, invoice.invoice_date);
  return isAtOnce ? revenueAccount(revenue) : SYSTEM.deferredRevenue;
}

/** The deferred revenue of each item is recognised by calendar months. */
function recogniseItems(source: Entry<InvoiceRecord>, entry: LedgerEntry, books: PostingContext): LedgerEntry[] {
  const invoice = source.value;
  if (books.isRecognisedByContract(invoice)) return [];
  return invoice.items.flatMap((item) =>
    recogniseItem(item, item.total_amount, {
      entry,
      name: `invoice ${invoice.invoice_number}`,
      books,
      ...(invoice.recognised_after !== undefined && { after: invoice.recognised_after }),
    }),
  );
}

interface Recognition {
  readonly entry: LedgerEntry;
  readonly name: string;
  readonly books: PostingContext;
  /** Revenue up to this day is recognised on the date of the document. */
  readonly after?: string;
}

/** @param entry The entry that posted the item. Nothing is deferred of an item whose line is on another account. */
function recogniseItem(
  item: InvoiceRecord["items"][number] | CreditMemoRecord["items"][number],
  net: RoundedMonetaryAmount,
  { entry, name, books, after = "" }: Recognition,
): LedgerEntry[] {
  const line = entry.lines.find(({ itemId, account }) => itemId === item.id && account === SYSTEM.deferredRevenue);
  const { period, pattern = "DAILY" } = item.revenue;
  if (line === undefined || period === undefined) return [];
  const head = pick(entry, ["source", "subsidiaryId", "currency", "exchangeRate", "related"]);
  const isCredit = entry.kind === "credit memo";
  const details = pick(item, ["description", "fields"]);
  const common = { account: revenueAccount(item.revenue), key: item.id, head, name, details };
  const earned = postpone(recognise(net, period, pattern), after, entry.date).map(({ date, amount }): Earned => ({
    ...common,
    date,
    amount: isCredit ? amount.negated() : amount,
  }));
  // In one currency, and with nothing earned before the invoice, each part comes out of deferred revenue unchanged.
  if (isInOneCurrency(entry, entry) && earned.every(({ date }) => date >= entry.date))
    return earned.map((part) => books.conversion.toEntry(fromDeferred(part)));
  const billed = { ...opposite(line), key: entry.source.value.id, date: entry.date, head, name };
  return recogniseRevenue([billed], earned, books.conversion);
}

/** A credit memo reverses revenue and tax and credits receivables. With a revenue period it reduces deferred revenue, and revenue over the period. */
export function postCreditMemo(source: Entry<CreditMemoRecord>, books: PostingContext): LedgerEntry[] {
  const memo = source.value;
  const entry = issueCreditMemo(source, books);
  const name = `credit memo ${memo.credit_memo_number}`;
  // Credit does not change months before it was given.
  const facts = { entry, name, books, after: dayBefore(entry.date) };
  return [entry, ...memo.items.flatMap((item) => recogniseItem(item, item.net_amount, facts))];
}

function issueCreditMemo(source: Entry<CreditMemoRecord>, { conversion }: PostingContext): LedgerEntry {
  const memo = source.value;
  const lines = memo.items.map((item): Posting => ({
    account:
      (item.revenue.period?.end ?? "") <= memo.credit_memo_date ? revenueAccount(item.revenue) : SYSTEM.deferredRevenue,
    amount: new Decimal(item.net_amount.amount),
    itemId: item.id,
    ...pick(item, ["description", "fields"]),
  }));
  return conversion.toEntry({
    ...headOf(source),
    kind: "credit memo",
    date: memo.credit_memo_date,
    name: `Credit memo ${memo.credit_memo_number}`,
    postings: [
      ...lines,
      { account: SYSTEM.salesTax, amount: new Decimal(memo.taxed_amount.amount) },
      { account: SYSTEM.receivable, amount: new Decimal(memo.total.amount).negated() },
    ],
  });
}

/** What the applications of a credit memo are worth, by their ids. The memo was posted at these rates. */
export function worthOfMemo(source: Entry<CreditMemoRecord>, books: PostingContext): ReadonlyMap<string, Worth> {
  const entry = issueCreditMemo(source, books);
  const due = entry.lines.find(({ account }) => account === SYSTEM.receivable);
  return due === undefined ? new Map() : worthOfApplications(source.value.applications, opposite(due), entry);
}

export function headOf(source: Entry<InvoiceRecord> | Entry<CreditMemoRecord>): Head {
  const { customer_id: customer, subsidiary_id: subsidiaryId, total, exchange_rate: exchangeRate } = source.value;
  return {
    source,
    subsidiaryId,
    currency: total.currency,
    related: { type: "CUSTOMER", id: customer },
    ...(exchangeRate && { exchangeRate }),
  };
}

const revenueAccount = ({ account_code: code = SYSTEM.deferredRevenue }: ItemRevenue): string => code;

const isOnDay = ({ period }: ItemRevenue, date: string): boolean =>
  period === undefined || (period.start === date && period.end === date);
