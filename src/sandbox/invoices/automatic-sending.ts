import type { Customer } from "../../../generated/types.js";
import { toDay, toTimestamp } from "../clock.js";
import type { InvoiceRecord } from "../state/records.js";
import type { World } from "../world.js";
import { resettleInvoice } from "./settle.js";
import { showInvoice } from "./show-invoice.js";

/** Rillet e-mails a FULL invoice on its date if the customer asks for that and has an address (Rillet's docs): what is due by now is sent, and told. */
export function sendDueInvoices(world: World): void {
  if (world.state.customers.find(isSentTo) === undefined) return;
  const today = toDay(world.clock.now());
  for (const invoice of world.state.invoices.filter((candidate) => isDue(candidate, today, world))) {
    const sent = resettleInvoice({ ...invoice, sent: true, sent_at: toTimestamp(world.clock.now()) }, world.state);
    world.announce("INVOICE", "UPDATED", showInvoice(sent, world));
  }
}

function isDue(
  { scope, sent, sent_at: sentAt, invoice_date: date, customer_id: id }: InvoiceRecord,
  today: string,
  { state }: World,
): boolean {
  if (scope !== "FULL" || sent || sentAt !== undefined || date > today) return false;
  const customer = state.customers.get(id);
  return customer !== undefined && isSentTo(customer);
}

const isSentTo = (customer: Customer): boolean =>
  customer.send_invoices_automatically === true && (customer.emails ?? []).length > 0;
