import type {
  Bill,
  BillPayment,
  BillPaymentRequest,
  CreateBillRequest,
  UpdateBillRequest,
} from "../../../generated/types.js";
import { balanceOf, billStatusOf, recalculateBill } from "./bill-balance.js";
import { toExpenseItems } from "./expense-items.js";
import {
  checkCurrencyKept,
  checkExchangeRate,
  currencyOf,
  subsidiaryOf,
} from "../documents/subsidiary-and-currency.js";
import type { SandboxContext } from "../context.js";
import { badRequest, conflict, invalidField, notFound, unprocessableField } from "../problems.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import type { State } from "../state/state.js";
import { defineResource, findByPath } from "../resources/define-resource.js";
import { pick } from "../resources/pick.js";
import { listResponse } from "../lists/list.js";
import { toDecimal } from "../../money/index.js";
import { checkLinkedAccount } from "../resources/bank-accounts.js";

/**
 * Bills. One with payments or credit cannot be deleted, and its total cannot be less than what was paid (Rillet's docs;
 * the status 409 is the sandbox's choice).
 */
export const bills: Handlers = {
  ...defineResource<"bills", CreateBillRequest, UpdateBillRequest>({
    name: "bills",
    collection: "bills",
    label: "Bill",
    entity: "BILL",
    create: (body, { context }, id) => build(body, subsidiaryOf(body, context.state).id, { id, context }),
    replace: (body, kept, { context }) => {
      checkKept(body, kept, context.state);
      return build(body, kept.subsidiary_id ?? "", { id: kept.id, context });
    },
    remove({ id }, { context: { state } }) {
      const isSettled =
        state.billPayments.find((payment) => payment.bill_id === id) ??
        state.vendorCredits.find(({ applications }) => applications.some(({ bill_id: bill }) => bill === id));
      if (isSettled !== undefined) throw conflict(`Bill ${id} has payments or credits`);
    },
  }),
  "bills.uploadDocument": (request) => {
    const { id } = findBill(request);
    const { file } = request.body as { file: { name: string; type: string; size: number } };
    request.context.state.documents.put({ id: request.context.state.createId(), bill_id: id, ...file });
  },
};

/**
 * The bill of the path.
 * @throws Problem 404
 */
export const findBill = (request: ApiRequest): Bill => findByPath(request, "bills", "bill_id", "Bill");

/**
 * A bill that was paid or credited keeps its currency, and one that was credited keeps its vendor.
 * @throws Problem 409
 */
function checkKept(body: UpdateBillRequest, kept: Bill, state: State): void {
  const { currency, paid, credited } = balanceOf(kept, state);
  checkCurrencyKept(`Bill ${kept.id}`, {
    isSettled: !(paid.isZero() && credited.isZero()),
    before: currency,
    now: currencyOf(body.items),
  });
  if (body.vendor_id !== kept.vendor_id && !credited.isZero())
    throw conflict(`Bill ${kept.id} has credit of vendor ${kept.vendor_id}`);
}

function build(
  body: UpdateBillRequest,
  subsidiaryId: string,
  { id, context }: { id: string; context: SandboxContext },
): Omit<Bill, "id" | "updated_at"> {
  const { state } = context;
  const currency = currencyOf(body.items);
  const target = state.subsidiaries.get(subsidiaryId)?.currency ?? "";
  checkExchangeRate(body.exchange_rate, currency, target);
  if (context.requireExchangeRate && body.exchange_rate === undefined && currency !== target)
    throw badRequest("Expense is missing an exchange rate");
  // Items of bills always have `fields` (observed).
  const items = toExpenseItems(body.items, state).map((item) => ({ fields: [], ...item }));
  const balance = balanceOf({ id, items }, state);
  if (balance.due.isNegative() && !(balance.paid.isZero() && balance.credited.isZero()))
    throw conflict(`Bill ${id} has been paid or credited with more than its new total`);
  return {
    external_references: [],
    impact_date: body.bill_date,
    ...pick(body, [
      "bill_date",
      "due_date",
      "exchange_rate",
      "expense_number",
      "external_references",
      "impact_date",
      "vendor_id",
    ]),
    items,
    subsidiary_id: subsidiaryId,
    status: billStatusOf(balance),
  };
}

/** Payments of bills. They have no webhook of their own. The bill's status follows from them, and the bill's `UPDATED` webhook reports it. */
export const billPayments: Handlers = {
  "bills.payments.list": (request) => {
    const { id } = findBill(request);
    const entries = request.context.state.links.billPayments.get(id);
    return listResponse(
      entries.map((entry) => ({ shown: { ...entry.value }, entry })),
      request,
    );
  },
  "bills.payments.create": create,
  "bills.payments.delete": (request) => {
    const bill = findBill(request);
    const id = request.path["payment_id"] ?? "";
    const payment = request.context.state.billPayments.get(id);
    if (payment?.bill_id !== bill.id) throw notFound(`Payment ${id}`);
    if (payment.status !== "UNCLEARED")
      throw conflict(`Payment ${id} is cleared: only uncleared payments can be deleted`);
    request.context.state.billPayments.remove(id);
    emitBillUpdate(request);
  },
};

function create(request: ApiRequest): BillPayment {
  const { state } = request.context;
  const body = request.body as BillPaymentRequest;
  const bill = findBill(request);
  const { currency, due } = balanceOf(bill, state);
  if (body.amount.currency !== currency)
    throw invalidField("amount.currency", `must be ${currency}, the currency of the bill`);
  checkLinkedAccount(body.account_code, currency, state);
  const amount = toDecimal(body.amount.amount);
  if (amount.lte(0)) throw invalidField("amount.amount", "must be above 0");
  if (amount.gt(due))
    throw unprocessableField("amount.amount", `must not be more than the ${due.toFixed()} ${currency} that are due`);
  const payment = state.billPayments.put({
    ...pick(body, ["account_code", "amount", "date"]),
    id: state.createId(),
    bill_id: bill.id,
    status: "UNCLEARED",
  });
  emitBillUpdate(request);
  return payment;
}

function emitBillUpdate(request: ApiRequest): void {
  request.context.emitWebhook("BILL", "UPDATED", recalculateBill(findBill(request), request.context.state));
}
