import type { ItemRevenue } from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import type { CreditMemoRecord, InvoiceRecord } from "../state/records.js";
import type { Entry } from "../state/collection.js";
import type { State } from "../state/state.js";
import { pick } from "../resources/pick.js";
import { SYSTEM } from "./accounts.js";
import type { Draft, Posting } from "./entry.js";
import { recognise } from "./revenue-recognition.js";

/**
 * An invoice debits receivables. Its net amount goes to revenue if all of it is recognised on the invoice date, and to
 * deferred revenue otherwise.
 */
export function postInvoice(source: Entry<InvoiceRecord>): Draft[] {
  const invoice = source.value;
  const lines = invoice.items.map((item): Posting => ({
    account: isRecognisedAtOnce(invoice, item.revenue) ? revenueAccount(item.revenue) : SYSTEM.deferredRevenue,
    amount: new Decimal(item.total_amount.amount).negated(),
    ...pick(item, ["description", "fields"]),
  }));
  const postings = [
    { account: SYSTEM.receivable, amount: new Decimal(invoice.total.amount) },
    ...lines,
    { account: SYSTEM.salesTax, amount: new Decimal(invoice.taxed_amount.amount).negated() },
  ];
  return [
    {
      ...headOf(source),
      kind: "invoice",
      date: invoice.invoice_date,
      name: `Invoice ${invoice.invoice_number}`,
      postings,
    },
  ];
}

/**
 * The deferred revenue that is recognised by a day: one entry for each item and calendar month. The revenue of an
 * AR-only invoice is recognised in another system.
 */
export function postRecognition(source: Entry<InvoiceRecord>, today: string): Draft[] {
  const invoice = source.value;
  if (invoice.scope === "AR_ONLY") return [];
  return invoice.items.flatMap((item) => {
    if (isRecognisedAtOnce(invoice, item.revenue) || item.revenue.period === undefined) return [];
    const parts = recognise(item.total_amount, item.revenue.period, item.revenue.pattern ?? "DAILY").filter(
      ({ date }) => date <= today,
    );
    return parts.map(({ date, amount }): Draft => ({
      ...headOf(source),
      kind: `recognition ${item.id} ${date}`,
      date,
      name: `Revenue of invoice ${invoice.invoice_number}`,
      postings: [
        { account: SYSTEM.deferredRevenue, amount },
        { account: revenueAccount(item.revenue), amount: amount.negated(), ...pick(item, ["description", "fields"]) },
      ],
    }));
  });
}

/** A credit memo reverses revenue and tax and credits receivables. The invoices that it is applied to make no difference to the accounts. */
export function postCreditMemo(source: Entry<CreditMemoRecord>): Draft[] {
  const memo = source.value;
  const lines = memo.items.map((item): Posting => ({
    account: revenueAccount(item.revenue),
    amount: new Decimal(item.net_amount.amount),
    ...pick(item, ["description", "fields"]),
  }));
  const postings = [
    ...lines,
    { account: SYSTEM.salesTax, amount: new Decimal(memo.taxed_amount.amount) },
    { account: SYSTEM.receivable, amount: new Decimal(memo.total.amount).negated() },
  ];
  return [
    {
      ...headOf(source),
      kind: "credit memo",
      date: memo.credit_memo_date,
      name: `Credit memo ${memo.credit_memo_number}`,
      postings,
    },
  ];
}

/** A payment that has not failed moves money from receivables to its account, at the invoice's exchange rate. */
export function postInvoicePayments(state: State): Draft[] {
  return state.invoicePayments.entries().flatMap((source): Draft[] => {
    const payment = source.value;
    const invoice = state.invoices.entry(payment.invoice_id);
    if (invoice === undefined || payment.status === "FAILED" || payment.account_code === undefined) return [];
    const amount = new Decimal(payment.amount.amount);
    const postings = [
      { account: payment.account_code, amount },
      { account: SYSTEM.receivable, amount: amount.negated() },
    ];
    return [
      {
        ...headOf(invoice),
        source,
        kind: "invoice payment",
        date: payment.date ?? invoice.value.invoice_date,
        name: `Payment of invoice ${invoice.value.invoice_number}`,
        postings,
      },
    ];
  });
}

type Head = Pick<Draft, "source" | "subsidiaryId" | "currency" | "exchangeRate" | "related">;

function headOf(source: Entry<InvoiceRecord> | Entry<CreditMemoRecord>): Head {
  const { customer_id: customer, subsidiary_id: subsidiaryId, total, exchange_rate: exchangeRate } = source.value;
  return {
    source,
    subsidiaryId,
    currency: total.currency,
    related: { type: "CUSTOMER", id: customer },
    ...(exchangeRate && { exchangeRate }),
  };
}

const revenueAccount = ({ account_code: code = SYSTEM.deferredRevenue }: ItemRevenue): string => code;

const isRecognisedAtOnce = ({ scope, invoice_date: date }: InvoiceRecord, { period }: ItemRevenue): boolean =>
  scope !== "AR_ONLY" && (period === undefined || (period.start === date && period.end === date));
