import type { BillPayment, BillPaymentRequest } from "../../../generated/types.js";
import { balanceOf, resettleBill } from "../expenses/settle-bill.js";
import { answerList } from "../lists/list.js";
import { conflict, invalidField, notFound, unprocessableField } from "../problems.js";
import type { Call, Handlers } from "../request/call.js";
import { toDecimal } from "../../money/index.js";
import { findBill } from "./bills.js";
import { checkLinkedAccount } from "./linked-account.js";
import { pick } from "./pick.js";

/** Payments of bills. They have no webhook of their own; the bill's status follows, and that is told as an update of the bill. */
export const billPayments: Handlers = {
  "bills.payments.list": (call) => {
    const { id } = findBill(call);
    const entries = call.world.state.billPayments.entries().filter(({ value }) => value.bill_id === id);
    return answerList(
      entries.map((entry) => ({ shown: { ...entry.value }, entry })),
      call,
    );
  },
  "bills.payments.create": create,
  "bills.payments.delete": (call) => {
    const bill = findBill(call);
    const id = call.path["payment_id"] ?? "";
    const payment = call.world.state.billPayments.get(id);
    if (payment?.bill_id !== bill.id) throw notFound(`Payment ${id}`);
    if (payment.status !== "UNCLEARED")
      throw conflict(`Payment ${id} is cleared: only uncleared payments can be deleted`);
    call.world.state.billPayments.remove(id);
    announceBill(call);
  },
};

function create(call: Call): BillPayment {
  const { state } = call.world;
  const body = call.body as BillPaymentRequest;
  const bill = findBill(call);
  const { currency, due } = balanceOf(bill, state);
  checkLinkedAccount(body.account_code, state);
  if (body.amount.currency !== currency)
    throw invalidField("amount.currency", `must be ${currency}, the currency of the bill`);
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
  announceBill(call);
  return payment;
}

function announceBill(call: Call): void {
  call.world.announce("BILL", "UPDATED", resettleBill(findBill(call), call.world.state));
}
