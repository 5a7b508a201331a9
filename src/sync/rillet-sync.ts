import type { Rillet } from "../client.js";
import { RilletArgumentError, SyncError } from "../errors/index.js";
import { checkBatchOptions, countProgress, type SyncInvoicesOptions } from "./batch/batch-options.js";
import { runPool } from "./batch/run-pool.js";
import { type CreditMemoResult, syncCreditNote } from "./credit-memos/sync-credit-memo.js";
import { markSent, type MarkSentResult } from "./invoices/mark-sent.js";
import { planSourceInvoice } from "./invoices/plan-invoice.js";
import { checkOptions, isBoolean, isPlainObject } from "../validation/validate-options.js";
import { type SyncInvoiceOptions, syncSourceInvoice } from "./invoices/sync-invoice.js";
import { type VoidInvoiceOptions, type VoidResult, voidSourceInvoice } from "./invoices/void-invoice.js";
import type { SyncedInvoice } from "./links/link-records.js";
import { Links } from "./links/links.js";
import { resolveSettings } from "./settings/resolve-settings.js";
import type { SyncSettings } from "./settings/sync-settings.js";
import { readCreditNote, readInvoice } from "./source/read-source.js";
import type { SourceCreditNote } from "./source/source-credit-note.js";
import type { SourceInvoice } from "./source/source-invoice.js";
import { referenceKey, type SourceReference } from "./source/source-reference.js";
import {
  type CreatedObject,
  type SyncRun,
  SharedLists,
  startPlan,
  startRun,
  type SyncContext,
} from "./sync-context.js";
import { toSyncError } from "./sync-errors.js";
import type { SyncOutcome, SyncPlan, SyncResult } from "./sync-result.js";

/**
 * Brings invoices of a billing system into Rillet, each exactly once and to the cent. Keep one per worker: products, tax rates and customers are looked up
 * once and shared by all its invoices. Give it a link store that lasts (`settings.links`) and that all workers share.
 *
 * @example
 * const sync = new RilletSync(rillet, { products: { accountCode: { default: "4000" } } });
 * const { action, invoice } = await sync.invoice(source);
 */
export class RilletSync {
  readonly #context: SyncContext;

  /** Sends nothing yet; every setting has a default. @throws RilletArgumentError without a client, and for settings that are unknown or impossible, with every problem. */
  constructor(rillet: Rillet, settings: SyncSettings = {}) {
    if (typeof (rillet as Partial<Rillet> | undefined)?.baseUrl !== "string")
      throw new RilletArgumentError("RilletSync works through a client: new RilletSync(rillet, settings).", "rillet");
    const resolved = resolveSettings(settings);
    const place = rillet.environment === "custom" ? rillet.baseUrl : rillet.environment;
    this.#context = {
      rillet,
      settings: resolved,
      links: new Links(resolved.links, place),
      lists: new SharedLists(resolved.now),
    };
  }

  /**
   * Brings one invoice in: creates it, updates the one that is there, or does nothing where nothing has changed (no request then). Two calls for one invoice
   * wait for each other. Running again after any failure takes up where it ended.
   * @throws SyncError, with a `code`, the `line` concerned, `advice`, whether it `isRetryable`, and Rillet's error as its `cause`.
   */
  async invoice(source: SourceInvoice, options: SyncInvoiceOptions = {}): Promise<SyncResult> {
    checkOptions(options, { verify: isBoolean }, "sync.invoice()");
    return this.#invoice(source, startRun(this.#context), options);
  }

  /** What `invoice` would do: the same decisions by reads alone, and nothing written, neither in Rillet nor in the link store. @throws SyncError as `invoice` would. */
  async planInvoice(source: SourceInvoice): Promise<SyncPlan> {
    const read = readInvoice(source);
    const run = startPlan(this.#context);
    return attempt(`plan the invoice ${read.number}`, run, () => planSourceInvoice(read, run));
  }

  /**
   * Brings many invoices in, some at a time, and gives each outcome as it comes. One bad invoice is an outcome with its error and does not end the rest; only a
   * stream of sources that fails does. Memory is bounded: a source is taken when a place is free.
   * @throws RilletArgumentError for an option that is unknown or impossible.
   */
  async *invoices(
    sources: Iterable<SourceInvoice> | AsyncIterable<SourceInvoice>,
    options: SyncInvoicesOptions = {},
  ): AsyncGenerator<SyncOutcome, void, undefined> {
    const pool = { concurrency: checkBatchOptions(options, "sync.invoices()"), signal: options.signal };
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
    const run = startRun(this.#context);
    return this.#context.lists.queue.run(`credit memo ${referenceKey(read.reference)}`, () =>
      attempt("sync the credit note", run, () => syncCreditNote(read, run)),
    );
  }

  /**
   * Deletes the invoice of a reference that was voided in the billing system. Its source, synced again unchanged, is not posted again; changed, it is.
   * @param options The reference of its customer, to look for an invoice that the link store does not know.
   * @throws SyncError INVOICE_LOCKED when something was paid or credited on it; INVALID_SOURCE when the link store does not know the invoice and the customer is
   * not given or not in Rillet; API_ERROR. RilletArgumentError for an unknown option.
   */
  async voidInvoice(reference: SourceReference, options: VoidInvoiceOptions = {}): Promise<VoidResult> {
    checkOptions(options, { customer: ["a reference { type, id }", isPlainObject] }, "sync.voidInvoice()");
    const run = startRun(this.#context);
    return this.#context.lists.queue.run(`invoice ${referenceKey(reference)}`, () =>
      attempt("void the invoice", run, () => voidSourceInvoice(reference, run, options)),
    );
  }

  /** Records that the billing system delivered an invoice: UNBILLED becomes UNPAID, with the warning that Rillet then sends no reminders. @throws SyncError API_ERROR. */
  markSent(invoice: Pick<SyncedInvoice, "id" | "status">): Promise<MarkSentResult> {
    return markSent(this.#context.rillet, invoice);
  }

  async #invoice(source: SourceInvoice, run: SyncRun, options: SyncInvoiceOptions): Promise<SyncResult> {
    const read = readInvoice(source);
    return this.#context.lists.queue.run(`invoice ${referenceKey(read.reference)}`, () =>
      attempt(`sync the invoice ${read.number}`, run, () => syncSourceInvoice(read, run, options)),
    );
  }

  async #outcome(source: SourceInvoice, index: number, { verify }: SyncInvoicesOptions): Promise<SyncOutcome> {
    const run = startRun(this.#context);
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

/** Runs a sync. Whatever it throws comes out as a SyncError; where something was made on the way, the error says so. */
async function attempt<T>(doing: string, run: SyncRun, begin: () => Promise<T>): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    const known = toSyncError(error, doing);
    throw run.created.length > 0 ? withCreated(known, run.created) : known;
  }
}

function withCreated(error: SyncError, created: readonly CreatedObject[]): SyncError {
  const listed = created.map(({ kind, name, id }) => `the ${kind} ${name} (${id})`).join(", ");
  const { code, advice, line, isRetryable, cause } = error;
  const details = { ...(typeof error.details === "object" ? error.details : {}), created };
  return new SyncError(`${error.message} Created on the way, and used when it is run again: ${listed}.`, {
    code,
    advice,
    line,
    isRetryable,
    details,
    ...(cause !== undefined && { cause }),
  });
}
