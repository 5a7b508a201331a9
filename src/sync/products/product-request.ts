import type { ProductRequest } from "../../../generated/types.js";
import type { ProductSettings } from "../settings/sync-settings.js";
import type { SourceLine, SourceProduct } from "../source/source-line.js";
import { toExternalReference } from "../source/source-reference.js";

const LONGEST_NAME = 250;

/** A product name as Rillet keeps it: at most 250 characters (contract). */
export const productName = ({ name }: SourceProduct): string => Array.from(name.trim()).slice(0, LONGEST_NAME).join("");

interface ProductFacts {
  readonly accountCode: string;
  readonly currency: string;
  readonly revenuePattern: NonNullable<ProductSettings["revenuePattern"]>;
}

/**
 * The body that creates the product of a line: a one-time price (the line's; invoices state their own) that does not count as recurring revenue, as Rillet's
 * own billing integrations make them.
 */
export function buildProduct(
  product: SourceProduct,
  line: SourceLine,
  { accountCode, currency, revenuePattern }: ProductFacts,
): ProductRequest {
  return {
    name: productName(product),
    description: product.description?.trim() || product.name.trim(),
    price: { type: "ONE_TIME", amount: { amount: line.unitPrice, currency } },
    include_in_arr_mrr: false,
    revenue_pattern: revenuePattern,
    account_code: accountCode,
    external_references: [toExternalReference(product.reference)],
  };
}
