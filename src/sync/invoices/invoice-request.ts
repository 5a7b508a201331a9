import type {
  CreateFullInvoiceItemRequest,
  CreateFullInvoiceRequest,
  CreateInvoiceRequest,
} from "../../../generated/types.js";
import { buildPrice, buildTaxRate, type Built, commonOfLine, toExchangeRate } from "../lines/line-price.js";
import type { DraftLine } from "../lines/prepare-lines.js";
import type { SyncScope } from "../settings/sync-settings.js";
import { toExternalReference } from "../source/source-reference.js";
import type { InvoiceDraft } from "./draft-invoice.js";
import { buildExternallyIssuedInvoice } from "./externally-issued-invoice.js";

/** Builds the request that creates an invoice of this scope. */
export function buildInvoice(draft: InvoiceDraft, scope: SyncScope): Built<CreateInvoiceRequest> {
  return scope === "FULL" ? buildFullInvoice(draft) : buildExternallyIssuedInvoice(draft, scope);
}

/** Builds the request for an invoice that Rillet numbers and sends. */
function buildFullInvoice(draft: InvoiceDraft): Built<CreateFullInvoiceRequest> {
  const { body, warnings } = buildFullContent(draft);
  const rate = toExchangeRate(draft);
  const own = {
    scope: "FULL" as const,
    customer_id: draft.customerId,
    ...(draft.subsidiaryId !== undefined && { subsidiary_id: draft.subsidiaryId }),
    ...(draft.bankAccountId !== undefined && { bank_account_id: draft.bankAccountId }),
    ...(rate && { exchange_rate: rate }),
  };
  return {
    body: { ...own, ...body },
    warnings: [
      ...warnings,
      `Rillet numbers the invoices with the scope FULL. The source's number ${draft.number} was not sent.`,
    ],
  };
}

type Content = Pick<
  CreateFullInvoiceRequest,
  "invoice_date" | "due_date" | "external_references" | "items" | "memo" | "purchase_order_number"
>;

/** Builds the fields that the create and the update request of a FULL invoice share. */
export function buildFullContent(draft: InvoiceDraft): Built<Content> {
  const lines = draft.lines.map((line) => buildFullLine(line, draft.currency));
  const body = {
    invoice_date: draft.date,
    ...(draft.dueDate !== undefined && { due_date: draft.dueDate }),
    external_references: [toExternalReference(draft.reference)],
    items: lines.map((line) => line.body),
    ...(draft.memo !== undefined && { memo: draft.memo }),
    ...(draft.purchaseOrderNumber !== undefined && { purchase_order_number: draft.purchaseOrderNumber }),
  };
  return { body, warnings: lines.flatMap((line) => line.warnings) };
}

function buildFullLine(line: DraftLine, currency: string): Built<CreateFullInvoiceItemRequest> {
  const { body: price, warnings } = buildPrice(line, currency);
  const rate = buildTaxRate(line, currency);
  return { body: { ...commonOfLine(line.source), price, ...(rate && { tax_rate: rate }) }, warnings };
}
