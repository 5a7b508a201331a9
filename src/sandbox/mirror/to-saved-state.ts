import type { CreditMemo, Invoice, InvoicePayment } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { parseMicroseconds } from "../clock.js";
import { sumOf } from "../documents/amounts.js";
import type { Entry, Identified } from "../state/collection.js";
import type { InvoiceRecord } from "../state/records.js";
import type { SavedState } from "../state/state.js";
import { MIRRORED_LISTS, type MirroredList } from "./mirror.js";

/** The items of every list, in the order of the list: the newest first. */
export type MirroredItems = Readonly<Record<MirroredList, readonly Identified[]>>;

/** Ids of new objects begin after those of a sandbox that was mirrored, so that they differ from all that were read. */
const FIRST_IDENTIFIER = 1_000_000_000;

/** Makes the state of a sandbox from what the API shows. @param readAt When it was read, in milliseconds: the time of objects that do not state when they changed. */
export function toSavedState(
  organization: Identified,
  books: readonly Identified[],
  items: MirroredItems,
  readAt: number,
): SavedState {
  const invoices = new Set(items.invoices.map(({ id }) => id));
  const kept: Record<string, readonly Identified[]> = {
    ...items,
    organizations: [organization],
    books,
    invoices: (items.invoices as readonly Invoice[]).map(toInvoiceRecord),
    invoicePayments: (items.invoicePayments as readonly InvoicePayment[]).filter(({ invoice_id: id }) =>
      invoices.has(id),
    ),
  };
  const collections = Object.fromEntries(
    ["organizations", "books", ...MIRRORED_LISTS].map((name) => [name, toEntries(kept[name] ?? [], readAt)]),
  );
  const changes = Object.values(collections).flatMap((entries) =>
    entries.map(({ created, changed }) => Math.max(created, changed)),
  );
  return {
    version: 1,
    changes: changes.reduce((highest, change) => Math.max(highest, change), 0),
    identifiers: FIRST_IDENTIFIER,
    counters: {
      invoices: highestNumber(items.invoices as readonly Invoice[], ({ invoice_number: number }) => number, "INV"),
      "credit memos": highestNumber(
        items.creditMemos as readonly CreditMemo[],
        ({ credit_memo_number: number }) => number,
        "CM",
      ),
    },
    collections,
  };
}

/**
 * The API shows no scope. Every item of an invoice that another system issued has an external reference (API contract), and an item of a FULL one has none when it is
 * created. AR_ONLY cannot be told from REVENUE_RECOGNITION_ONLY.
 */
function toInvoiceRecord(invoice: Invoice): InvoiceRecord {
  const isExternal = invoice.items.every(({ external_references: references }) => references.length > 0);
  const itemTax = sumOf(invoice.items.map(({ taxed_amount: tax }) => tax));
  return {
    ...invoice,
    scope: isExternal ? "REVENUE_RECOGNITION_ONLY" : "FULL",
    sent: invoice.status !== "UNBILLED",
    ...(!itemTax.equals(invoice.taxed_amount.amount) && { document_tax: invoice.taxed_amount }),
  };
}

/** The number of a series that was assigned last, so that the sandbox continues after it. */
function highestNumber<Item>(items: readonly Item[], numberOf: (item: Item) => string, prefix: string): number {
  const pattern = new RegExp(`^${prefix}-(\\d{1,9})$`);
  return items.reduce((highest, item) => Math.max(highest, Number(pattern.exec(numberOf(item))?.[1] ?? 0)), 0);
}

/** The entries of a collection. They keep the order of the list and the order of the changes. */
function toEntries(items: readonly Identified[], readAt: number): Entry<Identified>[] {
  const count = items.length;
  return items
    .map((value, index) => ({ value, created: count - index, at: microsecondsOf(value, readAt) }))
    .sort((a, b) => a.at - b.at || a.created - b.created)
    .map(({ value, created, at }, index) => ({
      value,
      created,
      changed: index + 1,
      createdAt: Math.floor(at / 1000),
      updatedAt: at / 1000,
    }));
}

const microsecondsOf = ({ updated_at: at }: Identified, readAt: number): number =>
  at === undefined || Number.isNaN(Date.parse(at)) ? readAt * 1000 : parseMicroseconds(at);

/** The ids of invoices whose amount due is not their total without payments and credits. */
export function findUnexplained(items: MirroredItems): string[] {
  const settled = new Map<string, Decimal>();
  const add = (id: string, amount: string): void => {
    settled.set(id, (settled.get(id) ?? new Decimal(0)).plus(amount));
  };
  for (const { invoice_id: id, status, amount } of items.invoicePayments as readonly InvoicePayment[])
    if (status !== "FAILED") add(id, amount.amount);
  for (const { applications } of items.creditMemos as readonly CreditMemo[])
    for (const { invoice_id: id, amount } of applications) add(id, amount.amount);
  return (items.invoices as readonly Invoice[])
    .filter(
      ({ id, total, amount_due: due }) => !new Decimal(total.amount).minus(settled.get(id) ?? 0).equals(due.amount),
    )
    .map(({ id }) => id);
}
