import type { Rillet } from "../client.js";
import { RilletSync } from "./rillet-sync.js";
import type { SyncResult } from "./results/sync-result.js";
import type { SyncSettings } from "./settings/sync-settings.js";
import type { SourceInvoice } from "./source/source-invoice.js";

/**
 * Brings one invoice into Rillet, once and to the cent: creates it, updates the one that is there, or does nothing where nothing has changed. The one-off form
 * of `new RilletSync(rillet, settings).invoice(source)`: customers, products and tax rates are looked up anew at each call, and nothing is shared with other
 * calls but `settings.links`, so give one that lasts.
 *
 * @param source The invoice as the billing system finalized it: decimal strings, days as `YYYY-MM-DD`.
 * @param settings Everything has a default; most need `products.accountCode` and, for the scope FULL, `taxes`.
 * @returns What was done (`action`), the invoice, customer, products and tax codes, how many requests it cost, and warnings.
 * @throws SyncError, with a `code` (see `SyncErrorCode`), the `line` concerned, `advice`, whether it `isRetryable`, and Rillet's error as its `cause`.
 * @throws RilletArgumentError for settings that are unknown or impossible.
 *
 * @example
 * const { action, invoice, warnings } = await syncInvoice(rillet, source, { products: { accountCode: { default: "4000" } }, links });
 */
export function syncInvoice(rillet: Rillet, source: SourceInvoice, settings: SyncSettings = {}): Promise<SyncResult> {
  return new RilletSync(rillet, settings).invoice(source);
}
