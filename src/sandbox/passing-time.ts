import { toDay, toTimestamp } from "./clock.js";
import type { SandboxContext } from "./context.js";
import { billContracts } from "./contracts/billing.js";
import type { State } from "./state/state.js";
import type { Customer } from "../../generated/types.js";
import type { InvoiceRecord } from "./state/records.js";
import { recalculateInvoice, showInvoice } from "./invoices/balance-and-status.js";

/** Does what is due by now: bills contracts, sends invoices, and marks overdue invoices as changed. */
export function letTimePass(context: SandboxContext): void {
  billContracts(context);
  sendDueInvoices(context);
  markOverdue(context);
}

const days = new WeakMap<State, string>();

/** An invoice that becomes overdue is a changed invoice: its `updated_at` moves, so that following changes finds it. */
function markOverdue({ state, clock }: SandboxContext): void {
  const today = toDay(clock.now());
  const last = days.get(state) ?? today;
  days.set(state, today);
  if (last >= today) return;
  const isLate = (due: string): boolean => due >= last && due < today;
  for (const invoice of state.invoices.filter(({ due_date: due }) => isLate(due)))
    if (Number(invoice.amount_due.amount) > 0) state.invoices.put({ ...invoice, overdue: true });
}

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
