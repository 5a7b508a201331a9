import type { Rillet } from "../client.js";
import { planSource } from "./invoices/plan-source.js";
import { syncSource, type SyncInvoiceOptions } from "./invoices/sync-source.js";
import { Links } from "./links/links.js";
import { attempt } from "./results/attempt.js";
import type { SyncPlan, SyncResult } from "./results/sync-result.js";
import { Shared } from "./run/shared.js";
import { startPlan, startRun, type Workplace } from "./run/run.js";
import { resolveSettings } from "./settings/resolve-settings.js";
import type { SyncSettings } from "./settings/sync-settings.js";
import { readInvoice } from "./source/read-source.js";
import type { SourceInvoice } from "./source/source-invoice.js";
import { referenceKey } from "./source/source-reference.js";

/**
 * Brings invoices of a billing system into Rillet, each exactly once and to the cent. Keep one per worker: products, tax rates and customers are looked up
 * once and shared by all its invoices. Give it a link store that lasts (`settings.links`) and that all workers share.
 *
 * @example
 * const sync = new RilletSync(rillet, { products: { accountCode: { default: "4000" } } });
 * const { action, invoice } = await sync.invoice(source);
 */
export class RilletSync {
  readonly #workplace: Workplace;

  /** @throws RilletArgumentError for settings that are unknown or impossible, with every problem. */
  constructor(rillet: Rillet, settings: SyncSettings = {}) {
    const resolved = resolveSettings(settings);
    const place = rillet.environment === "custom" ? rillet.baseUrl : rillet.environment;
    this.#workplace = { rillet, settings: resolved, links: new Links(resolved.links, place), shared: new Shared(resolved.now) };
  }

  /**
   * Brings one invoice in: creates it, updates the one that is there, or does nothing where nothing has changed (no request then). Two calls for one invoice
   * wait for each other. Running again after any failure takes up where it ended.
   * @throws SyncError, with a `code`, the `line` concerned, `advice`, whether it `isRetryable`, and Rillet's error as its `cause`.
   */
  async invoice(source: SourceInvoice, options: SyncInvoiceOptions = {}): Promise<SyncResult> {
    const read = readInvoice(source);
    const run = startRun(this.#workplace);
    return this.#workplace.shared.inFlight.queue(`invoice ${referenceKey(read.reference)}`, () => attempt(`sync the invoice ${read.number}`, run, () => syncSource(read, run, options)));
  }

  /** What `invoice` would do: the same decisions by reads alone, and nothing written, neither in Rillet nor in the link store. @throws SyncError as `invoice` would. */
  async planInvoice(source: SourceInvoice): Promise<SyncPlan> {
    const read = readInvoice(source);
    const run = startPlan(this.#workplace);
    return attempt(`plan the invoice ${read.number}`, run, () => planSource(read, run));
  }
}
