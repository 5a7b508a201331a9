import type {
  CreateInvoiceRequest,
  UpdateInvoiceRequest,
  UpdateInvoiceSentStatusRequest,
  UpdateTaxesRequest,
} from "../../../generated/types.js";
import { buildInvoice } from "../invoices/build-invoice.js";
import { writePdf } from "../invoices/pdf.js";
import { resettleInvoice } from "../invoices/settle.js";
import { showInvoice } from "../invoices/show-invoice.js";
import { replaceTaxes } from "../invoices/taxes.js";
import { checkCovered, updateInvoice } from "../invoices/update-invoice.js";
import { conflict } from "../problems.js";
import { BinaryReply, type Call, type Handlers } from "../request/call.js";
import type { InvoiceRecord } from "../state/records.js";
import { defineResource } from "./define-resource.js";
import { findByPath } from "./find-by-path.js";

/** Invoices. One with payments or credit cannot be deleted (Rillet's docs; 409 is our choice). */
export const invoices: Handlers = {
  ...defineResource<"invoices", CreateInvoiceRequest, UpdateInvoiceRequest>({
    name: "invoices",
    collection: "invoices",
    what: "Invoice",
    entity: "INVOICE",
    create: buildInvoice,
    replace: updateInvoice,
    show: (record, { world }) => showInvoice(record, world),
    remove({ id }, { world: { state } }) {
      if (state.invoicePayments.find((payment) => payment.invoice_id === id) !== undefined)
        throw conflict(`Invoice ${id} has payments`);
      if (
        state.creditMemos.find(({ applications }) =>
          applications.some((application) => application.invoice_id === id),
        ) !== undefined
      )
        throw conflict(`Invoice ${id} has credit`);
    },
  }),
  "invoices.retrieve": retrieve,
  "invoices.updateTaxes": updateTaxes,
  "invoices.updateSentStatus": updateSentStatus,
};

/** The invoice that the path names. @throws Problem 404 */
export const findInvoice = (call: Call): InvoiceRecord => findByPath(call, "invoices", "invoice_id", "Invoice");

function retrieve(call: Call): unknown {
  const invoice = findInvoice(call);
  const wantsPdf = call.headers.get("accept")?.includes("application/pdf") ?? false;
  return wantsPdf
    ? new BinaryReply(
        writePdf(`Invoice ${invoice.invoice_number}: ${invoice.total.amount} ${invoice.total.currency}`),
        "application/pdf",
      )
    : showInvoice(invoice, call.world);
}

function announceUpdate(invoice: InvoiceRecord, { world }: Call): void {
  world.announce("INVOICE", "UPDATED", showInvoice(invoice, world));
}

function updateTaxes(call: Call): unknown {
  const body = call.body as UpdateTaxesRequest;
  const { document_tax: _replaced, ...invoice } = findInvoice(call);
  const items = replaceTaxes(invoice.items, body, invoice.total.currency);
  const updated = resettleInvoice(
    { ...invoice, items, taxes_calculated_at: body.taxes_calculated_at },
    call.world.state,
  );
  checkCovered(updated);
  announceUpdate(updated, call);
  return showInvoice(updated, call.world);
}

/** Records that another system delivered the invoice, or that it did not: `sent_at` is only for Rillet's own sending (Rillet's docs). */
function updateSentStatus(call: Call): void {
  const { sent } = call.body as UpdateInvoiceSentStatusRequest;
  announceUpdate(resettleInvoice({ ...findInvoice(call), sent }, call.world.state), call);
}
