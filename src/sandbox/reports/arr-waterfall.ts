import type { CustomerRevenue } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { lastDayOf } from "../calendar.js";
import { lessDiscount } from "../contracts/prices.js";
import { monthlyValue } from "../contracts/item-value.js";
import { toMoney } from "../documents/amounts.js";
import type { ListItem } from "../lists/filters.js";
import { listResponse } from "../lists/list.js";
import type { ApiRequest } from "../http/handler.js";
import type { ContractItemRecord, ContractRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { groupBy } from "./columns-and-sections.js";

/**
 * Recurring revenue of each customer in a month, from contract items of products that count in ARR and MRR: the monthly
 * amount after its discount, or twelve times that, at the rate of the month's last day. An item of a
 * revenue-recognition-only contract has a price for its whole term. So its monthly amount is the average of the term, and
 * an item without an end does not recur. ACTIVE counts what runs in the month. COMMITTED also counts what was closed by
 * then and starts later. Customers without recurring revenue are left out (the docs do not describe any of this).
 */
export function arrWaterfall(request: ApiRequest): unknown {
  const { context } = request;
  const { state } = context;
  const { month = "", breakdown, status, subsidiary_id: subsidiaryId } = request.query;
  const currency =
    state.subsidiaries.get(subsidiaryId ?? "")?.currency ?? state.organizations.all()[0]?.currency ?? "USD";
  const contracts = state.contracts.filter(
    (contract) => subsidiaryId === undefined || contract.subsidiary_id === subsidiaryId,
  );
  const byCustomer = new Map(groupBy(contracts, ({ customer_id: id }) => id));
  const rateOf = (from: string): Decimal => context.exchangeRates(from, currency, lastDayOf(month));
  const items = state.customers.entries().flatMap((entry): ListItem[] => {
    const own = byCustomer.get(entry.value.id) ?? [];
    const monthly = own.reduce(
      (sum, contract) => sum.plus(monthlyOf(contract, { month, isCommitted: status === "COMMITTED", rateOf, state })),
      new Decimal(0),
    );
    if (monthly.isZero()) return [];
    const amount = toMoney(breakdown === "ARR" ? monthly.times(12) : monthly, currency);
    const shown: CustomerRevenue = { id: entry.value.id, name: entry.value.name, total: { amount, year_month: month } };
    return [{ shown: { ...shown }, entry }];
  });
  return listResponse(items, { ...request, query: pagingOf(request.query) });
}

/** The parameters of the report do not filter items, so only the paging parameters stay. */
function pagingOf(query: ApiRequest["query"]): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name === "cursor" || name === "limit"));
}

interface Scope {
  readonly month: string;
  readonly isCommitted: boolean;
  readonly rateOf: (currency: string) => Decimal;
  readonly state: State;
}

function monthlyOf(contract: ContractRecord, scope: Scope): Decimal {
  return chainsOf(contract.items)
    .flatMap((chain) => countedItem(chain, contract, scope) ?? [])
    .reduce((sum, item) => sum.plus(monthlyPrice(item).times(scope.rateOf(item.total_value.currency))), new Decimal(0));
}

/** Each item with those that amend it, in the order of their amendments. */
function chainsOf(items: readonly ContractItemRecord[]): ContractItemRecord[][] {
  const chains = new Map<string, ContractItemRecord[]>();
  for (const item of items) {
    const chain = [...(chains.get(item.amending ?? "") ?? []), item];
    if (item.amending !== undefined) chains.delete(item.amending);
    chains.set(item.id, chain);
  }
  return [...chains.values()];
}

/** The item of a chain that counts in the month: the last one that runs in it, so that an amended item counts once. */
function countedItem(
  chain: readonly ContractItemRecord[],
  { scope, close_date: closed }: ContractRecord,
  { month, isCommitted, state }: Scope,
): ContractItemRecord | undefined {
  const isRecurring = ({ price, end_date: end }: ContractItemRecord): boolean =>
    price.type === "FIXED_RECURRING" || (scope === "REVENUE_RECOGNITION_ONLY" && end !== undefined);
  const recurring = chain.filter(
    (item) => isRecurring(item) && state.products.get(item.product_id)?.include_in_arr_mrr === true,
  );
  const left = recurring.filter(({ end_date: end }) => end === undefined || end.slice(0, 7) >= month);
  const running = left.filter(({ start_date: start }) => start.slice(0, 7) <= month);
  if (running.length > 0 || !isCommitted || closed.slice(0, 7) > month) return running.at(-1);
  return left[0];
}

function monthlyPrice(item: ContractItemRecord): Decimal {
  const { price, quantity, discount } = item;
  if (price.type !== "FIXED_RECURRING") return monthlyValue(item);
  return lessDiscount(new Decimal(price.amount.amount).times(quantity), discount).div(price.interval_months);
}
