import { addDays } from "../../calendar.js";
import { createClock, toDay } from "../../clock.js";
import { createState, type State } from "../../state/state.js";
import { seedMinimal } from "../minimal.js";
import { seedId } from "../../identifiers.js";
import { demoCustomers, demoProducts } from "./catalogue.js";
import { createPurchases, type Month, sell } from "./month-of-business.js";
import { createSeedSender, type SeedSender } from "./seed-client.js";

const MONTHS = 12;

/**
 * The minimal seed and a year of business that ends now: customers in eight countries and four currencies, products, a
 * contract, an invoice for each customer and month (most of them paid), a credit memo, bills of three vendors, share
 * capital, a custom field, and periods that are closed until two months ago. Requests at their time made everything, so
 * it follows every rule.
 */
export function seedDemo(state: State, now: number): void {
  let time = now;
  const clock = createClock(() => time);
  const past = createState(clock);
  const months = monthsUntil(now);
  time = Date.parse(months[0]?.first ?? toDay(now));
  seedMinimal(past);
  for (const product of demoProducts()) past.products.put(product);
  for (const { customer } of demoCustomers()) past.customers.put(customer);
  const send = createSeedSender(past, clock);
  begin(send, months[0]?.first ?? toDay(now));
  const purchase = createPurchases(send);
  for (const month of months) {
    time = Math.min(now, Date.parse(month.first) + 43_200_000);
    sell(month, past, send);
    if (month.age > 0) purchase(month);
  }
  closeBooks(past, months);
  state.load(past.save());
}

function monthsUntil(now: number): Month[] {
  const [year, month] = [new Date(now).getUTCFullYear(), new Date(now).getUTCMonth()];
  return Array.from({ length: MONTHS }, (_, index) => {
    const age = MONTHS - 1 - index;
    return { age, first: toDay(Date.UTC(year, month - age, 1)), last: toDay(Date.UTC(year, month - age + 1, 0)) };
  });
}

/** What exists from the first day: capital, a custom field, and a contract. */
function begin(send: SeedSender, date: string): void {
  const capital = { amount: "100000.00", currency: "USD" };
  send("POST", "/journal-entries", {
    name: "Share capital",
    currency: "USD",
    date,
    items: [
      { account_code: "1000", side: "DEBIT", amount: capital },
      { account_code: "3000", side: "CREDIT", amount: capital },
    ],
  });
  send("POST", "/fields", {
    name: "Department",
    values: [{ name: "Sales" }, { name: "Engineering" }, { name: "Operations" }],
  });
  send("POST", "/contracts", {
    scope: "FULL",
    customer_id: seedId("customer", "Lone Star Logistics LLC"),
    name: "Lone Star platform",
    close_date: date,
    start_date: date,
    // Its first invoice is due at the end of the year, so that the demo has only the invoices that it makes itself.
    invoicing: { interval: "YEARLY", month_day: `-${addDays(date, -1).slice(4)}`, payment_terms: 30 },
    items: [
      {
        product_id: seedId("product", "Platform"),
        quantity: 1,
        revenue_pattern: "DAILY",
        price: { type: "FIXED_RECURRING", interval_months: 1, amount: { amount: "1200.00", currency: "USD" } },
      },
    ],
  });
}

function closeBooks(state: State, months: readonly Month[]): void {
  for (const { first, last, age } of months) {
    if (age >= 2)
      state.books.put({ id: seedId("book", String(age)), start: first, end: last, closed_on: last, status: "CLOSED" });
  }
}
