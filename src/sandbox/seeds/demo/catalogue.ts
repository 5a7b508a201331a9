import type { Customer, Product } from "../../../../generated/types.js";
import { seedId } from "../../identifiers.js";

const money = (amount: string, currency: string): { amount: string; currency: string } => ({ amount, currency });

type ProductFacts = Pick<Product, "name" | "account_code" | "include_in_arr_mrr" | "price">;

const PRODUCTS: readonly ProductFacts[] = [
  {
    name: "Platform",
    account_code: "4000",
    include_in_arr_mrr: true,
    price: { type: "FIXED_RECURRING", interval_months: 1, amount: money("1200.00", "USD") },
  },
  {
    name: "Seats",
    account_code: "4000",
    include_in_arr_mrr: true,
    price: { type: "FIXED_RECURRING", interval_months: 1, amount: money("49.99", "USD") },
  },
  {
    name: "API calls",
    account_code: "4010",
    include_in_arr_mrr: false,
    price: {
      type: "USAGE",
      interval_months: 1,
      billing_scheme: { type: "PER_UNIT", units: 1, amount: money("0.001", "USD") },
    },
  },
  {
    name: "Onboarding",
    account_code: "4100",
    include_in_arr_mrr: false,
    price: { type: "ONE_TIME", amount: money("2500.00", "USD") },
  },
];

/** The products of the demo. The id is `seedId("product", name)`. */
export const demoProducts = (): readonly Product[] =>
  PRODUCTS.map((facts) => ({
    id: seedId("product", facts.name),
    description: `${facts.name} of the demo`,
    revenue_pattern: "DAILY",
    status: "ACTIVE",
    external_references: [],
    ...facts,
  }));

/** A customer of the demo, with the facts of its invoices. */
export interface DemoCustomer {
  readonly customer: Customer;
  readonly currency: string;
  readonly subsidiary: "US" | "GB";
  readonly taxCode: string | undefined;
  readonly seats: number;
}

type Facts = readonly [
  name: string,
  city: string,
  state: string,
  zip: string,
  country: string,
  currency: string,
  subsidiary: "US" | "GB",
  taxCode: string | undefined,
  seats: number,
];

const CUSTOMERS: readonly Facts[] = [
  ["Harbour & Finch Ltd", "Bristol", "BST", "BS1 4DJ", "GB", "GBP", "GB", "GB-STANDARD", 12],
  ["Société Lumen SAS", "Lyon", "ARA", "69002", "FR", "EUR", "GB", "FR-REVERSE-CHARGE", 8],
  ["Kestrel Analytics GmbH", "Berlin", "BE", "10115", "DE", "EUR", "GB", "DE-REVERSE-CHARGE", 20],
  ["Liffey Robotics DAC", "Dublin", "D", "D02 X285", "IE", "EUR", "GB", "IE-STANDARD", 5],
  ["Lone Star Logistics LLC", "Austin", "TX", "78701", "US", "USD", "US", "US-TX-SALES", 40],
  ["Hudson Media Inc.", "New York", "NY", "10001", "US", "USD", "US", "US-NY-SALES", 25],
  ["Open Shelf Foundation", "Portland", "OR", "97201", "US", "USD", "US", undefined, 3],
  ["Aoba Trading KK", "Sendai", "04", "980-0021", "JP", "JPY", "US", "JP-STANDARD", 7],
];

/**
 * The customers of the demo. The id is `seedId("customer", name)`. The first one has a reference that an integration
 * wrote. Its type is not registered.
 */
export const demoCustomers = (): readonly DemoCustomer[] =>
  CUSTOMERS.map(([name, city, state, zip, country, currency, subsidiary, taxCode, seats], index) => ({
    currency,
    subsidiary,
    taxCode,
    seats,
    customer: {
      id: seedId("customer", name),
      name,
      address: { line1: `${String(index + 1)} Market Street`, city, state, zip_code: zip, country },
      emails: [{ email: `billing${String(index + 1)}@customer.example`, type: "MAIN_SENDER" }],
      external_references: index === 0 ? [{ type: "STRIPE", id: "cus_demo1" }] : [],
      payment_terms: 30,
      send_invoices_automatically: false,
      send_payment_reminders: false,
      updated_at: "",
    },
  }));

/** The demo's prices in each currency: the products' prices at round exchange rates. */
export const demoPrices: Readonly<
  Record<string, { readonly platform: string; readonly seat: string; readonly call: string }>
> = {
  USD: { platform: "1200.00", seat: "49.99", call: "0.001" },
  GBP: { platform: "950.00", seat: "39.99", call: "0.0008" },
  EUR: { platform: "1100.00", seat: "44.99", call: "0.0009" },
  JPY: { platform: "180000", seat: "7500", call: "0.15" },
};
