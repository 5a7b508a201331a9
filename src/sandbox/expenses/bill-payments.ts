import type { BillPayment, BillPaymentRequest } from "../../../generated/types.js";
import { balanceOf, recalculateBill } from "./bill-balance.js";
import { listResponse } from "../lists/list.js";
import { conflict, invalidField, notFound, unprocessableField } from "../problems.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import { toDecimal } from "../../money/index.js";
import { findBill } from "./bills.js";
import { checkLinkedAccount } from "../resources/bank-accounts.js";
import { pick } from "../resources/pick.js";

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
