import { Decimal } from "../../money/index.js";
import type {
  Bill,
  Charge,
  ExchangeRate,
  FieldAssignments,
  RoundedMonetaryAmount,
  VendorCredit,
} from "../../../generated/types.js";
import { type ExpenseLine, netOf, taxOf } from "../expenses/expense-items.js";
import { pick } from "../resources/pick.js";
import { subsidiaryOf } from "../documents/subsidiary.js";
import type { Entry } from "../state/collection.js";
import type { ReimbursementRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { SYSTEM } from "./accounts.js";
import type { Draft, Posting } from "./entry.js";

interface Line extends ExpenseLine {
  readonly account_code: string;
  readonly amount: RoundedMonetaryAmount;
  readonly description?: string;
  readonly fields?: FieldAssignments;
}

interface ExpenseDocument {
  readonly id: string;
  readonly vendor_id: string;
  readonly subsidiary_id?: string;
  readonly exchange_rate?: ExchangeRate;
}

interface Facts {
  readonly kind: string;
  readonly name: string;
  readonly date: string;
  /** The account that owes the cost. */
  readonly owedOn: string;
  readonly lines: readonly Line[];
}

/**
 * Bills, charges and reimbursements debit the accounts of their items and input tax, and credit the account that owes
 * the cost. A vendor credit does the opposite.
 */
export function postExpenses(state: State): Draft[] {
  return [
    ...state.bills.entries().map((source) => post(source, state, detailsOfBill(source.value))),
    ...state.charges.entries().map((source) => post(source, state, detailsOfCharge(source.value))),
    ...state.reimbursements.entries().map((source) => post(source, state, detailsOfReimbursement(source.value))),
    ...state.vendorCredits.entries().map((source) => negate(post(source, state, detailsOfCredit(source.value)))),
  ];
}

function detailsOfBill({ expense_number: number, impact_date: impact, bill_date: date, items: lines }: Bill): Facts {
  return { kind: "bill", name: `Bill ${number}`, date: impact ?? date, owedOn: SYSTEM.payable, lines };
}

function detailsOfCharge({
  impact_date: impact,
  charge_date: date,
  credit_card_account_code: owedOn,
  items: lines,
}: Charge): Facts {
  return { kind: "charge", name: "Charge", date: impact ?? date, owedOn, lines };
}

function detailsOfReimbursement({
  impact_date: date = "",
  payable_account_code: owedOn,
  items: lines,
}: ReimbursementRecord): Facts {
  return { kind: "reimbursement", name: "Reimbursement", date, owedOn, lines };
}

function detailsOfCredit({ credit_number: number, gl_impact_date: date, line_items: lines }: VendorCredit): Facts {
  return { kind: "vendor credit", name: `Vendor credit ${number}`, date, owedOn: SYSTEM.payable, lines };
}

function post(source: Entry<ExpenseDocument>, state: State, { kind, name, date, owedOn, lines }: Facts): Draft {
  const costs = lines.map((line): Posting => ({
    account: line.account_code,
    amount: netOf(line),
    ...pick(line, ["description", "fields"]),
  }));
  const tax: Posting = {
    account: SYSTEM.inputTax,
    amount: lines.reduce((sum, line) => sum.plus(taxOf(line)), new Decimal(0)),
  };
  const total = [...costs, tax].reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  return {
    ...headOf(source, lines[0]?.amount.currency ?? "USD", state),
    kind,
    name,
    date,
    postings: [...costs, tax, { account: owedOn, amount: total.negated() }],
  };
}

const negate = (draft: Draft): Draft => ({
  ...draft,
  postings: draft.postings.map((posting) => ({ ...posting, amount: posting.amount.negated() })),
});

function headOf(
  source: Entry<ExpenseDocument>,
  currency: string,
  state: State,
): Pick<Draft, "source" | "subsidiaryId" | "currency" | "related" | "exchangeRate"> {
  const { vendor_id: vendor, exchange_rate: exchangeRate } = source.value;
  return {
    source,
    subsidiaryId: subsidiaryOf(source.value, state).id,
    currency,
    related: { type: "VENDOR", id: vendor },
    ...(exchangeRate && { exchangeRate }),
  };
}

/** A payment of a bill reduces what is owed, at the bill's exchange rate. */
export function postBillPayments(state: State): Draft[] {
  return state.billPayments.entries().flatMap((source): Draft[] => {
    const payment = source.value;
    const bill = state.bills.entry(payment.bill_id);
    if (bill === undefined || payment.account_code === undefined) return [];
    const amount = new Decimal(payment.amount.amount);
    const postings = [
      { account: SYSTEM.payable, amount },
      { account: payment.account_code, amount: amount.negated() },
    ];
    return [
      {
        ...headOf(bill, payment.amount.currency, state),
        source,
        kind: "bill payment",
        name: `Payment of bill ${bill.value.expense_number}`,
        date: payment.date ?? bill.value.bill_date,
        postings,
      },
    ];
  });
}
