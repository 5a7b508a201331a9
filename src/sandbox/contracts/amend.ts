import type {
  AmendFullContractItemRequest,
  AmendFullContractRequest,
  ContractItem,
  PreviewContractAmendmentRequest,
} from "../../../generated/types.js";
import { invalidField } from "../problems.js";
import { pick } from "../resources/pick.js";
import type { ContractRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { withValue } from "./build-contract.js";
import { toContractItem } from "./contract-items.js";

const DAY = 86_400_000;

/**
 * A FULL contract after an amendment: items that are not listed stay, `amending` names the item that is changed, without it the item is new; nothing starts
 * before the amendment, and no amendment comes before the previous one (Rillet's docs). @throws Problem 400
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

/** An item that no longer counts from the day after. */
export const endItem = (item: ContractItem, lastDay: string): ContractItem => ({
  ...item,
  status: "AMENDED",
  end_date: lastDay,
});

/** The day before a day. */
export const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);

interface Place {
  readonly contract: ContractRecord;
  readonly date: string;
  readonly path: string;
  readonly state: State;
}

function toAmendedItem(item: AmendFullContractItemRequest, { contract, date, path, state }: Place): ContractItem {
  if (item.start_date < date) throw invalidField(`${path}.start_date`, "must not be before the amendment date");
  if (
    item.amending !== undefined &&
    !contract.items.some(({ id, status }) => id === item.amending && status === "ACTIVE")
  ) {
    throw invalidField(`${path}.amending`, `the contract has no active item ${item.amending}`);
  }
  return { ...toContractItem(item, contract, state), ...pick(item, ["amending"]) };
}
