import type { ChargeRequest } from "../../../generated/types.js";
import { toExpenseItems } from "../expenses/expense-items.js";
import { checkExchangeRate, currencyOf } from "../invoices/currency.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";
import { subsidiaryOf } from "./subsidiary.js";

/** Charges on a credit card. They stay UNPAID: the API has no operation that pays the card. */
export const charges = defineResource<"charges", ChargeRequest>({
  name: "charges",
  collection: "charges",
  what: "Charge",
  create(body, { world: { state } }) {
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
