import type { AccountCodes } from "../settings/sync-settings.js";
import type { SourceProduct } from "../source/source-line.js";

/** The revenue account of a product, by what is most exact: its own, by product, by tax category, the default. */
export function selectAccountCode(
  product: SourceProduct,
  taxCategory: string | undefined,
  codes: AccountCodes,
): string | undefined {
  const byProduct = own(codes.byProduct, product.reference.id);
  const byCategory = taxCategory === undefined ? undefined : own(codes.byTaxCategory, taxCategory);
  return product.accountCode ?? byProduct ?? byCategory ?? codes.default;
}

/** What a record says under a name, where that is its own and not every object's (`constructor`). */
function own(record: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
