import type { Rillet } from "../client.js";
import { RilletArgumentError } from "../errors/index.js";
import { checkConcurrency, type SyncInvoicesOptions } from "./batch/batch-options.js";
import { countProgress } from "./batch/count-progress.js";
import { runPool } from "./batch/run-pool.js";
import type { CreditMemoResult } from "./credit-memos/credit-memo-result.js";
import { syncCreditNote } from "./credit-memos/sync-credit-note.js";
import { markSent, type MarkSentResult } from "./invoices/mark-sent.js";
import { planSource } from "./invoices/plan-source.js";
import { syncSource, type SyncInvoiceOptions } from "./invoices/sync-source.js";
import { voidSource, type VoidResult } from "./invoices/void-invoice.js";
import type { SyncedInvoice } from "./links/link-records.js";
import { Links } from "./links/links.js";
import { attempt } from "./results/attempt.js";
import type { SyncOutcome, SyncPlan, SyncResult } from "./results/sync-result.js";
import { Shared } from "./run/shared.js";
import { startPlan, startRun, type Run, type Workplace } from "./run/run.js";
import { resolveSettings } from "./settings/resolve-settings.js";
import type { SyncSettings } from "./settings/sync-settings.js";
import { readCreditNote, readInvoice } from "./source/read-source.js";
import type { SourceInvoice } from "./source/source-invoice.js";
import type { SourceCreditNote } from "./source/source-credit-note.js";
import { referenceKey, type SourceReference } from "./source/source-reference.js";
import { toSyncError } from "./sync-errors.js";

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

  /** Sends nothing yet; every setting has a default. @throws RilletArgumentError without a client, and for settings that are unknown or impossible, with every problem. */
  constructor(rillet: Rillet, settings: SyncSettings = {}) {
    if (typeof (rillet as Partial<Rillet> | undefined)?.baseUrl !== "string")
      throw new RilletArgumentError("RilletSync works through a client: new RilletSync(rillet, settings).", "rillet");
    const resolved = resolveSettings(settings);
    const place = rillet.environment === "custom" ? rillet.baseUrl : rillet.environment;
    this.#workplace = {
      rillet,
      settings: resolved,
      links: new Links(resolved.links, place),
      shared: new Shared(resolved.now),
    };
  }

  /**
   * Brings one invoice in: creates it, updates the one that is there, or does nothing where nothing has changed (no request then). Two calls for one invoice
   * wait for each other. Running again after any failure takes up where it ended.
   * @throws SyncError, with a `code`, the `line` concerned, `advice`, whether it `isRetryable`, and Rillet's error as its `cause`.
   */
  async invoice(source: SourceInvoice, options: SyncInvoiceOptions = {}): Promise<SyncResult> {
    return this.#invoice(source, startRun(this.#workplace), options);
  }

  /** What `invoice` would do: the same decisions by reads alone, and nothing written, neither in Rillet nor in the link store. @throws SyncError as `invoice` would. */
  async planInvoice(source: SourceInvoice): Promise<SyncPlan> {
    const read = readInvoice(source);
    const run = startPlan(this.#workplace);
    return attempt(`plan the invoice ${read.number}`, run, () => planSource(read, run));
  }

  /**
   * Brings many invoices in, some at a time, and gives each outcome as it comes. One bad invoice is an outcome with its error and does not end the rest; only a
   * stream of sources that fails does. Memory is bounded: a source is taken when a place is free.
   * @throws RilletArgumentError for an impossible `concurrency`.
   */
  async *invoices(
    sources: Iterable<SourceInvoice> | AsyncIterable<SourceInvoice>,
    options: SyncInvoicesOptions = {},
  ): AsyncGenerator<SyncOutcome, void, undefined> {
    const pool = { concurrency: checkConcurrency(options), signal: options.signal };
    const count = countProgress(options);
    for await (const outcome of runPool(sources, (source, index) => this.#outcome(source, index, options), pool)) {
      count(outcome);
      yield outcome;
    }
  }

  /**
   * Brings one credit note in as a credit memo, by the same rules as an invoice, and applies it to the original invoice where the source says `apply`.
   * @throws SyncError as `invoice`; INVOICE_LOCKED where it is applied already and the source changed.
   */
  async creditMemo(source: SourceCreditNote): Promise<CreditMemoResult> {
    const read = readCreditNote(source);
    const run = startRun(this.#workplace);
    return this.#workplace.shared.inFlight.run(`credit memo ${referenceKey(read.reference)}`, () =>
      attempt("sync the credit note", run, () => syncCreditNote(read, run)),
    );
  }

  /**
   * Deletes the invoice of a reference that was voided in the billing system. Its source, synced again unchanged, is not posted again; changed, it is.
   * @throws SyncError INVOICE_LOCKED where something was paid or credited on it; API_ERROR.
   */
  async voidInvoice(reference: SourceReference): Promise<VoidResult> {
    const run = startRun(this.#workplace);
    return this.#workplace.shared.inFlight.run(`invoice ${referenceKey(reference)}`, () =>
      attempt("void the invoice", run, () => voidSource(reference, run)),
    );
  }

  /** Records that the billing system delivered an invoice: UNBILLED becomes UNPAID, with the warning that Rillet then sends no reminders. @throws SyncError API_ERROR. */
  markSent(invoice: Pick<SyncedInvoice, "id" | "status">): Promise<MarkSentResult> {
    return markSent(this.#workplace.rillet, invoice);
  }

  async #invoice(source: SourceInvoice, run: Run, options: SyncInvoiceOptions): Promise<SyncResult> {
    const read = readInvoice(source);
    return this.#workplace.shared.inFlight.run(`invoice ${referenceKey(read.reference)}`, () =>
      attempt(`sync the invoice ${read.number}`, run, () => syncSource(read, run, options)),
    );
  }

  async #outcome(source: SourceInvoice, index: number, { verify }: SyncInvoicesOptions): Promise<SyncOutcome> {
    const run = startRun(this.#workplace);
    try {
      return { ok: true, index, source, result: await this.#invoice(source, run, { verify }) };
    } catch (error) {
      return {
        ok: false,
        index,
        source,
        error: toSyncError(error, "sync the invoice"),
        created: run.created,
        requests: run.requests.count,
      };
    }
  }
}
