import type { CreateCreditMemoItemRequest, CreateCreditMemoRequest, CreditMemo } from "../../../generated/types.js";
import { NotFoundError } from "../../errors/index.js";
import { toDecimal } from "../../money/index.js";
import { decideNextStep } from "../invoices/decide-next-step.js";
import { buildPrice, buildTaxRate, type Built, commonOfLine, toExchangeRate } from "../lines/line-price.js";
import type { Draft, DraftLine } from "../lines/prepare-lines.js";
import { type Amounts, compareTotals, type Difference } from "../lines/totals.js";
import { createObject, type Creation } from "../links/create-object.js";
import { doubtOfCustomer } from "../links/customer-doubt.js";
import { forgetRejectedLinks } from "../links/forget-rejected-links.js";
import type { CreditMemoLink } from "../links/link-records.js";
import type { SourceCreditNote } from "../source/source-document.js";
import { toExternalReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import { findCreditMemo } from "./find-credit-memo.js";
import { isContested, overtakenMemo, recordMemoUpdate } from "./update-record.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** One credit note to write to Rillet. */
export interface CreditMemoJob {
  readonly source: SourceCreditNote;
  readonly draft: CreditMemoDraft;
  /** Hash of the source's content. */
  readonly content: string;
  readonly run: SyncRun;
}

/** The written credit memo. */
export interface WrittenCreditMemo {
  readonly action: "created" | "updated" | "unchanged";
  readonly memo: CreditMemo;
  readonly generation: number;
  /** See `InvoiceLink`. */
  readonly endedUpdate?: string | undefined;
}

/** Writes a credit memo by the same rules as an invoice: it repeats a POST with the same idempotency key while the key is valid, and searches for the credit memo afterwards. */
export async function writeCreditMemo(
  job: CreditMemoJob,
  link: CreditMemoLink | undefined,
): Promise<WrittenCreditMemo> {
  const { source, content, run } = job;
  if (link?.creditMemo && link.state !== "posting") return changeLinked(job, link.creditMemo.id, link);
  const step = decideNextStep(link, content, run.settings.now());
  const found = link && step.kind === "search" ? await findCreditMemo(source.reference, link.at, run) : undefined;
  if (found && link) return changeLinked(job, found.id, link);
  return post(job, link && step.kind === "post" ? { at: link.at, generation: link.generation } : undefined);
}

/** @param before The earlier attempt with the same key, if there was one. */
async function post(
  job: CreditMemoJob,
  before: Pick<CreditMemoLink, "at" | "generation"> | undefined,
): Promise<WrittenCreditMemo> {
  const { source, draft, content, run } = job;
  const { body, warnings } = buildCreditMemo(draft);
  run.warnings.push(...warnings);
  const { generation: first, at: since } = before ?? { generation: 0, at: nowText(run) };
  const creation: Creation<CreditMemo> = {
    reference: source.reference,
    operation: "create-credit-memo",
    generation: first,
    isRepeated: before !== undefined,
    doubt: await doubtOfCustomer(draft.customer, run),
    isOther: (memo) => !isAlike(draft, memo),
    beforePost: (generation) => {
      const at = generation === first && before ? before.at : nowText(run);
      return run.links.write("credit-memo", source.reference, { state: "posting", generation, at, content });
    },
    search: () => findCreditMemo(source.reference, since, run),
    post: (idempotencyKey) => run.rillet.creditMemos.create(body, { idempotencyKey }),
    retrieve: (id) => run.rillet.creditMemos.retrieve(id),
  };
  const created = await createObject(creation, run).catch(async (error: unknown) => {
    await forgetRejectedLinks(error, draft, run);
    throw toSyncError(error, `create the credit memo ${source.number ?? source.reference.id}`, [source.reference.type]);
  });
  const { object: memo, generation, isReplay } = created;
  run.created.push({ kind: "credit-memo", id: memo.id, name: memo.credit_memo_number });
  if (isSame(draft, memo)) return { action: "created", memo, generation };
  // Another worker has just created it with other content and applied it.
  if (!isReplay && memo.status !== "UNAPPLIED") throw overtakenMemo(memo);
  return change(job, memo, { generation });
}

async function retrieveCreditMemo(id: string, { rillet }: SyncRun): Promise<CreditMemo | undefined> {
  try {
    return await rillet.creditMemos.retrieve(id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw toSyncError(error, `retrieve the credit memo ${id}`);
  }
}

async function changeLinked(job: CreditMemoJob, id: string, link: CreditMemoLink): Promise<WrittenCreditMemo> {
  const current = await retrieveCreditMemo(id, job.run);
  if (current === undefined) throw deletedMemo(id, job.source);
  return change(job, current, link);
}

/** Updates a credit memo to the source's lines. A credit memo that is applied is not changed. */
async function change(
  { source, draft, content, run }: CreditMemoJob,
  current: CreditMemo,
  { generation, endedUpdate }: Pick<CreditMemoLink, "generation" | "endedUpdate">,
): Promise<WrittenCreditMemo> {
  const { id } = current;
  if (isSame(draft, current)) return { action: "unchanged", memo: current, generation, endedUpdate };
  if (current.status !== "UNAPPLIED" || current.customer_id !== draft.customerId) throw lockedMemo(current);
  const { body, warnings } = buildCreditMemo(draft);
  run.warnings.push(...warnings);
  const { credit_memo_date, items } = body;
  const external_references = current.external_references ?? [];
  const updated = { reference: source.reference, content, isUpdate: true, ended: undefined };
  const facts = { memo: current, generation };
  const fail = async (error: unknown): Promise<never> => {
    await isContested(updated, facts, run);
    const action = `update the credit memo ${source.number ?? source.reference.id}`;
    const failure = toSyncError(error, action, [source.reference.type]);
    const now = failure.isRetryable ? current : await retrieveCreditMemo(id, run);
    throw now?.status === current.status ? failure : overtakenMemo(current);
  };
  const update = await recordMemoUpdate(updated, facts, run);
  const memo = await run.rillet.creditMemos.update(id, { credit_memo_date, items, external_references }).catch(fail);
  return { action: "updated", memo, generation, endedUpdate: update };
}

const isSame = (draft: CreditMemoDraft, memo: CreditMemo): boolean =>
  isAlike(draft, memo) &&
  memo.items.every(
    ({ description }, index) => withoutSpaces(description) === withoutSpaces(draft.lines[index]?.source.description),
  );

/** Whether a credit memo has the date, the lines and the amounts of the source. Rillet may change a text when it stores it. */
const isAlike = (draft: CreditMemoDraft, memo: CreditMemo): boolean =>
  memo.credit_memo_date === draft.date &&
  memo.items.length === draft.lines.length &&
  compareCreditMemo(draft, memo).length === 0;

/** Spaces do not count, so that a credit memo is not updated again and again if Rillet removes them. */
const withoutSpaces = (text = ""): string => text.replace(/\s+/g, "");

function deletedMemo(id: string, { number, reference }: SourceCreditNote): Error {
  const advice =
    "If the deletion is correct, void the credit note in the billing system and do not sync it again. If not, restore it in Rillet with the same reference.";
  return syncError(
    "INVOICE_LOCKED",
    `The credit memo ${number ?? reference.id} (${id}) was deleted in Rillet by somebody else.`,
    { advice, details: { id } },
  );
}

function lockedMemo({ id, credit_memo_number: number, status }: CreditMemo): Error {
  const advice = "Remove its applications in Rillet first, or issue another credit note.";
  const message = `The credit memo ${number} (${id}) is ${status} in Rillet or belongs to another customer, so the sync does not change it.`;
  return syncError("INVOICE_LOCKED", message, { advice, details: { id, status } });
}

/** A credit note with every decision made. */
export interface CreditMemoDraft extends Draft {
  readonly number: string | undefined;
}

/** Builds the request for a credit memo. Its lines have prices like those of a FULL invoice, but no discount field. The price includes the discount. */
export function buildCreditMemo(draft: CreditMemoDraft): Built<CreateCreditMemoRequest> {
  const lines = draft.lines.map((line) => buildLine(line, draft.currency));
  const rate = toExchangeRate(draft);
  const body = {
    customer_id: draft.customerId,
    credit_memo_date: draft.date,
    ...(draft.number !== undefined && { credit_memo_number: draft.number }),
    ...(draft.subsidiaryId !== undefined && { subsidiary_id: draft.subsidiaryId }),
    ...(rate && { exchange_rate: rate }),
    external_references: [toExternalReference(draft.reference)],
    items: lines.map((line) => line.body),
  };
  return { body, warnings: lines.flatMap((line) => line.warnings) };
}

function buildLine(line: DraftLine, currency: string): Built<CreateCreditMemoItemRequest> {
  const { body: price, warnings } = buildPrice(turnedPositive(line), currency);
  const { discount: _contained, ...unit } = price;
  const rate = buildTaxRate(line, currency);
  return { body: { ...commonOfLine(line.source), price: unit, ...(rate && { tax_rate: rate }) }, warnings };
}

/** Turns a negative quantity into a negative price, because the smallest quantity is 0 (contract). */
function turnedPositive(line: DraftLine): DraftLine {
  const { quantity, unitPrice } = line.source;
  if (!toDecimal(quantity).isNegative()) return line;
  return {
    ...line,
    source: {
      ...line.source,
      quantity: toDecimal(quantity).neg().toFixed(),
      unitPrice: toDecimal(unitPrice).neg().toFixed(),
    },
  };
}

/** Lists the amounts of a credit memo in Rillet that differ from the source. Lines are matched by position. */
export function compareCreditMemo({ totals, lines, currency }: CreditMemoDraft, memo: CreditMemo): Difference[] {
  const reference = (index: number): string => lines[index]?.source.reference.id ?? String(index);
  const expected: Amounts = {
    totals,
    lines: lines.map(({ source, net, tax }) => ({ reference: source.reference.id, net, tax: tax.amount })),
  };
  const known = memo.items.map((item, index) => ({
    reference: reference(index),
    net: item.net_amount.amount,
    tax: item.taxed_amount?.amount,
  }));
  const actual = { net: memo.net_amount.amount, tax: memo.taxed_amount.amount, gross: memo.total.amount };
  return compareTotals(expected, { totals: actual, ...(known.length === lines.length && { lines: known }) }, currency);
}
