import type { LinkedCustomer } from "../customers/linked-customer.js";
import { prepareLines, type PreparedLines } from "../documents/prepare-lines.js";
import type { InvoiceLink } from "../links/link-records.js";
import type { MappedProduct } from "../products/mapped-product.js";
import type { SyncReport, SyncResult } from "../results/sync-result.js";
import type { Run } from "../run/run.js";
import { contentHash } from "../source/content-hash.js";
import type { SourceInvoice } from "../source/source-invoice.js";
import { percentageOf } from "../taxes/find-rate.js";
import type { AppliedTax } from "../taxes/line-tax.js";
import { linkPosted } from "./find-posted.js";
import { draftInvoice } from "./invoice-draft.js";
import type { InvoiceJob } from "./invoice-job.js";
import { nextStep } from "./next-step.js";
import { settleInvoice } from "./settle-invoice.js";

/** How one invoice is synced. */
export interface SyncInvoiceOptions {
  /** Ask Rillet even where the source has not changed, one request: an edit or a deletion there comes to light (INVOICE_LOCKED). Default false. */
  readonly verify?: boolean | undefined;
}

/** Brings one invoice in: nothing if it is as it was, else everything decided, then written. */
export async function syncSource(
  source: SourceInvoice,
  run: Run,
  { verify = false }: SyncInvoiceOptions = {},
): Promise<SyncResult> {
  const content = await contentHash(source, run.settings.scope);
  const link = await run.links.read("invoice", source.reference);
  const isSettled = nextStep(link, content, run.settings.now()).kind === "nothing";
  if (link?.invoice && isSettled && (!verify || link.state === "deleted"))
    return untouched(source, { ...link, invoice: link.invoice }, run);
  const { job, prepared } = await prepareJob(source, content, run, verify);
  const outcome = await settleInvoice(job);
  return { replaced: undefined, ...outcome, ...report(source, prepared, run) };
}

/** Everything that has to be decided before an invoice is written, with its look-ups. */
export async function prepareJob(
  source: SourceInvoice,
  content: string,
  run: Run,
  isVerified: boolean,
): Promise<{ readonly job: InvoiceJob; readonly prepared: PreparedLines }> {
  const prepared = await prepareLines(source, run.settings.scope, run, (customerId) => linkPosted(customerId, run));
  const isDoubtful = !["link", "creation"].includes(prepared.customer.linkedBy);
  return { prepared, job: { run, draft: draftInvoice(source, prepared, run), content, isDoubtful, isVerified } };
}

/** The part of a result that tells how it came about. */
export function report(
  source: Pick<SourceInvoice, "reference">,
  { customer, lines }: PreparedLines,
  run: Run,
): SyncReport {
  const products = new Map<string, MappedProduct>();
  for (const { product } of lines) {
    const name = `${product.reference ?? ""} ${product.id}`;
    // Of several lines with one product the first one's says how it came about.
    if (!products.has(name) || product.action !== "known") products.set(name, product);
  }
  const taxes = lines.map(({ source: line, tax: { code, rate, amount } }): AppliedTax => ({
    line: line.reference.id,
    code,
    percentage: rate && percentageOf(rate),
    amount,
  }));
  return {
    reference: source.reference,
    customer,
    products: [...products.values()],
    taxes,
    requests: run.requests.count,
    warnings: [...new Set(run.warnings)],
  };
}

function untouched(
  source: SourceInvoice,
  { invoice, state }: InvoiceLink & { readonly invoice: SyncResult["invoice"] },
  run: Run,
): SyncResult {
  const customer: LinkedCustomer = {
    id: invoice.customer_id,
    action: "known",
    linkedBy: "link",
    referenceWritten: false,
  };
  const isVoided = state === "deleted";
  const warnings = isVoided
    ? [`The invoice ${source.number} was voided before and is not posted again while its source stays the same.`]
    : [];
  return {
    ...{
      action: isVoided ? ("deleted" as const) : ("unchanged" as const),
      invoice,
      document: undefined,
      replaced: undefined,
    },
    ...{ reference: source.reference, customer, products: [], taxes: [], requests: run.requests.count, warnings },
  };
}
