/** A day so many days from today, `YYYY-MM-DD`. */
export const day = (fromToday: number): string =>
  new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

export const usd = (amount: string): { amount: string; currency: string } => ({ amount, currency: "USD" });

/** A reference of the type that is registered in the sandbox. */
export const reference = (id: string): { type: string; id: string } => ({ type: "BILLING", id });

export const productBody = {
  name: "Platform",
  description: "The platform",
  account_code: "4000",
  include_in_arr_mrr: true,
  revenue_pattern: "DAILY",
  price: { type: "ONE_TIME", amount: usd("100.00") },
} as const;

export interface Identified {
  readonly id: string;
}

export interface WithItems extends Identified {
  readonly items: readonly Identified[];
}
