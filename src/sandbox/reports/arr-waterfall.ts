import type { ContractItem, CustomerRevenue } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { toMoney } from "../documents/amounts.js";
import { rateBetween } from "../ledger/currency-conversion.js";
import type { ListItem } from "../lists/filters.js";
import { listResponse } from "../lists/list.js";
import type { ApiRequest } from "../http/handler.js";
import type { ContractRecord } from "../state/records.js";
import type { State } from "../state/state.js";

/**
 * Recurring revenue of each customer in a month, from contract items of products that count in ARR and MRR: the monthly
 * amount, or twelve times that. ACTIVE counts what runs in the month. COMMITTED also counts what was closed by then and
 * starts later. Customers without recurring revenue are left out (the docs do not describe any of this).
 */
export function arrWaterfall(request: ApiRequest): unknown {
  const { state } = request.context;
  const { month = "", breakdown, status, subsidiary_id: subsidiaryId } = request.query;
  const currency =
    state.subsidiaries.get(subsidiaryId ?? "")?.currency ?? state.organizations.all()[0]?.currency ?? "USD";
  const contracts = state.contracts.filter(
    (contract) => subsidiaryId === undefined || contract.subsidiary_id === subsidiaryId,
  );
  const items = state.customers.entries().flatMap((entry): ListItem[] => {
    const own = contracts.filter((contract) => contract.customer_id === entry.value.id);
    const monthly = own.reduce(
      (sum, contract) => sum.plus(monthlyOf(contract, { month, isCommitted: status === "COMMITTED", currency, state })),
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
  readonly currency: string;
  readonly state: State;
}

function monthlyOf(contract: ContractRecord, scope: Scope): Decimal {
  return contract.items
    .filter((item) => counts(item, contract, scope))
    .reduce(
      (sum, item) => sum.plus(monthlyPrice(item).times(rateBetween(item.total_value.currency, scope.currency))),
      new Decimal(0),
    );
}

function counts(
  item: ContractItem,
  { close_date: closed }: ContractRecord,
  { month, isCommitted, state }: Scope,
): boolean {
  const isRecurring =
    item.price.type === "FIXED_RECURRING" && state.products.get(item.product_id)?.include_in_arr_mrr === true;
  const isOver = item.end_date !== undefined && item.end_date.slice(0, 7) < month;
  const hasBegun = (isCommitted ? closed : item.start_date).slice(0, 7) <= month;
  return isRecurring && !isOver && hasBegun;
}

function monthlyPrice({ price, quantity, discount }: ContractItem): Decimal {
  if (price.type !== "FIXED_RECURRING") return new Decimal(0);
  const gross = new Decimal(price.amount.amount).times(quantity);
  const off =
    discount?.type === "PERCENTAGE"
      ? gross.times(discount.percentage_off).div(100)
      : new Decimal(discount?.amount_off.amount ?? 0);
  return gross.minus(off).div(price.interval_months);
}
