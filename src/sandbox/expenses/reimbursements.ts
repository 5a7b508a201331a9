import type { CreateReimbursementRequest } from "../../../generated/types.js";
import { toExpenseItems } from "./expense-items.js";
import { currencyOf } from "../documents/currency.js";
import { defineResource } from "../resources/define-resource.js";
import { pick } from "../resources/pick.js";
import { subsidiaryOf } from "../documents/subsidiary.js";

/** Reimbursements of expenses. The ledger needs the payable account, so it is stored. Responses do not show it (API contract). */
export const reimbursements = defineResource<"reimbursements", CreateReimbursementRequest>({
  name: "reimbursements",
  collection: "reimbursements",
  label: "Reimbursement",
  create(body, { context: { state } }) {
    currencyOf(body.items);
    return {
      external_references: [],
      impact_date: body.reimbursement_date,
      ...pick(body, ["external_references", "impact_date", "payable_account_code", "reimbursement_date", "vendor_id"]),
      items: toExpenseItems(body.items, state),
      subsidiary_id: subsidiaryOf(body, state).id,
      status: "UNPAID",
    };
  },
  show: ({ payable_account_code: _payable, ...reimbursement }) => reimbursement,
});
