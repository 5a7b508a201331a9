/** What will happen when the sandbox's clock moves on. */
import { toDay } from "../../clock.js";
import { nextInvoiceDate } from "../../contracts/billing.js";
import type { ServedSandbox } from "../context.js";

/** Something that happens when the sandbox's clock reaches a time. */
export interface AgendaItem {
  /** Milliseconds of the sandbox's clock. */
  readonly time: number;
  /** What happens, as a sentence without its full stop. */
  readonly text: string;
  /** The object that it happens to; null for several, or for none. */
  readonly object: { readonly collection: string; readonly id: string } | null;
}

/** How many events are listed at most. */
const MAX_LISTED = 100;

/** What comes next, the soonest first. */
export function viewAgenda(sandbox: ServedSandbox): { readonly now: number; readonly items: readonly AgendaItem[] } {
  const now = sandbox.now();
  const items = [
    ...delayedResponses(sandbox),
    ...fullRateLimit(sandbox),
    ...webhookAttempts(sandbox),
    ...contractInvoices(sandbox),
    ...automaticSending(sandbox, now),
    ...overdueInvoices(sandbox, now),
    ...revenueAtMonthEnd(sandbox, now),
    ...expiringKeys(sandbox),
  ].filter(({ time }) => time > now);
  return { now, items: items.sort((a, b) => a.time - b.time).slice(0, MAX_LISTED) };
}

function delayedResponses({ faults }: ServedSandbox): AgendaItem[] {
  return faults.handles().flatMap(({ faults: [fault], requests }) =>
    fault?.kind === "delay"
      ? requests
          .filter((request) => request.fault === "delay" && !request.isDone)
          .map(({ time, method, path }) => ({
            time: time + fault.ms,
            text: `The delay of ${method} ${path} ends`,
            object: null,
          }))
      : [],
  );
}

function fullRateLimit({ rateLimit }: ServedSandbox): AgendaItem[] {
  if (rateLimit?.resetsAt === undefined) return [];
  return [{ time: rateLimit.resetsAt, text: "The oldest request leaves the window of the rate limit", object: null }];
}

function webhookAttempts({ webhooks }: ServedSandbox): AgendaItem[] {
  return webhooks
    .filter(({ state }) => state === "pending")
    .map(({ due, entity, event, attempts }) => ({
      time: due,
      text: `Attempt ${String(attempts + 1)} to deliver the webhook ${entity} ${event} is due`,
      object: null,
    }));
}

/** A contract is billed at the start of the date of its invoice (see `billContracts`). */
function contractInvoices({ state }: ServedSandbox): AgendaItem[] {
  return state.contracts.all().flatMap((contract) => {
    const date = nextInvoiceDate(contract, state);
    if (date === undefined) return [];
    const object = { collection: "contracts", id: contract.id };
    return [{ time: startOf(date), text: `Contract ${contract.name} is billed`, object }];
  });
}

/** An invoice is sent at the start of its date (see `sendDueInvoices`). */
function automaticSending({ state }: ServedSandbox, now: number): AgendaItem[] {
  const today = toDay(now);
  return state.invoices
    .filter(({ scope, sent, sent_at: sentAt, invoice_date: date, customer_id: id }) => {
      if (scope !== "FULL" || sent || sentAt !== undefined || date <= today) return false;
      const customer = state.customers.get(id);
      return customer?.send_invoices_automatically === true && (customer.emails ?? []).length > 0;
    })
    .map(({ id, invoice_number: number, invoice_date: date }) => ({
      time: startOf(date),
      text: `Invoice ${number} is sent by email`,
      object: { collection: "invoices", id },
    }));
}

/** An invoice is overdue from the day after its due date. */
function overdueInvoices({ state }: ServedSandbox, now: number): AgendaItem[] {
  const today = toDay(now);
  return state.invoices
    .filter(({ due_date: due, amount_due: { amount } }) => due >= today && Number(amount) > 0)
    .map(({ id, invoice_number: number, due_date: due }) => ({
      time: startOf(due) + DAY_MS,
      text: `Invoice ${number} becomes overdue`,
      object: { collection: "invoices", id },
    }));
}

/** The revenue of an item is recognised on the last day of each month of its period. */
function revenueAtMonthEnd({ state }: ServedSandbox, now: number): AgendaItem[] {
  const today = toDay(now);
  const month = new Date(now);
  const monthEnd = toDay(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0));
  const counts = new Map<string, number>();
  for (const { scope, items } of state.invoices) {
    const ends = items.flatMap(({ revenue: { period } }) => {
      if (scope === "AR_ONLY" || period === undefined || period.start > monthEnd) return [];
      const end = period.end < monthEnd ? period.end : monthEnd;
      return end > today ? [end] : [];
    });
    for (const end of new Set(ends)) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].map(([end, count]) => ({
    time: startOf(end),
    text: `Revenue of ${String(count)} ${count === 1 ? "invoice" : "invoices"} is recognised for the month`,
    object: null,
  }));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Idempotency keys expire 24 hours after their request. Only the first of those in the log is named. */
function expiringKeys({ requests, now }: ServedSandbox): AgendaItem[] {
  const first = requests.find(
    ({ idempotencyKey, replayed, status = 0, time, method }) =>
      method === "POST" && idempotencyKey !== undefined && !replayed && status < 300 && time + DAY_MS > now(),
  );
  if (first === undefined) return [];
  const text = `The idempotency key of request ${String(first.number)} expires. Later keys expire after it`;
  return [{ time: first.time + DAY_MS, text, object: null }];
}

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
