import type { Rillet } from "../client.js";
import { RilletSync } from "./rillet-sync.js";
import type { SyncResult } from "./results/sync-result.js";
import type { SyncSettings } from "./settings/sync-settings.js";
import type { SourceInvoice } from "./source/source-invoice.js";

/**
 * Brings one invoice into Rillet: the one-off form of `new RilletSync(rillet, settings).invoice(source)`. Nothing is shared with other calls but
 * `settings.links`, so give one that lasts.
 * @throws SyncError as `RilletSync.invoice`.
 */
export function syncInvoice(rillet: Rillet, source: SourceInvoice, settings: SyncSettings = {}): Promise<SyncResult> {
  return new RilletSync(rillet, settings).invoice(source);
}
