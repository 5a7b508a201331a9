import type { Customer } from "../../../generated/types.js";
import { toDay, toTimestamp } from "../clock.js";
import type { InvoiceRecord } from "../state/records.js";
import type { SandboxContext } from "../context.js";
import { recalculateInvoice } from "./balance-and-status.js";
import { showInvoice } from "./balance-and-status.js";

/**
 * Rillet emails a FULL invoice on its date if the customer asks for that and has an address (Rillet's docs). Sends
 * every invoice that is due by now, with its webhook.
 */
export function sendDueInvoices(context: SandboxContext): void {
  if (context.state.customers.find(isSentTo) === undefined) return;
  const today = toDay(context.clock.now());
  for (const invoice of context.state.invoices.filter((candidate) => isDue(candidate, today, context))) {
    const sent = recalculateInvoice(
      { ...invoice, sent: true, sent_at: toTimestamp(context.clock.now()) },
      context.state,
    );
    context.emitWebhook("INVOICE", "UPDATED", showInvoice(sent, context));
  }
}

function isDue(
  { scope, sent, sent_at: sentAt, invoice_date: date, customer_id: id }: InvoiceRecord,
  today: string,
  { state }: SandboxContext,
): boolean {
  if (scope !== "FULL" || sent || sentAt !== undefined || date > today) return false;
  const customer = state.customers.get(id);
  return customer !== undefined && isSentTo(customer);
}

const isSentTo = (customer: Customer): boolean =>
  customer.send_invoices_automatically === true && (customer.emails ?? []).length > 0;
