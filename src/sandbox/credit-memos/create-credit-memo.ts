import type {
  Address,
  CreateCreditMemoItemRequest,
  CreateCreditMemoRequest,
  CreditMemo,
  UpdateCreditMemoRequest,
} from "../../../generated/types.js";
import { toDecimal } from "../../money/index.js";
import { priceLine, sumOf, toMoney } from "../documents/amounts.js";
import {
  checkCurrencyKept,
  checkCustomerCurrency,
  checkExchangeRate,
  currencyOf,
  subsidiaryOf,
} from "../documents/subsidiary-and-currency.js";
import type { ApiRequest } from "../http/handler.js";
import { type DocumentContext, toRevenue } from "../invoices/items.js";
import { conflict } from "../problems.js";
import { pick } from "../resources/pick.js";
import type { CreditMemoItemRecord, CreditMemoRecord } from "../state/records.js";

type Unidentified = Omit<CreditMemoRecord, "id" | "updated_at">;

/** The API contract requires an address of every credit memo. A customer without an address gets an empty one. */
const NO_ADDRESS: Address = { line1: "", city: "", state: "", zip_code: "", country: "" };

export function buildCreditMemo(body: CreateCreditMemoRequest, { context: { state } }: ApiRequest): Unidentified {
  const subsidiary = subsidiaryOf(body, state);
  const currency = currencyOf(body.items);
  checkCustomerCurrency(body.customer_id, currency, state);
  checkExchangeRate(body.exchange_rate, currency, subsidiary.currency);
  return calculateCreditMemo({
    address: state.customers.get(body.customer_id)?.address ?? NO_ADDRESS,
    external_references: [],
    ...pick(body, ["credit_memo_date", "customer_id", "exchange_rate", "external_references"]),
    credit_memo_number: body.credit_memo_number ?? `CM-${String(state.count("credit memos")).padStart(6, "0")}`,
    items: toItems(body.items, { date: body.credit_memo_date, currency, state }),
    subsidiary_id: subsidiary.id,
    applications: [],
  });
}

/** The credit memo after a PUT: date, references and items are replaced. */
export function replaceCreditMemo(
  body: UpdateCreditMemoRequest,
  kept: CreditMemoRecord,
  { context: { state } }: ApiRequest,
): Unidentified {
  const currency = currencyOf(body.items);
  checkCustomerCurrency(kept.customer_id, currency, state);
  checkCurrencyKept(`Credit memo ${kept.id}`, {
    isSettled: kept.applications.length > 0,
    before: kept.total.currency,
    now: currency,
  });
  return calculateCreditMemo({
    ...pick(kept, ["address", "applications", "credit_memo_number", "customer_id", "subsidiary_id"]),
    ...(kept.exchange_rate?.base === currency && pick(kept, ["exchange_rate"])),
    external_references: [],
    ...pick(body, ["credit_memo_date", "external_references"]),
    items: toItems(body.items, { date: body.credit_memo_date, currency, state }),
  });
}

function toItems(items: readonly CreateCreditMemoItemRequest[], facts: DocumentContext): CreditMemoItemRecord[] {
  return items.map((item) => {
    const { net, tax } = priceLine(item.price, item.tax_rate);
    return withTotals({
      id: facts.state.createId(),
      ...pick(item, ["description", "fields"]),
      product_id: item.price.product_id,
      quantity: item.price.quantity,
      revenue: toRevenue(item.revenue, item.price.product_id, facts),
      net_amount: toMoney(net, facts.currency),
      taxed_amount: toMoney(tax, facts.currency),
      ...(item.tax_rate && { tax_rates: [pick(item.tax_rate, ["country", "description", "percentage", "type"])] }),
    });
  });
}

/** Adds the total of an item: its net amount and its tax. */
export function withTotals(item: Omit<CreditMemoItemRecord, "total_amount">): CreditMemoItemRecord {
  const { currency } = item.net_amount;
  return {
    ...item,
    total_amount: toMoney(sumOf([item.net_amount, ...(item.taxed_amount ? [item.taxed_amount] : [])]), currency),
  };
}

type Settled = Pick<
  CreditMemo,
  "net_amount" | "taxed_amount" | "total" | "applied_amount" | "remaining_amount" | "status"
>;

/**
 * Adds the totals, the remaining amount and the status.
 * @throws Problem 409 if more is applied than the total.
 */
export function calculateCreditMemo<Memo extends Pick<CreditMemoRecord, "items" | "applications">>(
  memo: Memo,
): Memo & Settled {
  const currency = memo.items[0]?.net_amount.currency ?? "";
  const net = sumOf(memo.items.map((item) => item.net_amount));
  const total = sumOf(memo.items.map((item) => item.total_amount));
  const applied = sumOf(memo.applications.map(({ amount }) => amount));
  const remaining = total.minus(applied);
  if (remaining.isNegative() && !applied.isZero())
    throw conflict("More than the credit memo's total is applied to invoices");
  return {
    ...memo,
    net_amount: toMoney(net, currency),
    taxed_amount: toMoney(toDecimal(total.toFixed()).minus(net), currency),
    total: toMoney(total, currency),
    applied_amount: toMoney(applied, currency),
    remaining_amount: toMoney(remaining, currency),
    status: applied.isZero() ? "UNAPPLIED" : remaining.isZero() ? "APPLIED" : "PARTIALLY_APPLIED",
  };
}

/** A credit memo in the API's form: without the tax rates that the sandbox stores with its items. */
export function showCreditMemo({ items, ...memo }: CreditMemoRecord): CreditMemo {
  return { ...memo, items: items.map(({ tax_rates: _rates, ...item }) => item) };
}
