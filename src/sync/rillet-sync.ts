import type { Rillet } from "../client.js";
import { RilletArgumentError } from "../errors/index.js";
import type { BatchOptions, Sources, SyncInvoicesOptions } from "./batch/batch-options.js";
import { runBatch } from "./batch/run-batch.js";
import type { CheckFinding, CheckOptions } from "./check/finding.js";
import { checkSync } from "./check/check-sync.js";
import { type CreditMemoResult, syncCreditNote } from "./credit-memos/sync-credit-memo.js";
import { markSent, type MarkSentResult } from "./invoices/mark-sent.js";
import { PlannedInvoices } from "./invoices/planned-invoices.js";
import { planSourceInvoice } from "./invoices/plan-invoice.js";
import { checkOptions, isBoolean, isPlainObject } from "../validation/validate-options.js";
import { type SyncInvoiceOptions, syncSourceInvoice } from "./invoices/sync-source-invoice.js";
import {
  readVoidRequest,
  toVoidRequest,
  type VoidInvoiceOptions,
  type VoidRequest,
  type VoidResult,
  voidSourceInvoice,
} from "./invoices/void-invoice.js";
import type { SyncedInvoice } from "./links/link-records.js";
import type { RebuildReport } from "./links/rebuild-report.js";
import { Links } from "./links/links.js";
import { rebuildLinks, type RebuildLinksOptions, validateRebuildOptions } from "./links/rebuild-links.js";
import { resolveSettings } from "./settings/resolve-settings.js";
import type { SyncSettings } from "./settings/sync-settings.js";
import {
  PRODUCT_OPTIONS,
  type ProductResult,
  type SyncProductOptions,
  syncSourceProduct,
} from "./products/map-product.js";
import { readCreditNote, readCustomer, readInvoice, readProduct } from "./source/read-source.js";
import { type CustomerResult, syncSourceCustomer } from "./customers/link-customer.js";
import type { SourceCreditNote, SourceCustomer, SourceInvoice, SourceProduct } from "./source/source-document.js";
import { referenceKey, type SourceReference } from "./source/source-reference.js";
import { type SyncRun, SharedLists, startPlan, startRun, type SyncContext } from "./sync-context.js";
import { withSyncErrors } from "./sync-errors.js";
import type { SyncOutcome, SyncPlan, SyncResult } from "./sync-result.js";

/**
 * Syncs invoices of a billing system into Rillet, each exactly once and to the cent. Create one RilletSync per worker: its documents
 * share the look-ups of customers, products and tax rates. Pass a persistent link store that all workers share (`settings.links`).
 *
 * @example
 * const sync = new RilletSync(rillet, { products: { accountCode: { default: "4000" } } });
 * const { action, invoice } = await sync.invoice(source);
 */
export class RilletSync {
  readonly #context: SyncContext;

