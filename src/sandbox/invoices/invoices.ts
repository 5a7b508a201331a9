import type {
  CreateInvoiceRequest,
  UpdateInvoiceRequest,
  UpdateInvoiceSentStatusRequest,
  UpdateTaxesRequest,
} from "../../../generated/types.js";
import { replaceTaxes } from "../documents/taxes.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import { BinaryBody } from "../http/response.js";
import { conflict } from "../problems.js";
import { defineResource, findByPath } from "../resources/define-resource.js";
import type { InvoiceRecord } from "../state/records.js";
import { recalculateInvoice, showInvoice } from "./balance-and-status.js";
import { buildInvoice } from "./create-invoice.js";
import { checkCovered, updateInvoice } from "./update-invoice.js";

/** Invoices. One with payments or credit cannot be deleted (Rillet's docs; the status 409 is the sandbox's choice). */
export const invoices: Handlers = {
  ...defineResource<"invoices", CreateInvoiceRequest, UpdateInvoiceRequest>({
    name: "invoices",
    collection: "invoices",
    label: "Invoice",
    entity: "INVOICE",
    create: buildInvoice,
    replace: updateInvoice,
    show: (record, { context }) => showInvoice(record, context),
    remove({ id }, { context: { state } }) {
      if (state.links.payments.get(id).length > 0) throw conflict(`Invoice ${id} has payments`);
      if (state.links.memos.get(id).length > 0) throw conflict(`Invoice ${id} has credit`);
    },
  }),
  "invoices.retrieve": retrieve,
  "invoices.updateTaxes": updateTaxes,
  "invoices.updateSentStatus": updateSentStatus,
};

/**
 * The invoice of the path.
 * @throws Problem 404
 */
export const findInvoice = (request: ApiRequest): InvoiceRecord =>
  findByPath(request, "invoices", "invoice_id", "Invoice");

function retrieve(request: ApiRequest): unknown {
  const invoice = findInvoice(request);
  const wantsPdf = request.headers.get("accept")?.includes("application/pdf") ?? false;
  return wantsPdf
    ? new BinaryBody(
        writePdf(`Invoice ${invoice.invoice_number}: ${invoice.total.amount} ${invoice.total.currency}`),
        "application/pdf",
      )
    : showInvoice(invoice, request.context);
}

function emitUpdate(invoice: InvoiceRecord, { context }: ApiRequest): void {
  context.emitWebhook("INVOICE", "UPDATED", showInvoice(invoice, context));
}

function updateTaxes(request: ApiRequest): unknown {
  const body = request.body as UpdateTaxesRequest;
  const { document_tax: _replaced, ...invoice } = findInvoice(request);
  const items = replaceTaxes(invoice.items, body, invoice.total.currency);
  const updated = recalculateInvoice(
    { ...invoice, items, taxes_calculated_at: body.taxes_calculated_at },
    request.context.state,
  );
  checkCovered(updated);
  emitUpdate(updated, request);
  return showInvoice(updated, request.context);
}

/** Records whether another system delivered the invoice. `sent_at` stays, because it is for Rillet's own sending (Rillet's docs). */
function updateSentStatus(request: ApiRequest): void {
  const { sent } = request.body as UpdateInvoiceSentStatusRequest;
  emitUpdate(recalculateInvoice({ ...findInvoice(request), sent }, request.context.state), request);
}

/** A PDF of one page with one line of text. Its cross-reference table has the correct offsets. */
export function writePdf(line: string): Uint8Array {
  const text = `BT /F1 18 Tf 72 720 Td (${line.replace(/[^ -~]/g, "?").replace(/[\\()]/g, "\\$&")}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${String(text.length)} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  return new TextEncoder().encode(
    `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`,
  );
}
