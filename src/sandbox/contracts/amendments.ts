import type {
  AmendFullContractItemRequest,
  AmendFullContractRequest,
  AmendRevenueRecognitionOnlyContractRequest,
  ContractItem,
  PreviewContractAmendmentRequest,
} from "../../../generated/types.js";
import { dayBefore } from "../calendar.js";
import type { ApiRequest } from "../http/handler.js";
import { invalidField } from "../problems.js";
import { pick } from "../resources/pick.js";
import type { ContractRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { toContractItem, toRecognisedItem } from "./contract-items.js";
import { withValue } from "./create-contract.js";
import { planScheduledInvoices } from "./invoice-schedule.js";

/**
 * Amends a FULL contract. Items that the body does not list stay. `amending` names the item to change; an item without
 * it is new. Nothing starts before the amendment, and no amendment is earlier than the previous one (Rillet's docs).
 * @throws Problem 400
 */
export function amendFull(
  contract: ContractRecord,
  body: AmendFullContractRequest | PreviewContractAmendmentRequest,
  state: State,
): ContractRecord {
  checkAmendmentDate(contract, body.amendment_date);
  const added = body.items.map((item, index) =>
    toAmendedItem(item, { contract, date: body.amendment_date, path: `items[${String(index)}]`, state }),
  );
  const amended = new Set(body.items.flatMap(({ amending }) => (amending === undefined ? [] : [amending])));
  const kept = contract.items.map((item) =>
    amended.has(item.id) ? endItem(item, dayBefore(body.amendment_date)) : item,
  );
  return withValue({
    ...contract,
    invoicing: body.invoicing,
    items: [...kept, ...added],
    amended_on: body.amendment_date,
  });
}

/** @throws Problem 400 for a date before the contract's start or the previous amendment. */
export function checkAmendmentDate(
  { start_date: start, amended_on: previous = start }: ContractRecord,
  date: string,
): void {
  if (date < previous) throw invalidField("amendment_date", `must not be before ${previous}`);
}

/** Ends an item: it does not count from the day after. */
export const endItem = (item: ContractItem, lastDay: string): ContractItem => ({
  ...item,
  status: "AMENDED",
  end_date: lastDay,
  ...(item.end_date !== undefined && { planned_end: item.end_date }),
});

interface FullAmendment {
  readonly contract: ContractRecord;
  readonly date: string;
  readonly path: string;
  readonly state: State;
}

function toAmendedItem(
  item: AmendFullContractItemRequest,
  { contract, date, path, state }: FullAmendment,
): ContractItem {
  if (item.start_date < date) throw invalidField(`${path}.start_date`, "must not be before the amendment date");
  if (
    item.amending !== undefined &&
    !contract.items.some(({ id, status }) => id === item.amending && status === "ACTIVE")
  ) {
    throw invalidField(`${path}.amending`, `the contract has no active item ${item.amending}`);
  }
  return { ...toContractItem(item, contract, state), ...pick(item, ["amending"]) };
}

type Change = AmendRevenueRecognitionOnlyContractRequest["items"][number];

/**
 * Amends a revenue-recognition-only contract. The amendment names items by their external references. Also makes the
 * invoices of the schedule. TERMINATED_ITEM ends an item on its `end_date`, or on the date of the amendment.
 * @throws Problem 400
 */
export function amendRecognised(
  contract: ContractRecord,
  body: AmendRevenueRecognitionOnlyContractRequest,
  request: ApiRequest,
): ContractRecord {
  checkAmendmentDate(contract, body.amendment_date);
  const items = body.items.reduce<ContractItem[]>(
    (kept, change, index) =>
      applyChange(kept, change, { contract, date: body.amendment_date, path: `items[${String(index)}]`, request }),
    contract.items,
  );
  const amended = withValue({ ...contract, items, amended_on: body.amendment_date });
  planScheduledInvoices(body.invoice_schedule, amended, request);
  return amended;
}

interface RecognisedAmendment {
  readonly contract: ContractRecord;
  readonly date: string;
  readonly path: string;
  readonly request: ApiRequest;
}

function applyChange(
  items: ContractItem[],
  change: Change,
  { contract, date, path, request }: RecognisedAmendment,
): ContractItem[] {
  if (change.type === "NEW_ITEM") {
    if (change.start_date !== undefined && change.start_date < date)
      throw invalidField(`${path}.start_date`, "must not be before the amendment date");
    return [
      ...items,
      toRecognisedItem({ ...change, start_date: change.start_date ?? date }, contract, request.context),
    ];
  }
  if (change.type === "TERMINATED_ITEM") {
    const ended = findItem(items, change.external_reference, `${path}.external_reference`);
    return replaceItem(items, endItem(ended, change.end_date ?? date));
  }
  const before = findItem(items, change.amending_reference, `${path}.amending_reference`);
  const reference = before.external_references[0] ?? { type: "", id: change.amending_reference };
  const replacement = {
    revenue_pattern: before.revenue_pattern,
    ...pick(change, ["discount", "end_date", "price", "revenue_pattern"]),
    external_reference: reference,
    product_id: before.product_id,
    start_date: date,
  };
  const after = { ...toRecognisedItem(replacement, contract, request.context), amending: before.id };
  return [...replaceItem(items, endItem(before, dayBefore(date))), after];
}

function findItem(items: readonly ContractItem[], reference: string, path: string): ContractItem {
  const found = items.find(
    (item) => item.status === "ACTIVE" && item.external_references.some(({ id }) => id === reference),
  );
  if (found === undefined) throw invalidField(path, `the contract has no active item with the reference ${reference}`);
  return found;
}

const replaceItem = (items: readonly ContractItem[], changed: ContractItem): ContractItem[] =>
  items.map((item) => (item.id === changed.id ? changed : item));
