import { Decimal } from "../../money/index.js";
import type {
  Bill,
  CalendarPeriod,
  Charge,
  ExchangeRate,
  FieldAssignments,
  RoundedMonetaryAmount,
  VendorCredit,
} from "../../../generated/types.js";
import { type ExpenseLine, netOf, taxOf } from "../expenses/expense-items.js";
import { toMoney } from "../documents/amounts.js";
import { pick } from "../resources/pick.js";
import { subsidiaryOf } from "../documents/subsidiary-and-currency.js";
import type { Entry } from "../state/collection.js";
import type { ReimbursementRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { SYSTEM } from "./accounts.js";
import type { PostingContext } from "./posting-context.js";
import { createRemainder, negated } from "./currency-conversion.js";
import type { Head, LedgerEntry, Posting, Worth } from "./postings.js";
import { recognise, type RecognisedPart } from "./revenue-recognition.js";
import { settle, worthOfApplications } from "./settlements.js";

interface Line extends ExpenseLine {
  readonly account_code: string;
  readonly amount: RoundedMonetaryAmount;
  readonly description?: string;
  readonly fields?: FieldAssignments;
  readonly service_period?: CalendarPeriod;
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
 * the cost. A vendor credit does the opposite. The cost of a later service period is prepaid until then.
 */
export function postBill(source: Entry<Bill>, books: PostingContext): LedgerEntry[] {
  const { expense_number: number, bill_date: billed, impact_date: date = billed, items } = source.value;
  const facts = { kind: "bill", name: `Bill ${number}`, date, owedOn: SYSTEM.payable, lines: items };
  const [entry, ...others] = post(source, facts, books);
  if (entry === undefined) return [];
  const head = headOf(source, entry.currency, books.state);
  const settled = { kind: "bill", number, date, account: SYSTEM.payable, entry, head } as const;
  const [payments, credit] = [books.paymentsOfBill(source.value), books.creditOnBill(source.value)];
  return [entry, ...others, ...settle({ ...settled, payments, credit }, books.conversion)];
}

export function postCharge(source: Entry<Charge>, books: PostingContext): LedgerEntry[] {
  const { impact_date: impact, charge_date: date, credit_card_account_code: owedOn, items: lines } = source.value;
  return post(source, { kind: "charge", name: "Charge", date: impact ?? date, owedOn, lines }, books);
}

export function postReimbursement(source: Entry<ReimbursementRecord>, books: PostingContext): LedgerEntry[] {
  const { impact_date: date = "", payable_account_code: owedOn, items: lines } = source.value;
  return post(source, { kind: "reimbursement", name: "Reimbursement", date, owedOn, lines }, books);
}

export function postVendorCredit(source: Entry<VendorCredit>, books: PostingContext): LedgerEntry[] {
  const { credit_number: number, gl_impact_date: date, line_items: lines } = source.value;
  const facts = { kind: "vendor credit", name: `Vendor credit ${number}`, date, owedOn: SYSTEM.payable, lines };
  return post(source, facts, books, -1);
}

function post(source: Entry<ExpenseDocument>, facts: Facts, books: PostingContext, sign: 1 | -1 = 1): LedgerEntry[] {
  const { kind, name, date, owedOn, lines } = facts;
  const costs = lines.flatMap((line, index) => splitCost(line, String(index), { date, books }));
  const tax: Posting = {
    account: SYSTEM.inputTax,
    amount: lines.reduce((sum, line) => sum.plus(taxOf(line)), new Decimal(0)),
  };
  const total = [...costs.map(({ posting }) => posting), tax].reduce(
    (sum, { amount }) => sum.plus(amount),
    new Decimal(0),
  );
  const head = headOf(source, lines[0]?.amount.currency ?? "USD", books.state);
  const entry = books.conversion.toEntry({
    ...head,
    kind,
    name,
    date,
    postings: [...costs.map(({ posting }) => posting), tax, { account: owedOn, amount: total.negated() }].map(
      (posting) => ({ ...posting, amount: posting.amount.times(sign) }),
    ),
  });
  const later = costs.flatMap((cost) => expensePrepaid(cost, { entry, head, sign, books }));
  return [entry, ...later];
}

/** A part of an item's cost: expensed with its document, or prepaid and expensed later. */
interface Cost {
  readonly posting: Posting;
  readonly later: readonly RecognisedPart[];
  readonly account: string;
}

/** Months of a service period that end after the document are prepaid. Those before it are expensed with the document. */
function splitCost(line: Line, key: string, { date, books }: { date: string; books: PostingContext }): Cost[] {
  const net = netOf(line);
  const { account_code: account, service_period: period } = line;
  const details = pick(line, ["description", "fields"]);
  const whole = { posting: { account, amount: net, ...details }, later: [], account };
  if (period === undefined || period.end <= date || books.accountOf(account).type !== "EXPENSE") return [whole];
  const parts = recognise(toMoney(net, line.amount.currency), period, "DAILY");
  const later = parts.filter((part) => part.date > date);
  const prepaid = later.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  return [
    { ...whole, posting: { ...whole.posting, amount: net.minus(prepaid) } },
    { posting: { account: SYSTEM.prepaid, amount: prepaid, itemId: key, ...details }, later, account },
  ];
}

interface Prepaid {
  readonly entry: LedgerEntry;
  readonly head: Head;
  readonly sign: 1 | -1;
  readonly books: PostingContext;
}

function expensePrepaid({ posting, later, account }: Cost, { entry, head, sign, books }: Prepaid): LedgerEntry[] {
  const line = entry.lines.find(({ itemId }) => itemId !== undefined && itemId === posting.itemId);
  if (line === undefined) return [];
  const take = createRemainder(line, entry);
  return later.map(({ date, amount: part }) => {
    const amount = part.times(sign);
    const worth = take(amount);
    return books.conversion.toEntry({
      ...head,
      kind: `prepaid ${posting.itemId ?? ""} ${date}`,
      date,
      visibleFrom: date,
      name: `Prepaid expense of ${entry.name}`,
      postings: [
        { account, amount, worth, ...pick(posting, ["description", "fields"]) },
        { account: SYSTEM.prepaid, amount: amount.negated(), worth: negated(worth) },
      ],
    });
  });
}

function headOf(source: Entry<ExpenseDocument>, currency: string, state: State): Head {
  const { vendor_id: vendor, exchange_rate: exchangeRate } = source.value;
  return {
    source,
    subsidiaryId: subsidiaryOf(source.value, state).id,
    currency,
    related: { type: "VENDOR", id: vendor },
    ...(exchangeRate && { exchangeRate }),
  };
}

/** What the applications of a vendor credit are worth, by their ids. */
export function worthOfVendorCredit(source: Entry<VendorCredit>, books: PostingContext): ReadonlyMap<string, Worth> {
  const [entry] = postVendorCredit(source, books);
  const due = entry?.lines.find(({ account }) => account === SYSTEM.payable);
  if (entry === undefined || due === undefined) return new Map();
  return worthOfApplications(source.value.applications, due, entry);
}
