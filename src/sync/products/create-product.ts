import type { Product, ProductRequest } from "../../../generated/types.js";
import type { SyncError } from "../../errors/index.js";
import { createLiving, type Creation } from "../links/create-living.js";
import type { AccountCodes, ProductSettings } from "../settings/sync-settings.js";
import type { SourceLine, SourceProduct } from "../source/source-line.js";
import { toExternalReference } from "../source/source-reference.js";
import { NOT_CREATED_YET, type SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

export async function createProduct(
  product: SourceProduct,
  line: SourceLine,
  currency: string,
  run: SyncRun,
): Promise<string> {
  const { rillet, settings, lists, created } = run;
  const accountCode = selectAccountCode(
    product,
    line.taxCategory ?? product.taxCategory,
    settings.products.accountCode,
  );
  if (accountCode === undefined) throw accountMissing(product, line);
  if (run.isPlan) return NOT_CREATED_YET;
  const body = buildProduct(product, line, { accountCode, currency, revenuePattern: settings.products.revenuePattern });
  const creation: Creation<Product> = {
    reference: product.reference,
    operation: "create-product",
    post: (idempotencyKey) => rillet.products.create(body, { idempotencyKey }),
    retrieve: (id) => rillet.products.retrieve(id),
  };
  const { object } = await createLiving(creation, run).catch((error: unknown) => {
    throw toSyncError(error, `create the product ${product.name}`, [product.reference.type]);
  });
  created.push({ kind: "product", id: object.id, name: object.name });
  await lists.products.put(object, ({ id }) => id === object.id);
  return object.id;
}

/** The revenue account of a product, by what is most exact: its own, by product, by tax category, the default. */
function selectAccountCode(
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

const MAX_NAME_LENGTH = 250;

/** A product name as Rillet keeps it: at most 250 characters (contract). */
export const productName = ({ name }: SourceProduct): string =>
  Array.from(name.trim()).slice(0, MAX_NAME_LENGTH).join("");

interface ProductFacts {
  readonly accountCode: string;
  readonly currency: string;
  readonly revenuePattern: NonNullable<ProductSettings["revenuePattern"]>;
}

/**
 * The body that creates the product of a line: a one-time price (the line's; invoices state their own) that does not count as recurring revenue, as Rillet's
 * own billing integrations make them.
 */
function buildProduct(
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

function accountMissing({ name, reference }: SourceProduct, line: SourceLine): SyncError {
  const advice =
    "Set settings.products.accountCode: default, byProduct or byTaxCategory; a code of a revenue account in Rillet's chart of accounts.";
  return syncError(
    "ACCOUNT_CODE_MISSING",
    `The product ${name} (${reference.type} ${reference.id}) is to be created, and no revenue account is set for it.`,
    { line: line.reference.id, advice },
  );
}
