import type { AmendRevenueRecognitionOnlyContractRequest, ContractItem } from "../../../generated/types.js";
import { invalidField } from "../problems.js";
import type { Call } from "../request/call.js";
import { pick } from "../resources/pick.js";
import type { ContractRecord } from "../state/records.js";
import { checkAmendmentDate, dayBefore, endItem } from "./amend.js";
import { withValue } from "./build-contract.js";
import { toRecognisedItem } from "./contract-items.js";
import { planScheduledInvoices } from "./schedule.js";

type Change = AmendRevenueRecognitionOnlyContractRequest["items"][number];

/**
 * A contract that is only recognised, after an amendment that names items by their external references; the schedule's invoices are made. TERMINATED_ITEM ends an item,
 * as of the amendment unless said.
 * @throws Problem 400
 */
export function amendRecognised(
  contract: ContractRecord,
  body: AmendRevenueRecognitionOnlyContractRequest,
  call: Call,
): ContractRecord {
  checkAmendmentDate(contract, body.amendment_date);
  const items = body.items.reduce<ContractItem[]>(
    (kept, change, index) =>
      applyChange(kept, change, { contract, date: body.amendment_date, path: `items[${String(index)}]`, call }),
    contract.items,
  );
  const amended = withValue({ ...contract, items, amended_on: body.amendment_date });
  planScheduledInvoices(body.invoice_schedule, amended, call);
  return amended;
}

interface Place {
  readonly contract: ContractRecord;
  readonly date: string;
  readonly path: string;
  readonly call: Call;
}

function applyChange(items: ContractItem[], change: Change, { contract, date, path, call }: Place): ContractItem[] {
  if (change.type === "NEW_ITEM") {
    if (change.start_date !== undefined && change.start_date < date)
      throw invalidField(`${path}.start_date`, "must not be before the amendment date");
    return [
      ...items,
      toRecognisedItem({ ...change, start_date: change.start_date ?? date }, contract, call.world.state),
    ];
  }
  if (change.type === "TERMINATED_ITEM") {
    const ended = findItem(items, change.external_reference, `${path}.external_reference`);
    return replaceItem(items, endItem(ended, change.end_date ?? date));
  }
  const before = findItem(items, change.amending_reference, `${path}.amending_reference`);
  const reference = before.external_references[0] ?? { type: "", id: change.amending_reference };
  const request = {
    revenue_pattern: before.revenue_pattern,
    ...pick(change, ["discount", "end_date", "price", "revenue_pattern"]),
    external_reference: reference,
    product_id: before.product_id,
    start_date: date,
  };
  const after = { ...toRecognisedItem(request, contract, call.world.state), amending: before.id };
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
