/** What is yours: how a line of the file becomes a source document, and the settings of the sync. Copy this folder and change this file. */
import type { SourceInvoice, SyncSettings } from "rillet-sdk/sync";

/** One line of the file, as JSON. The sample has source documents already; put your adapter here (see ../sync/adapters). */
export const toSource = (document: unknown): SourceInvoice => document as SourceInvoice;

/** The link store is added by the backfill. */
export const settings: SyncSettings = {
  products: { accountCode: { default: "4000" } },
  taxes: { codes: { "*": { GB: "GB-STANDARD" } } },
};
