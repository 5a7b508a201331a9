import type { CreateInvoiceRequest } from "../../../generated/types.js";
import type { SyncScope } from "../settings/sync-settings.js";
import type { Built, InvoiceDraft } from "./draft.js";
import { buildFullInvoice } from "./full-invoice.js";
import { buildGivenInvoice } from "./given-invoice.js";

/** The request that creates an invoice, by scope. */
export function buildInvoice(draft: InvoiceDraft, scope: SyncScope): Built<CreateInvoiceRequest> {
  return scope === "FULL" ? buildFullInvoice(draft) : buildGivenInvoice(draft, scope);
}
