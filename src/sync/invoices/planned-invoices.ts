import { toDecimal } from "../../money/index.js";
import { sha256 } from "../links/idempotency-key.js";
import type { InvoiceLink } from "../links/link-records.js";
import { singleUnitReason, toExchangeRate, toFields } from "../lines/line-price.js";
import type { DraftLine } from "../lines/prepare-lines.js";
import type { SyncScope } from "../settings/sync-settings.js";
import type { SourceInvoice } from "../source/source-document.js";
import { referenceKey } from "../source/source-reference.js";
import { NOT_CREATED_YET, type SyncRun } from "../sync-context.js";
import type { SyncPlan } from "../sync-result.js";
import { checkReplaceable, type ReplaceableInvoice } from "./check-replaceable.js";
import { isOlderVersion } from "./decide-next-step.js";
import type { InvoiceDraft } from "./draft-invoice.js";
import { type NamedInvoice, olderVersion, refusedRecreation, sentInvoice } from "./invoice-errors.js";
import { NO_REMINDERS } from "./mark-sent.js";
import { planDraft, planWithDraft } from "./plan-invoice.js";

/** How many invoices a batch of plans remembers, some 25 MB, with versions and account codes up to 60 MB. Then the first ones are forgotten. */
const MOST_INVOICES = 100_000;

/** How many links of unchanged invoices a batch of plans remembers, some 25 MB. Then the first ones are forgotten. */
const MOST_LINKS = 20_000;

/** Enough of a hash to tell the documents of one invoice apart. */
const SHORT = 16;

/** An invoice as a planned document leaves it. */
interface PlannedInvoice {
  /** The starts of the hashes of what `compareInvoice` compares. */
  readonly party: string;
  readonly amounts: string;
  readonly texts: string;
  readonly isSent: boolean;
  /** What `checkReplaceable` needs. */
  readonly date: string;
  readonly accounts?: readonly string[];
  readonly subsidiaryId?: string | undefined;
  readonly target?: string | undefined;
  /** What the plan of an older version needs, if the version is known. */
  readonly newest?: NewestVersion;
}

interface NewestVersion extends Pick<InvoiceDraft, "customerId" | "totals"> {
  readonly version: NonNullable<SourceInvoice["version"]>;
}

/**
 * The invoices that the plans of one batch would write. A later document of the same invoice is compared with the earlier one; or, when the sync would leave the invoice
 * unchanged, with the invoice in Rillet by the link that the sync would write.
 */
export class PlannedInvoices {
  /** By the key of the reference, as JSON: an object with short hashes takes twice as much memory. */
  readonly #planned = new Map<string, string>();
  /** The same of links to unchanged invoices. */
  readonly #links = new Map<string, string>();

