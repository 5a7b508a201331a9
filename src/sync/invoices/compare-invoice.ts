import type { Invoice, InvoiceItem } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { singleUnitReason, toExchangeRate, toFields } from "../lines/line-price.js";
import type { DraftLine } from "../lines/prepare-lines.js";
import type { SyncScope } from "../settings/sync-settings.js";
import { hasReference } from "../source/source-reference.js";
import { type Amounts, compareTotals, type LineAmounts } from "../lines/totals.js";
import type { InvoiceDraft } from "./draft-invoice.js";

/** The differences between an invoice in Rillet and its source, as text for people. */
export interface InvoiceDifferences {
  /** Customer, currency and subsidiary; for a FULL invoice also the exchange rate. No update can change these. */
  readonly party: readonly string[];
  /** Lines and amounts. Only the update of a FULL invoice can change these. */
  readonly amounts: readonly string[];
  /** Number, dates, texts, revenue periods and fields. Every update can change these. */
  readonly texts: readonly string[];
}

export const isDifferent = ({ party, amounts, texts }: InvoiceDifferences): boolean =>
  party.length + amounts.length + texts.length > 0;

/** Compares an invoice in Rillet with its source. A field that the source leaves out is not compared. A missing due date counts as the invoice date. */
export function compareInvoice(invoice: Invoice, draft: InvoiceDraft, scope: SyncScope): InvoiceDifferences {
  const party = [
    ...changed("customer", invoice.customer_id, draft.customerId),
    ...changed("currency", invoice.total.currency, draft.currency),
    ...changed("subsidiary", invoice.subsidiary_id, draft.subsidiaryId),
    ...(scope === "FULL" ? rateChanged(invoice, draft) : []),
  ];
  const texts = [
    ...documentTexts(invoice, draft, scope),
    ...draft.lines.flatMap((line, index) => lineTexts(line, itemOf(line, index, invoice.items))),
  ];
  return { party, amounts: party.length > 0 ? [] : amountsChanged(invoice, draft, scope), texts };
}

/**
 * Whether a value differs that Rillet keeps as it was sent. Rillet calculates the amounts of a FULL invoice, so there a difference may come from Rillet. It counts all
 * the same when the invoice can be updated, because an update to the same content changes nothing.
 */
export function differsAsSent(invoice: Invoice, draft: InvoiceDraft, scope: SyncScope): boolean {
  const { party, amounts, texts } = compareInvoice(invoice, draft, scope);
  if (party.length + texts.length > 0) return true;
  if (scope === "FULL") return amounts.length > 0 && (draft.bankAccountId ?? invoice.bank_account?.id) !== undefined;
  const isOtherLine = (line: DraftLine, index: number): boolean =>
    itemChanged(line, itemOf(line, index, invoice.items), scope).length > 0;
  if (invoice.items.length !== draft.lines.length || draft.lines.some(isOtherLine)) return true;
  const differences = compareTotals(expectedAmounts(draft), actualAmounts(invoice, draft), draft.currency);
  return differences.some(({ line }) => line !== undefined);
}

function amountsChanged(invoice: Invoice, draft: InvoiceDraft, scope: SyncScope): string[] {
  if (invoice.items.length !== draft.lines.length)
    return [`lines: ${invoice.items.length} in Rillet, ${draft.lines.length} in the source`];
  const differences = compareTotals(expectedAmounts(draft), actualAmounts(invoice, draft), draft.currency);
  const amounts = differences.map(
    ({ what, line, expected, actual }) =>
      `${what}${line === undefined ? "" : ` of ${line}`}: ${actual} in Rillet, ${expected} in the source`,
  );
  return [
    ...amounts,
    ...draft.lines.flatMap((line, index) => itemChanged(line, itemOf(line, index, invoice.items), scope)),
  ];
}

function itemChanged({ source, product }: DraftLine, item: InvoiceItem | undefined, scope: SyncScope): string[] {
  const name = source.reference.id;
  if (item === undefined) return [`line ${name}: not in Rillet`];
  const quantity = scope !== "FULL" && singleUnitReason(source.quantity) !== undefined ? 1 : Number(source.quantity);
  const current = numberOf(item.quantity);
  const isFolded = scope === "FULL" && current === 1;
  const amount = isFolded ? [] : changed(`quantity of ${name}`, String(current), String(quantity));
  return [...changed(`product of ${name}`, item.product_id, product.id), ...amount];
}

