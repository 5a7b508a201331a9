import type { Bill, BillStatus } from "../../../generated/types.js";
import { type Decimal, toDecimal } from "../../money/index.js";
import { sumOf } from "../documents/amounts.js";
import type { State } from "../state/state.js";
import { grossOf } from "./expense-items.js";

/** The amounts of a bill: its total, what was paid and credited, and what is due. */
export interface BillBalance {
  readonly currency: string;
  readonly total: Decimal;
  readonly paid: Decimal;
  readonly credited: Decimal;
  readonly due: Decimal;
}

export function balanceOf({ id, items }: Pick<Bill, "id" | "items">, state: State): BillBalance {
  const total = grossOf(items);
  const paid = sumOf(state.links.billPayments.get(id).map(({ value }) => value.amount));
  const credited = sumOf(
    state.links.vendorCredits
      .get(id)
      .flatMap(({ value: { applications } }) =>
        applications.filter((application) => application.bill_id === id).map(({ amount }) => amount),
      ),
  );
  return {
    currency: total.currency,
    total: toDecimal(total.amount),
    paid,
    credited,
    due: toDecimal(total.amount).minus(paid).minus(credited),
  };
}

/** The status follows from payments first, then from credits. */
export function billStatusOf({ paid, credited, due }: BillBalance): BillStatus {
  const isSettled = due.lte(0) && !(paid.isZero() && credited.isZero());
  if (isSettled) return paid.isZero() ? "CREDITED" : "PAID";
  if (!paid.isZero()) return "PARTIALLY_PAID";
  return credited.isZero() ? "UNPAID" : "PARTIALLY_CREDITED";
}

/** Recalculates a bill's status and stores it. */
export const recalculateBill = (bill: Bill, state: State): Bill =>
  state.bills.put({ ...bill, status: billStatusOf(balanceOf(bill, state)) });
