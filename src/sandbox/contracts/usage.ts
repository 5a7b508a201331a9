import type { Usage, UsageRecords } from "../../../generated/types.js";
import { listResponse } from "../lists/list.js";
import { notFound } from "../problems.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import { uuidOf } from "../identifiers.js";

/** Usage of a contract's items, one record a day. PATCH creates or overwrites several records, DELETE removes one (Rillet's docs). */
export const usage: Handlers = {
  "contractItems.usage.list": (request) => {
    const item = checkItem(request);
    const entries = request.context.state.usage.entries().filter(({ value }) => value.contract_item_id === item);
    return listResponse(
      entries.map((entry) => ({ shown: { date: entry.value.date, quantity: entry.value.quantity }, entry })),
      request,
    );
  },
  "contractItems.usage.upsert": (request): UsageRecords => {
    const item = checkItem(request);
    const records = (request.body as UsageRecords).usage;
    for (const { date, quantity } of records)
      request.context.state.usage.put({ id: recordId(item, date), contract_item_id: item, date, quantity });
    return { usage: records.map(({ date, quantity }): Usage => ({ date, quantity })) };
  },
  "contractItems.usage.delete": (request) => {
    const { date = "" } = request.query;
    if (!request.context.state.usage.remove(recordId(checkItem(request), date))) throw notFound(`Usage on ${date}`);
  },
};

const recordId = (item: string, date: string): string => uuidOf(`usage ${item} ${date}`);

function checkItem({ path, context: { state } }: ApiRequest): string {
  const id = path["contract_item_id"] ?? "";
  if (state.contracts.find(({ items }) => items.some((item) => item.id === id)) === undefined)
    throw notFound(`Contract item ${id}`);
  return id;
}
