import type { Product } from "../../../generated/types.js";
import type { SyncError } from "../../errors/index.js";
import type { SourceLine, SourceProduct } from "../source/source-line.js";
import { syncError } from "../sync-errors.js";

const REMEDY =
  "Give the product's id in settings.products.map, set settings.products.defaultProductId, or let the sync create it: settings.products.createMissing.";

export function notMapped({ product, reference }: SourceLine): SyncError {
  const what = product
    ? `the product ${product.name} (${product.reference.type} ${product.reference.id})`
    : `the line ${reference.id}, which names no product`;
  return syncError("PRODUCT_NOT_MAPPED", `No product in Rillet was found for ${what}.`, {
    line: reference.id,
    advice: REMEDY,
    details: { reference: product?.reference },
  });
}

export function severalProducts(
  source: SourceProduct,
  way: string,
  candidates: readonly Product[],
  line: SourceLine,
): SyncError {
  const shown = candidates.map(({ id, name }) => ({ id, name }));
  const advice = "Give the id of the right one in settings.products.map.";
  const listed = shown.map(({ id, name }) => `${name} (${id})`).join(", ");
  return syncError(
    "PRODUCT_NOT_MAPPED",
    `${shown.length} products in Rillet could be ${source.name} by ${way}: ${listed}.`,
    { line: line.reference.id, advice, details: { way, candidates: shown } },
  );
}

export function inactiveProduct(source: SourceProduct, { id, name }: Product, line: SourceLine): SyncError {
  const advice = "Activate it in Rillet, or map the source's product to another one in settings.products.map.";
  return syncError(
    "PRODUCT_NOT_MAPPED",
    `The product ${name} (${id}) in Rillet, which is ${source.name}, is inactive.`,
    { line: line.reference.id, advice, details: { candidates: [{ id, name }] } },
  );
}

export function accountMissing({ name, reference }: SourceProduct, line: SourceLine): SyncError {
  const advice =
    "Set settings.products.accountCode: default, byProduct or byTaxCategory; a code of a revenue account in Rillet's chart of accounts.";
  return syncError(
    "ACCOUNT_CODE_MISSING",
    `The product ${name} (${reference.type} ${reference.id}) is to be created, and no revenue account is set for it.`,
    { line: line.reference.id, advice },
  );
}
