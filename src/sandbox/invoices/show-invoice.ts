import type { Invoice } from "../../../generated/types.js";
import { toDay } from "../clock.js";
import type { InvoiceRecord } from "../state/records.js";
import type { World } from "../world.js";

/** An invoice as the API gives it: without what the sandbox remembers besides, overdue by today's date (UTC). */
export function showInvoice(record: InvoiceRecord, { clock }: World): Invoice {
  const { scope: _scope, sent: _sent, document_tax: _tax, taxes_calculated_at: _at, items, ...invoice } = record;
  return {
    ...invoice,
    items: items.map(({ tax_rates: _rates, ...item }) => item),
    overdue: record.due_date < toDay(clock.now()) && Number(record.amount_due.amount) > 0,
  };
}
