import type { Usage, UsageRecords } from "../../../generated/types.js";
import { answerList } from "../lists/list.js";
import { notFound } from "../problems.js";
import type { Call, Handlers } from "../request/call.js";
import { uuidOf } from "../identifiers.js";

/** Usage of a contract's items, one record a day: PATCH creates or overwrites several, DELETE removes one (Rillet's docs). */
export const usage: Handlers = {
  "contractItems.usage.list": (call) => {
    const item = checkItem(call);
    const entries = call.world.state.usage.entries().filter(({ value }) => value.contract_item_id === item);
    return answerList(
      entries.map((entry) => ({ shown: { date: entry.value.date, quantity: entry.value.quantity }, entry })),
      call,
    );
  },
  "contractItems.usage.upsert": (call): UsageRecords => {
    const item = checkItem(call);
    const records = (call.body as UsageRecords).usage;
    for (const { date, quantity } of records)
      call.world.state.usage.put({ id: recordId(item, date), contract_item_id: item, date, quantity });
    return { usage: records.map(({ date, quantity }): Usage => ({ date, quantity })) };
  },
  "contractItems.usage.delete": (call) => {
    const { date = "" } = call.query;
    if (!call.world.state.usage.remove(recordId(checkItem(call), date))) throw notFound(`Usage on ${date}`);
  },
};

const recordId = (item: string, date: string): string => uuidOf(`usage ${item} ${date}`);

function checkItem({ path, world: { state } }: Call): string {
  const id = path["contract_item_id"] ?? "";
  if (state.contracts.find(({ items }) => items.some((item) => item.id === id)) === undefined)
    throw notFound(`Contract item ${id}`);
  return id;
}
