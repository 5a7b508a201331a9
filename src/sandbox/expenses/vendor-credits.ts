import type {
  ApplyVendorCreditRequest,
  CreateVendorCreditRequest,
  UpdateVendorCreditRequest,
  VendorCredit,
  VendorCreditApplication,
} from "../../../generated/types.js";
import { toDecimal } from "../../money/index.js";
import { toDay } from "../clock.js";
import { grossOf, netOf, taxOf, toExpenseItems } from "./expense-items.js";
import { balanceOf, recalculateBill } from "./bill-balance.js";
import { checkCurrencyKept, currencyOf } from "../documents/subsidiary-and-currency.js";
import { sumOf } from "../documents/amounts.js";
import { toMoney } from "../documents/amounts.js";
import { conflict, invalidField, unprocessable, unprocessableField } from "../problems.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import type { State } from "../state/state.js";
import { defineResource } from "../resources/define-resource.js";
import { findByPath } from "../resources/define-resource.js";
import { pick } from "../resources/pick.js";

/** Vendor credits. Only the remaining balance can be applied to bills (Rillet's docs). One that is applied cannot be deleted. */
export const vendorCredits: Handlers = {
  ...defineResource<"vendorCredits", CreateVendorCreditRequest, UpdateVendorCreditRequest>({
    name: "vendorCredits",
    collection: "vendorCredits",
    label: "Vendor credit",
    create: (body, { context: { state } }) => build(body, { subsidiary: body.subsidiary_id, applications: [], state }),
    replace: (body, kept, { context: { state } }) => {
      checkKept(body, kept);
      return build(body, { subsidiary: kept.subsidiary_id, applications: kept.applications, state });
    },
    remove({ id, applications }) {
      if (applications.length > 0) throw conflict(`Vendor credit ${id} is applied to bills`);
    },
  }),
  "vendorCredits.apply": apply,
};

/**
 * A vendor credit that is applied to bills keeps its currency and its vendor.
 * @throws Problem 409
 */
function checkKept(
  body: UpdateVendorCreditRequest,
  { id, applications, remaining_amount: remaining, vendor_id: vendor }: VendorCredit,
): void {
  const isApplied = applications.length > 0;
  checkCurrencyKept(`Vendor credit ${id}`, {
    isSettled: isApplied,
    before: remaining.currency,
    now: currencyOf(body.line_items, "line_items"),
  });
  if (isApplied && body.vendor_id !== vendor)
    throw conflict(`Vendor credit ${id} is applied to bills of vendor ${vendor}`);
}

interface CreditParts {
  readonly subsidiary: string;
  readonly applications: VendorCreditApplication[];
  readonly state: State;
}

function build(
  body: UpdateVendorCreditRequest,
  { subsidiary, applications, state }: CreditParts,
): Omit<VendorCredit, "id" | "updated_at"> {
  const currency = currencyOf(body.line_items, "line_items");
  const lines = toExpenseItems(body.line_items, state).map((line) => ({
    ...line,
    net_amount: toMoney(netOf(line), currency),
    tax_amount: toMoney(taxOf(line), currency),
  }));
  return balance({
    ...pick(body, ["credit_number", "date", "gl_impact_date", "memo", "vendor_id"]),
    line_items: lines,
    organization_id: state.organizations.all()[0]?.id ?? "",
    subsidiary_id: subsidiary,
    applications,
  });
}

/**
 * Adds the amounts and the status.
 * @throws Problem 409 if more is applied than the amount.
 */
function balance<Credit extends Pick<VendorCredit, "line_items" | "applications">>(
  credit: Credit,
): Credit & Pick<VendorCredit, "amount" | "applied_amount" | "remaining_amount" | "status"> {
  const amount = grossOf(credit.line_items);
  const applied = sumOf(credit.applications.map((application) => application.amount));
  const remaining = toDecimal(amount.amount).minus(applied);
  if (remaining.isNegative()) throw conflict("More than the vendor credit's amount is applied to bills");
  const status = applied.isZero() ? "UNAPPLIED" : remaining.isZero() ? "APPLIED" : "PARTIALLY_APPLIED";
  return {
    ...credit,
    amount,
    applied_amount: toMoney(applied, amount.currency),
    remaining_amount: toMoney(remaining, amount.currency),
    status,
  };
}

/** Adds applications to the existing ones (the docs do not say that they replace them). */
function apply(request: ApiRequest): VendorCredit {
  const { state, clock } = request.context;
  const credit = findByPath(request, "vendorCredits", "vendor_credit_id", "Vendor credit");
  const requested = (request.body as ApplyVendorCreditRequest).applications;
  const added = requested.map(({ amount, bill_id: bill }, index): VendorCreditApplication => {
    checkApplication({ credit, bill, amount, path: `applications[${String(index)}]` }, state);
    const number = state.bills.get(bill)?.expense_number;
    return {
      id: state.createId(),
      vendor_credit_id: credit.id,
      bill_id: bill,
      amount,
      application_date: toDay(clock.now()),
      ...(number !== undefined && { bill_number: number }),
    };
  });
  if (sumOf(added.map(({ amount }) => amount)).gt(credit.remaining_amount.amount))
    throw unprocessable(`Only ${credit.remaining_amount.amount} ${credit.remaining_amount.currency} remain`);
  const kept = state.vendorCredits.put(balance({ ...credit, applications: [...credit.applications, ...added] }));
  for (const billId of new Set(requested.map(({ bill_id: bill }) => bill))) recalculateAppliedBill(billId, request);
  return kept;
}

interface Application {
  readonly credit: VendorCredit;
  readonly bill: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly path: string;
}

function checkApplication({ credit, bill: billId, amount, path }: Application, state: State): void {
  const bill = state.bills.get(billId);
  if (bill?.vendor_id !== credit.vendor_id) throw invalidField(`${path}.bill_id`, "is a bill of another vendor");
  if (bill.subsidiary_id !== undefined && bill.subsidiary_id !== credit.subsidiary_id)
    throw invalidField(
      `${path}.bill_id`,
      `is a bill of the subsidiary ${bill.subsidiary_id}, and the vendor credit is of ${credit.subsidiary_id}`,
    );
  const { currency, due } = balanceOf(bill, state);
  if (amount.currency !== currency || currency !== credit.remaining_amount.currency)
    throw invalidField(`${path}.amount.currency`, `must be ${currency}, the currency of the bill and of the credit`);
  const value = toDecimal(amount.amount);
  if (value.lte(0)) throw invalidField(`${path}.amount.amount`, "must be above 0");
  if (value.gt(due))
    throw unprocessableField(
      `${path}.amount.amount`,
      `must not be more than the ${due.toFixed()} ${currency} that are due`,
    );
}

function recalculateAppliedBill(id: string, { context }: ApiRequest): void {
  const bill = context.state.bills.get(id);
  if (bill === undefined) return;
  const settled = recalculateBill(bill, context.state);
  if (balanceOf(settled, context.state).due.isNegative())
    throw unprocessable(`More is applied to bill ${id} than is due`);
  context.emitWebhook("BILL", "UPDATED", settled);
}
