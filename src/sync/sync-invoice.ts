import type { Rillet } from "../client.js";
import { RilletSync } from "./rillet-sync.js";
import type { SyncSettings } from "./settings/sync-settings.js";
import type { SourceInvoice } from "./source/source-document.js";
import type { SyncResult } from "./sync-result.js";

/**
 * Syncs one invoice into Rillet, once and to the cent: creates it, updates the existing one, or does nothing when nothing has changed. The short form of
 * `new RilletSync(rillet, settings).invoice(source)`. Every call looks up customers, products and tax rates again. Calls share only `settings.links`, so pass a
 * persistent link store.
 *
 * @param source The invoice as the billing system finalized it: decimal strings, days as `YYYY-MM-DD`.
 * @param settings Every setting has a default. Most accounts need `products.accountCode`, and `taxes` for the scope FULL and for credit memos.
 * @returns What was done (`action`), the invoice, customer, products and tax codes, how many requests it cost, and warnings.
 * @throws SyncError, with a `code` (see `SyncErrorCode`), the `line` concerned, `advice`, whether it `isRetryable`, and Rillet's error as its `cause`.
 * @throws RilletArgumentError for unknown or invalid settings.
 *
 * @example
 * const { action, invoice, warnings } = await syncInvoice(rillet, source, { products: { accountCode: { default: "4000" } }, links });
 */
export function syncInvoice(rillet: Rillet, source: SourceInvoice, settings: SyncSettings = {}): Promise<SyncResult> {
  return new RilletSync(rillet, settings).invoice(source);
}
