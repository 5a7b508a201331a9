import type { ChargeRequest, CreateReimbursementRequest } from "../../../generated/types.js";
import { toExpenseItems } from "./expense-items.js";
import { checkExchangeRate, currencyOf, subsidiaryOf } from "../documents/subsidiary-and-currency.js";
import { badRequest } from "../problems.js";
import { defineResource } from "../resources/define-resource.js";
import type { State } from "../state/state.js";
import { pick } from "../resources/pick.js";

/** Charges on a credit card. They stay UNPAID, because the API has no operation that pays the card. */
export const charges = defineResource<"charges", ChargeRequest>({
  name: "charges",
  collection: "charges",
  label: "Charge",
  create(body, { context: { state } }) {
    checkCreditCard(body.credit_card_account_code, state);
    const subsidiary = subsidiaryOf(body, state);
    checkExchangeRate(body.exchange_rate, currencyOf(body.items), subsidiary.currency);
    return {
      external_references: [],
      impact_date: body.charge_date,
      ...pick(body, [
        "charge_date",
        "credit_card_account_code",
        "exchange_rate",
        "external_references",
        "impact_date",
        "vendor_id",
      ]),
      items: toExpenseItems(body.items, state),
      subsidiary_id: subsidiary.id,
      status: "UNPAID",
    };
  },
});

/**
 * A charge is on an account of the subtype Credit Card (observed, with this text).
 * @throws Problem 400
 */
function checkCreditCard(code: string, state: State): void {
  if (state.accounts.find((account) => account.code === code)?.subtype !== "Credit Card")
    throw badRequest(`Account ${code} is not a credit card account`);
}

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
