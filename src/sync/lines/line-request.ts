import type { ExchangeRate, FieldAssignments, ItemRevenue, RoundedMonetaryAmount } from "../../../generated/types.js";
import type { SourceLine } from "../source/source-line.js";
import type { Draft } from "./prepare-lines.js";

export const money = (amount: string, currency: string): RoundedMonetaryAmount => ({ amount, currency });

/** Builds the exchange rate from the document's currency to the subsidiary's. Its date is the document's date unless the source states another. */
export function toExchangeRate({
  exchangeRate,
  currency,
  date,
}: Pick<Draft, "exchangeRate" | "currency" | "date">): ExchangeRate | undefined {
  return (
    exchangeRate && {
      base: currency,
      target: exchangeRate.target,
      rate: exchangeRate.rate,
      date: exchangeRate.date ?? date,
    }
  );
}

/** Builds the service period and the revenue account of a line. Without an account in the source, Rillet uses the account of the product. */
export function toRevenue({ servicePeriod, product }: SourceLine): ItemRevenue | undefined {
  if (servicePeriod === undefined && product?.accountCode === undefined) return undefined;
  return {
    ...(product?.accountCode !== undefined && { account_code: product.accountCode }),
    ...(servicePeriod && { period: { start: servicePeriod.start, end: servicePeriod.end } }),
  };
}

export function toFields({ fields }: SourceLine): FieldAssignments | undefined {
  return fields?.map(({ fieldId, fieldValueId }) => ({ field_id: fieldId, field_value_id: fieldValueId }));
}

/** Builds the fields that lines of every kind share. */
export function commonOfLine(line: SourceLine): {
  description: string;
  revenue?: ItemRevenue;
  fields?: FieldAssignments;
} {
  const [revenue, fields] = [toRevenue(line), toFields(line)];
  return { description: line.description, ...(revenue && { revenue }), ...(fields && { fields }) };
}

/** A request body, and warnings about the parts of the source that it cannot state. */
export interface Built<Body> {
  readonly body: Body;
  readonly warnings: readonly string[];
}
