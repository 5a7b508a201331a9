import type {
  Bill,
  CreateFullInvoiceItemRequest,
  CreditMemo,
  Invoice,
  InvoicePayment,
  VendorResponse,
} from "../../../../generated/types.js";
import { addDays } from "../../calendar.js";
import { seedId } from "../../identifiers.js";
import type { State } from "../../state/state.js";
import { type DemoCustomer, demoCustomers, demoPrices } from "./catalogue.js";
import type { SeedSender } from "./seed-client.js";

/** A month of the demo, with its first and last day. */
export interface Month {
  readonly first: string;
  readonly last: string;
  /** How many months ago it was. 0 is the current month. */
  readonly age: number;
}

const CALLS = 12_345;

/**
 * Makes every customer's invoice of a month. Invoices of two or more months ago are paid, one in ten only half. One
 * invoice of the last month is credited.
 */
export function sell(month: Month, state: State, send: SeedSender): void {
  for (const [index, demo] of demoCustomers().entries()) {
    const invoice = send("POST", "/invoices", toInvoice(demo, month, state)) as Invoice;
    send("PUT", `/invoices/${invoice.id}/sent-status`, { sent: month.age > 0 || index % 2 === 0 });
    if (month.age >= 2) pay(invoice, { month, state, send, isHalf: (index + month.age) % 10 === 0 });
    if (month.age === 1 && index === 0) credit(invoice, month, send);
  }
}

function toInvoice(demo: DemoCustomer, month: Month, state: State): object {
  const { platform, seat, call } = demoPrices[demo.currency] ?? { platform: "1", seat: "1", call: "1" };
  const line = (product: string, quantity: number, amount: string): CreateFullInvoiceItemRequest => {
    const rate = state.taxRates.find(({ code }) => code === demo.taxCode);
    return {
      description: product,
      price: { product_id: seedId("product", product), quantity, amount_per_unit: { amount, currency: demo.currency } },
      revenue: { period: { start: month.first, end: month.last } },
      ...(rate && {
        tax_rate: {
          country: rate.country,
          description: rate.description,
          percentage: Number(rate.percentage),
          type: rate.country === "US" ? "SALES_TAX" : "VAT",
        },
      }),
    };
  };
  return {
    scope: "FULL",
    customer_id: demo.customer.id,
    subsidiary_id: seedId("subsidiary", demo.subsidiary),
    invoice_date: month.first,
    due_date: addDays(month.first, 30),
    items: [line("Platform", 1, platform), line("Seats", demo.seats, seat), line("API calls", CALLS, call)],
  };
}

interface Payment {
  readonly month: Month;
  readonly state: State;
  readonly send: SeedSender;
  readonly isHalf: boolean;
}

/** Pays an invoice. The payment is cleared, as if a person had matched it with the bank. */
function pay(invoice: Invoice, { month, state, send, isHalf }: Payment): void {
  const amount = isHalf ? half(invoice.total.amount) : invoice.total.amount;
  const codes: Readonly<Record<string, string>> = { USD: "1000", GBP: "1010", EUR: "1020", JPY: "1030" };
  const code = codes[invoice.total.currency] ?? "1000";
  const body = { account_code: code, amount: { ...invoice.total, amount }, date: addDays(month.first, 28) };
  const payment = send("POST", `/invoices/${invoice.id}/payments`, body) as InvoicePayment;
  state.invoicePayments.put({ ...payment, status: "SUCCESSFUL" });
}

/** Rounded down to whole units, because half of an amount can have more digits than its currency. */
const half = (amount: string): string => String(Math.floor(Number(amount) / 2));

function credit(invoice: Invoice, month: Month, send: SeedSender): void {
  const [line] = invoice.items;
  if (line === undefined) return;
  const price = {
    product_id: line.product_id,
    quantity: 1,
    amount_per_unit: { amount: "100.00", currency: invoice.total.currency },
  };
  const memo = send("POST", "/credit-memos", {
    customer_id: invoice.customer_id,
    subsidiary_id: invoice.subsidiary_id,
    credit_memo_date: month.last,
    items: [{ description: "Service credit", price }],
  }) as CreditMemo;
  send("POST", `/credit-memos/${memo.id}/applications`, {
    applications: [{ invoice_id: invoice.id, amount: memo.total, application_date: month.last }],
  });
}

/** The demo's vendors and their monthly charges. */
const VENDORS = [
  { name: "Nimbus Hosting", account_code: "5000", amount: "2300.00" },
  { name: "Quill Software", account_code: "6000", amount: "480.00" },
  { name: "Ledger & Partners", account_code: "6200", amount: "950.00" },
] as const;

/** Makes the vendors. Returns a function that makes their bills of a month. Bills of two or more months ago are paid. */
export function createPurchases(send: SeedSender): (month: Month) => void {
  const vendors = VENDORS.map(({ name, ...charge }) => ({
    ...charge,
    id: (send("POST", "/vendors", { name, payment_terms: 30 }) as VendorResponse).id,
  }));
  return (month) => {
    for (const [index, { id, account_code: code, amount }] of vendors.entries()) {
      const money = { amount, currency: "USD" };
      const bill = send("POST", "/bills", {
        vendor_id: id,
        bill_date: month.last,
        due_date: addDays(month.last, 30),
        expense_number: `B-${month.first.slice(0, 7)}-${String(index + 1)}`,
        items: [{ account_code: code, amount: money }],
      }) as Bill;
      if (month.age >= 2)
        send("POST", `/bills/${bill.id}/payments`, {
          account_code: "1000",
          amount: money,
          date: addDays(month.last, 20),
        });
    }
  };
}
