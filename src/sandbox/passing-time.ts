import { toDay } from "./clock.js";
import type { SandboxContext } from "./context.js";
import { billContracts } from "./contracts/billing.js";
import { sendDueInvoices } from "./invoices/automatic-sending.js";
import type { State } from "./state/state.js";

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