/** Rillet sends some numbers as JSON strings (observed). */
const numberOf = (value: number | string): number => Number(value);

function documentTexts(invoice: Invoice, draft: InvoiceDraft, scope: SyncScope): string[] {
  const own =
    scope === "FULL"
      ? [
          ...changed("memo", invoice.memo, draft.memo),
          ...changed("purchase order number", invoice.purchase_order_number, draft.purchaseOrderNumber),
        ]
      : changed("number", invoice.invoice_number, draft.number);
  const reference = hasReference(invoice.external_references, draft.reference) ? [] : ["reference: not in Rillet"];
  return [
    ...own,
    ...changed("date", invoice.invoice_date, draft.date),
    ...changed("due date", invoice.due_date, draft.dueDate ?? draft.date),
    ...(scope === "REVENUE_RECOGNITION_ONLY" ? rateChanged(invoice, draft) : []),
    ...reference,
  ];
}

/** Compares the rates as numbers: "1.0" and "1.00" are equal. */
function rateChanged({ exchange_rate: current }: Invoice, draft: InvoiceDraft): string[] {
  const wanted = toExchangeRate(draft)?.rate;
  const isSame = wanted !== undefined && current !== undefined && new Decimal(current.rate).equals(wanted);
  return isSame ? [] : changed("exchange rate", current?.rate, wanted);
}

function lineTexts({ source }: DraftLine, item: InvoiceItem | undefined): string[] {
  if (item === undefined) return [];
  const name = source.reference.id;
  const { period, account_code: account } = item.revenue ?? {};
  return [
    ...changed(`description of ${name}`, item.description, source.description),
    ...changed(
      `period of ${name}`,
      period && `${period.start} to ${period.end}`,
      source.servicePeriod && `${source.servicePeriod.start} to ${source.servicePeriod.end}`,
    ),
    ...changed(`account of ${name}`, account, source.product?.accountCode),
    ...changed(`fields of ${name}`, fieldsText(item.fields), fieldsText(toFields(source))),
  ];
}

const fieldsText = (fields: InvoiceItem["fields"]): string | undefined =>
  fields && JSON.stringify(fields.map((field) => `${field.field_id}=${field.field_value_id}`).sort());

function changed(what: string, current: string | undefined, wanted: string | undefined): string[] {
  return wanted === undefined || current === wanted
    ? []
    : [`${what}: ${current ?? "none"} in Rillet, ${wanted} in the source`];
}

/** Finds the invoice item of a source line: by its reference, or by its position when no item has references, as in FULL invoices. */
export function itemOf(line: DraftLine, index: number, items: readonly InvoiceItem[]): InvoiceItem | undefined {
  const referenced = items.find((item) => hasReference(item.external_references, line.source.reference));
  return referenced ?? (items.some((item) => item.external_references?.length > 0) ? undefined : items[index]);
}

/** The amounts that the invoice must have. */
export function expectedAmounts({ totals, lines }: Pick<InvoiceDraft, "totals" | "lines">): Amounts {
  return {
    totals,
    lines: lines.map(({ source, net, tax }) => ({ reference: source.reference.id, net, tax: tax.amount })),
  };
}

/** The amounts that the invoice has in Rillet. */
export function actualAmounts(invoice: Invoice, { lines }: Pick<InvoiceDraft, "lines">): Amounts {
  const { net_amount: net, taxed_amount: tax, total } = invoice;
  const totals = { net: net.amount, tax: tax.amount, gross: total.amount };
  if (invoice.items.length !== lines.length) return { totals };
  const known = lines.flatMap((line, index): LineAmounts[] => {
    const item = itemOf(line, index, invoice.items);
    return item
      ? [{ reference: line.source.reference.id, net: item.total_amount.amount, tax: item.taxed_amount?.amount }]
      : [];
  });
  return known.length === lines.length ? { totals, lines: known } : { totals };
}
