import type { SyncScope } from "../settings/sync-settings.js";
import { contentHash } from "../source/content-hash.js";
import type { SourceInvoice, SourceLine } from "../source/source-document.js";
import { referenceKey } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import type { SyncPlan } from "../sync-result.js";
import { isOlderVersion } from "./decide-next-step.js";
import { olderVersion } from "./invoice-errors.js";
import { planSourceInvoice } from "./plan-invoice.js";

/** How many invoices a batch of plans remembers, some 20 MB. Then the first ones are forgotten. */
const MOST_INVOICES = 100_000;

/** Enough of a hash to tell the documents of one invoice apart. */
const SHORT = 16;

interface PlannedInvoice {
  /** The start of the hash of its source. */
  readonly content: string;
  /** The start of the hash of what an update cannot change. */
  readonly fixed: string;
  readonly version?: SourceInvoice["version"];
}

/** The invoices that the plans of one batch would write. A later document of the same invoice is compared with the earlier one, as the sync would find it in Rillet. */
export class PlannedInvoices {
  /** By the key of the reference, as JSON: an object with two short hashes takes twice as much memory. */
  readonly #planned = new Map<string, string>();

  readonly plan = (source: SourceInvoice, run: SyncRun): Promise<SyncPlan> => {
    const key = referenceKey(source.reference);
    return run.lists.queue.run(`plan of the invoice ${key}`, () => this.#planNext(key, source, run));
  };

  async #planNext(key: string, source: SourceInvoice, run: SyncRun): Promise<SyncPlan> {
    const plan = await planSourceInvoice(source, run);
    const text = this.#planned.get(key);
    const earlier = text === undefined ? undefined : (JSON.parse(text) as PlannedInvoice);
    const planned = await toPlanned(source, run.settings.scope, earlier?.version);
    if (earlier && isOlderVersion(source.version, earlier))
      return { ...unchanged(plan), warnings: [...plan.warnings, olderVersion(source, source.version, earlier)] };
    if (earlier || plan.action !== "unchanged") this.#keep(key, planned);
    return earlier ? afterEarlier(plan, earlier, planned) : plan;
  }

  #keep(key: string, planned: PlannedInvoice): void {
    this.#planned.set(key, JSON.stringify(planned));
    const [first] = this.#planned.keys();
    if (first !== undefined && this.#planned.size > MOST_INVOICES) this.#planned.delete(first);
  }
}

function afterEarlier(plan: SyncPlan, earlier: PlannedInvoice, planned: PlannedInvoice): SyncPlan {
  if (planned.content === earlier.content) return unchanged(plan);
  const differences = ["content: an earlier document of this batch has the same reference and other content"];
  return { ...plan, action: planned.fixed === earlier.fixed ? "update" : "recreate", differences };
}

const unchanged = (plan: SyncPlan): SyncPlan => ({
  ...plan,
  action: "unchanged",
  request: undefined,
  differences: [],
});

async function toPlanned(
  source: SourceInvoice,
  scope: SyncScope,
  earlierVersion: SourceInvoice["version"],
): Promise<PlannedInvoice> {
  const { version = earlierVersion } = source;
  const content = (await contentHash(source, scope)).slice(0, SHORT);
  const fixed = (await contentHash(withoutChangeable(source, scope), scope)).slice(0, SHORT);
  return { content, fixed, ...(version !== undefined && { version }) };
}

/** Leaves out what an update can change; see `compareInvoice`. Nothing of an AR_ONLY invoice can be updated, and the sent status needs no update. */
function withoutChangeable(source: SourceInvoice, scope: SyncScope): SourceInvoice {
  const unsent = { ...source, sent: undefined };
  if (scope === "AR_ONLY") return unsent;
  const texts = { number: "", invoiceDate: "", dueDate: undefined, memo: undefined, purchaseOrderNumber: undefined };
  if (scope === "FULL") return { ...unsent, ...texts, lines: [], totals: undefined, adjustment: undefined };
  return { ...unsent, ...texts, exchangeRate: undefined, lines: source.lines.map(withoutTexts) };
}

const withoutTexts = (line: SourceLine): SourceLine => ({
  ...{ ...line, description: "", servicePeriod: undefined, fields: undefined },
  product: line.product && { ...line.product, accountCode: undefined },
});