  readonly plan = (source: SourceInvoice, run: SyncRun): Promise<SyncPlan> => {
    const key = referenceKey(source.reference);
    return run.lists.queue.run(`plan of the invoice ${key}`, () => this.#planNext(key, source, run));
  };

  async #planNext(key: string, source: SourceInvoice, run: SyncRun): Promise<SyncPlan> {
    const text = this.#planned.get(key);
    if (text !== undefined) return this.#planLater(key, JSON.parse(text) as PlannedInvoice, source, run);
    const known = this.#links.get(key);
    if (known !== undefined) await run.links.write("invoice", source.reference, JSON.parse(known) as InvoiceLink);
    const { plan, draft, link } = await planWithDraft(source, run);
    if (link) keep(this.#links, key, link, MOST_LINKS);
    if (draft) keep(this.#planned, key, await toPlanned(draft, source.version, run.settings.scope), MOST_INVOICES);
    return plan;
  }

  async #planLater(key: string, earlier: PlannedInvoice, source: SourceInvoice, run: SyncRun): Promise<SyncPlan> {
    const { newest } = earlier;
    if (newest && isOlderVersion(source.version, newest)) return planOlder(source, newest, run);
    const { plan, draft } = await planDraft(source, run);
    const { version = newest?.version } = source;
    const planned = await toPlanned(draft, version, run.settings.scope);
    const next = await afterEarlier(plan, { earlier, planned, draft }, run);
    // An invoice stays sent, unless it is posted again.
    const isSent = planned.isSent || (earlier.isSent && next.action !== "recreate");
    keep(this.#planned, key, { ...planned, isSent }, MOST_INVOICES);
    return next;
  }
}

function keep(records: Map<string, string>, key: string, record: PlannedInvoice | InvoiceLink, most: number): void {
  records.set(key, JSON.stringify(record));
  const [first] = records.keys();
  if (first !== undefined && records.size > most) records.delete(first);
}

interface Documents {
  readonly earlier: PlannedInvoice;
  readonly planned: PlannedInvoice;
  readonly draft: InvoiceDraft;
}

/** The plan of a version that is older than the one of an earlier document. The sync looks nothing up for it. */
function planOlder(source: SourceInvoice, { customerId: id, totals, version }: NewestVersion, run: SyncRun): SyncPlan {
  return {
    ...{ action: "unchanged", request: undefined, differences: [], totals, reference: source.reference },
    customer: { id, action: "known", linkedBy: "link", referenceWritten: false },
    ...{ products: [], taxes: [], requests: run.requests.count },
    warnings: [olderVersion(source, source.version, { version })],
  };
}

/**
 * Decides like `chooseChange`, from what the earlier document says.
 * @throws SyncError INVOICE_LOCKED when the settings, a sent FULL invoice or closed books do not allow that it is posted again; INVALID_SOURCE when the later document
 * names what is not in Rillet; API_ERROR when a read fails.
 */
async function afterEarlier(plan: SyncPlan, { earlier, planned, draft }: Documents, run: SyncRun): Promise<SyncPlan> {
  const { scope, conflicts } = run.settings;
  const hasParty = planned.party === earlier.party;
  const hasAmounts = planned.amounts === earlier.amounts;
  const isSame = hasParty && hasAmounts && planned.texts === earlier.texts;
  if (isSame && (earlier.isSent || !planned.isSent)) return unchanged(plan);
  const warnings = planned.isSent && !earlier.isSent ? [...plan.warnings, NO_REMINDERS] : plan.warnings;
  if (isSame) {
    const differences = ["status: an earlier document of this batch has the same reference and is not sent"];
    return { ...plan, action: "update", differences, warnings, request: undefined };
  }
  const differences = ["content: an earlier document of this batch has the same reference and other content"];
  const isUpdate = hasParty && (scope === "FULL" || (scope !== "AR_ONLY" && hasAmounts));
  if (isUpdate) return { ...plan, action: "update", differences, warnings };
  const status = earlier.isSent ? "UNPAID" : "UNBILLED";
  const invoice = { id: undefined, invoice_number: draft.number, status } as const;
  if (scope === "FULL" && earlier.isSent) throw sentInvoice(invoice, differences);
  if (conflicts.amounts === "refuse") throw refusedRecreation(invoice, differences);
  await checkReplaceable({ ...invoice, ...toReplaceable(earlier) }, draft, differences, run);
  return { ...plan, action: "recreate", differences, warnings, requests: run.requests.count };
}

const toReplaceable = ({
  date,
  accounts = [],
  subsidiaryId,
  target,
}: PlannedInvoice): Omit<ReplaceableInvoice, keyof NamedInvoice> => ({
  invoice_date: date,
  items: accounts.map((code) => ({ revenue: { account_code: code } })),
  subsidiary_id: subsidiaryId,
  exchange_rate: { target },
});

const unchanged = (plan: SyncPlan): SyncPlan => ({
  ...plan,
  action: "unchanged",
  request: undefined,
  differences: [],
});

async function toPlanned(
  draft: InvoiceDraft,
  version: SourceInvoice["version"],
  scope: SyncScope,
): Promise<PlannedInvoice> {
  const { rate } = toExchangeRate(draft) ?? {};
  const exchangeRate = rate === undefined ? undefined : toDecimal(rate).toFixed();
  const customer = draft.customerId === NOT_CREATED_YET ? referenceKey(draft.customer) : draft.customerId;
  const own = scope === "FULL" ? [draft.memo, draft.purchaseOrderNumber] : [draft.number];
  const lines = draft.lines.map(textsOf);
  const accounts = new Set(draft.lines.flatMap(({ source }) => source.product?.accountCode ?? []));
  const { customerId, totals, subsidiaryId } = draft;
  return {
    party: await shortHash([customer, draft.currency, draft.subsidiaryId, scope === "FULL" && exchangeRate]),
    amounts: await shortHash(draft.lines.map((line) => amountsOf(line, scope))),
    texts: await shortHash([
      ...[own, draft.date, draft.dueDate ?? draft.date],
      ...[scope === "REVENUE_RECOGNITION_ONLY" && exchangeRate, lines],
    ]),
    ...{ isSent: draft.isSent, date: draft.date, subsidiaryId, target: draft.exchangeRate?.target },
    ...(accounts.size > 0 && { accounts: [...accounts] }),
    ...(version !== undefined && { newest: { version, customerId, totals } }),
  };
}

function amountsOf({ source, product, net, tax }: DraftLine, scope: SyncScope): unknown[] {
  const { quantity, reference } = source;
  const isOneUnit = scope !== "FULL" && singleUnitReason(quantity) !== undefined;
  const id = product.id === NOT_CREATED_YET ? product.reference : product.id;
  const amounts = [net, tax.amount].map((amount) => amount && toDecimal(amount).toFixed());
  return [referenceKey(reference), id, isOneUnit ? 1 : Number(quantity), ...amounts];
}

const textsOf = ({ source }: DraftLine): unknown[] => [
  ...[source.description, source.servicePeriod?.start, source.servicePeriod?.end, source.product?.accountCode],
  toFields(source)
    ?.map((field) => `${field.field_id}=${field.field_value_id}`)
    .sort(),
];

const shortHash = async (values: readonly unknown[]): Promise<string> =>
  (await sha256(JSON.stringify(values))).slice(0, SHORT);
