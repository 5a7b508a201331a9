import type { Rillet } from "rillet-sdk";
import {
  type PaymentUpdate,
  paymentUpdates,
  type RilletSync,
  type SourceInvoice,
  type SyncResult,
} from "rillet-sdk/sync";
import { compareTotals } from "./compare.js";
import { readCreditNotes } from "./sources.js";

/** Records a payment of the whole amount due, and reads it back. @returns Whether the invoice came back as paid, with the source's reference. */
export async function payAndReadBack(
  rillet: Rillet,
  { reference, number }: SourceInvoice,
  { invoice }: SyncResult,
): Promise<boolean> {
  const since = new Date(Date.now() - 1000);
  await rillet.invoices.payments.create(invoice.id, {
    account_code: "1000",
    amount: invoice.amount_due,
    date: invoice.invoice_date,
  });
  const updates: PaymentUpdate[] = [];
  for await (const update of paymentUpdates(rillet, { since }))
    if (update.reference?.id === reference.id) updates.push(update);
  for (const { status, amountPaid, currency, amountDue } of updates)
    console.log(`  ${number} is ${status}: ${amountPaid} ${currency} paid, ${amountDue} due.`);
  return updates.length === 1 && updates.every(({ isPaidInFull }) => isPaidInFull);
}

/** Syncs the credit notes twice. @returns Whether each is in Rillet once and its totals agree. */
export async function creditTwice(rillet: Rillet, sync: RilletSync): Promise<boolean> {
  const notes = readCreditNotes();
  let agrees = true;
  for (const note of notes) {
    const { action, creditMemo, applied, requests } = await sync.creditMemo(note);
    const totals = compareTotals(note, creditMemo);
    const again = await sync.creditMemo(note);
    agrees &&= totals.every((total) => total.agrees) && again.action === "unchanged";
    const shown = totals
      .map(({ name, theirs, agrees: isSame }) => `${name} ${theirs} ${isSame ? "✓" : "✗ DIFFERS"}`)
      .join(", ");
    console.log(
      `  ${note.number ?? creditMemo.credit_memo_number} ${action}: ${shown} ${note.currency}, ${applied?.amount ?? "nothing"} applied; ${requests} requests. Again: ${again.action}.`,
    );
  }
  return agrees && (await rillet.creditMemos.list().toArray({ limit: 100 })).length === notes.length;
}

/** Syncs the invoice with another due date. @returns Whether Rillet has it too, on the same invoice. */
export async function changeDueDate(rillet: Rillet, sync: RilletSync, source: SourceInvoice): Promise<boolean> {
  const changed = { ...source, dueDate: "2026-12-31" };
  const before = await sync.invoice(source);
  const { action, invoice, requests } = await sync.invoice(changed);
  const { due_date: due } = await rillet.invoices.retrieve(invoice.id);
  console.log(`  ${source.number} ${action}: due ${due ?? "at once"}; ${requests} requests.`);
  return action === "updated" && due === changed.dueDate && invoice.id === before.invoice.id;
}

/** Voids the invoice. @returns Whether it is gone, and stays so. */
export async function voidTwice(sync: RilletSync, source: SourceInvoice): Promise<boolean> {
  const { action, requests } = await sync.voidInvoice(source.reference);
  const again = await sync.invoice(source);
  console.log(
    `  ${source.number} ${action}; ${requests} requests. It is not posted again when it is synced again unchanged.`,
  );
  return action === "deleted" && again.action === "deleted";
}