  /** Sends no request. Every setting has a default. @throws RilletArgumentError without a client, and for unknown or invalid settings; the message lists every problem. */
  constructor(rillet: Rillet, settings: SyncSettings = {}) {
    if (typeof (rillet as Partial<Rillet> | undefined)?.baseUrl !== "string")
      throw new RilletArgumentError(
        "RilletSync needs a client as its first argument: new RilletSync(rillet, settings).",
        "rillet",
      );
    const resolved = resolveSettings(settings);
    const environment = rillet.environment === "custom" ? rillet.baseUrl : rillet.environment;
    this.#context = {
      rillet,
      settings: resolved,
      links: new Links(resolved.links, environment),
      lists: new SharedLists(resolved.now),
    };
  }

  /**
   * Syncs one invoice: creates it, updates the existing one, or does nothing when nothing has changed (then without a request). Two calls for the same invoice
   * run one after the other. After a failure, call it again: it continues where the last call ended.
   * @throws SyncError, with a `code`, the `line` concerned, `advice`, whether it `isRetryable`, and Rillet's error as its `cause`; RilletArgumentError for an unknown or invalid option.
   */
  async invoice(source: SourceInvoice, options: SyncInvoiceOptions = {}): Promise<SyncResult> {
    checkOptions(options, { verify: isBoolean }, "sync.invoice()");
    return this.#invoice(source, startRun(this.#context), options);
  }

  /** Returns what `invoice` would do. It makes the same decisions and only reads: it writes nothing to Rillet or the link store. @throws SyncError like `invoice`. */
  async planInvoice(source: SourceInvoice): Promise<SyncPlan> {
    return this.#plan(source, startPlan(this.#context));
  }

  /**
   * Syncs many invoices, several at a time, and yields each outcome when it is ready. An invoice that fails is an outcome with an error and does not end the
   * batch, unless the failure will hit every invoice (`stopOn`) or the stream itself fails. Memory is bounded.
   * @throws RilletArgumentError for an unknown or invalid option.
   */
  invoices(sources: Sources<SourceInvoice>, options: SyncInvoicesOptions = {}): AsyncGenerator<SyncOutcome> {
    const { verify } = options;
    const run = (source: SourceInvoice, current: SyncRun): Promise<SyncResult> =>
      this.#invoice(source, current, { verify });
    const work = { method: "sync.invoices()", action: "sync the invoice", start: this.#start, run };
    return runBatch<SourceInvoice, SyncResult>(sources, work, options, this.#context);
  }

  /**
   * Plans many invoices like `planInvoice`, and writes nothing. The plans share look-ups: for later plans, an invoice, customer or product that an earlier plan would
   * create exists. So all plans together cost no more requests than the batch.
   * @throws RilletArgumentError for an unknown or invalid option.
   */
  planInvoices(
    sources: Sources<SourceInvoice>,
    options: BatchOptions<SyncOutcome<SourceInvoice, SyncPlan>> = {},
  ): AsyncGenerator<SyncOutcome<SourceInvoice, SyncPlan>> {
    const planned = this.#context.links.overlay();
    const start = (currentAfter?: number): SyncRun => startPlan(this.#context, { currentAfter, planned });
    const invoices = new PlannedInvoices();
    const run = (source: SourceInvoice, current: SyncRun): Promise<SyncPlan> =>
      this.#plan(source, current, invoices.plan);
    const work = { method: "sync.planInvoices()", action: "plan the invoice", start, run };
    return runBatch<SourceInvoice, SyncPlan>(sources, work, options, this.#context);
  }

  /**
   * Syncs one credit note as a credit memo, by the same rules as an invoice. With `apply`, it also applies the credit memo to the original invoice.
   * @throws SyncError like `invoice`; INVOICE_LOCKED when the credit memo is already applied and the source changed.
   */
  async creditMemo(source: SourceCreditNote): Promise<CreditMemoResult> {
    return this.#creditMemo(source, startRun(this.#context));
  }

  /** Syncs many credit notes, as `invoices` syncs invoices. @throws RilletArgumentError for an unknown or invalid option. */
  creditMemos(
    sources: Sources<SourceCreditNote>,
    options: BatchOptions<SyncOutcome<SourceCreditNote, CreditMemoResult>> = {},
  ): AsyncGenerator<SyncOutcome<SourceCreditNote, CreditMemoResult>> {
    const run = (note: SourceCreditNote, current: SyncRun): Promise<CreditMemoResult> =>
      this.#creditMemo(note, current);
    const work = { method: "sync.creditMemos()", action: "sync the credit note", start: this.#start, run };
    return runBatch<SourceCreditNote, CreditMemoResult>(sources, work, options, this.#context);
  }

  /**
   * Links or creates a customer without an invoice, by the same rules as for an invoice.
   * @throws SyncError INVALID_SOURCE, CUSTOMER_AMBIGUOUS, CUSTOMER_NOT_LINKED, REFERENCE_TYPE_MISSING, API_ERROR.
   */
  async customer(source: SourceCustomer): Promise<CustomerResult> {
    return this.#customer(source, startRun(this.#context));
  }

  /** Returns what `customer` would do, and writes nothing. The id of a customer that would be created is `(created by the sync)`. @throws SyncError like `customer`. */
  async planCustomer(source: SourceCustomer): Promise<CustomerResult> {
    return this.#customer(source, startPlan(this.#context));
  }

  /**
   * Links or creates a product without an invoice, by the same rules as for an invoice line.
   * @throws SyncError INVALID_SOURCE, PRODUCT_NOT_MAPPED, ACCOUNT_CODE_MISSING, REFERENCE_TYPE_MISSING, API_ERROR. RilletArgumentError for an unknown option.
   */
  async product(source: SourceProduct, options: SyncProductOptions = {}): Promise<ProductResult> {
    checkOptions(options, PRODUCT_OPTIONS, "sync.product()");
    return this.#product(source, { ...options }, startRun(this.#context));
  }

  /** Returns what `product` would do, and writes nothing. @throws SyncError and RilletArgumentError like `product`. */
  async planProduct(source: SourceProduct, options: SyncProductOptions = {}): Promise<ProductResult> {
    checkOptions(options, PRODUCT_OPTIONS, "sync.planProduct()");
    return this.#product(source, { ...options }, startPlan(this.#context));
  }

  /**
   * Deletes an invoice that was voided in the billing system. If its source is synced again unchanged, the invoice is not posted again. If the source has
   * changed, it is posted again.
   * @param options The reference of its customer, to search for an invoice that the link store does not know.
   * @throws SyncError INVOICE_LOCKED when something was paid or credited on it; INVALID_SOURCE when the link store does not know the invoice and the customer is
   * not given or not in Rillet; API_ERROR. RilletArgumentError for an unknown option.
   */
  async voidInvoice(reference: SourceReference, options: VoidInvoiceOptions = {}): Promise<VoidResult> {
    checkOptions(options, { customer: ["a reference { type, id }", isPlainObject] }, "sync.voidInvoice()");
    return this.#void(readVoidRequest({ reference, ...options }), startRun(this.#context));
  }

  /** Deletes many invoices like `voidInvoice`. @param sources References of invoices, alone or with the reference of the customer. @throws RilletArgumentError for an unknown or invalid option. */
  voidInvoices(
    sources: Sources<SourceReference | VoidRequest>,
    options: BatchOptions<SyncOutcome<SourceReference | VoidRequest, VoidResult>> = {},
  ): AsyncGenerator<SyncOutcome<SourceReference | VoidRequest, VoidResult>> {
    const run = (source: SourceReference | VoidRequest, current: SyncRun): Promise<VoidResult> =>
      this.#void(toVoidRequest(source), current);
    const work = { method: "sync.voidInvoices()", action: "void the invoice", start: this.#start, run };
    return runBatch<SourceReference | VoidRequest, VoidResult>(sources, work, options, this.#context);
  }

  /** Records that the billing system delivered an invoice: UNBILLED becomes UNPAID, with the warning that Rillet then sends no reminders. See `markSent`. @throws RilletArgumentError without an invoice; SyncError API_ERROR. */
  markSent(invoice: Pick<SyncedInvoice, "id" | "status">): Promise<MarkSentResult> {
    return markSent(this.#context.rillet, invoice);
  }

  /**
   * Checks the settings against Rillet before the first sync, and writes nothing to Rillet: key, environment, subsidiary and currency, account codes, tax codes, products, reference types, link
   * store. Sends about eight GET requests, and one for each further 100 products until those of the settings are found. Writes, reads and deletes four keys of the link store.
   * @returns One finding for each subject that is in order (`level: "ok"`) and for each problem (`"error"`, `"warning"`), with its remedy. A failed read is a finding too.
   * @throws RilletArgumentError for an unknown or invalid option.
   */
  check(options: CheckOptions = {}): Promise<CheckFinding[]> {
    return checkSync(startRun(this.#context), options);
  }

  /**
   * Fills a link store that is new, empty or doubtful from the references in Rillet: reads all customers, products, invoices and credit memos, 100 per
   * request, and writes a link for each reference of these types. Links of deleted objects stay in the store; the sync notices them itself. Stop the workers while it
   * runs. The link store keeps the page after each request: if the run is interrupted, the same call within 90 minutes continues there; later it begins again.
   * @returns The counts, and the references that several objects have.
   * @throws RilletArgumentError for an unknown or invalid option; SyncError API_ERROR when a list or the link store fails. Then call it again.
   */
  async rebuildLinks(options: RebuildLinksOptions): Promise<RebuildReport> {
    validateRebuildOptions(options);
    const run = startRun(this.#context);
    return withSyncErrors("rebuild the links", run, () => rebuildLinks(run, options));
  }

  async #invoice(source: SourceInvoice, run: SyncRun, options: SyncInvoiceOptions): Promise<SyncResult> {
    const read = readInvoice(source);
    return this.#context.lists.queue.run(`invoice ${referenceKey(read.reference)}`, () =>
      withSyncErrors(`sync the invoice ${read.number}`, run, () => syncSourceInvoice(read, run, options)),
    );
  }

  readonly #start = (currentAfter?: number): SyncRun => startRun(this.#context, currentAfter);

  async #plan(source: SourceInvoice, run: SyncRun, plan = planSourceInvoice): Promise<SyncPlan> {
    const read = readInvoice(source);
    return withSyncErrors(`plan the invoice ${read.number}`, run, () => plan(read, run));
  }

  async #customer(source: SourceCustomer, run: SyncRun): Promise<CustomerResult> {
    const read = readCustomer(source);
    return withSyncErrors(`link the customer ${read.name}`, run, () => syncSourceCustomer(read, run));
  }

  async #product(source: SourceProduct, options: SyncProductOptions, run: SyncRun): Promise<ProductResult> {
    const read = readProduct(source);
    return withSyncErrors(`link the product ${read.name}`, run, () => syncSourceProduct(read, options, run));
  }

  async #creditMemo(source: SourceCreditNote, run: SyncRun): Promise<CreditMemoResult> {
    const read = readCreditNote(source);
    return this.#context.lists.queue.run(`credit memo ${referenceKey(read.reference)}`, () =>
      withSyncErrors("sync the credit note", run, () => syncCreditNote(read, run)),
    );
  }

  async #void({ reference, customer }: VoidRequest, run: SyncRun): Promise<VoidResult> {
    return this.#context.lists.queue.run(`invoice ${referenceKey(reference)}`, () =>
      withSyncErrors("void the invoice", run, () => voidSourceInvoice(reference, run, { customer })),
    );
  }
}
