import type { Product, ProductRequest } from "../../../generated/types.js";
import type { SyncError } from "../../errors/index.js";
import { createObject, type Creation } from "../links/create-object.js";
import type { ObjectLink } from "../links/link-records.js";
import type { AccountCodes, ProductSettings } from "../settings/sync-settings.js";
import type { SourceLine, SourceProduct } from "../source/source-document.js";
import { toExternalReference } from "../source/source-reference.js";
import { NOT_CREATED_YET, type SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** The currency of a line, or a look-up that is made only for a creation. */
export type LineCurrency = string | (() => Promise<string>);

/** Creates the product of a line. @param rejected The link of a product that does not exist any more. @returns The link of the new one. */
export async function createProduct(
  product: SourceProduct,
  line: SourceLine,
  { currency: given, rejected }: { readonly currency: LineCurrency; readonly rejected: ObjectLink | undefined },
  run: SyncRun,
): Promise<ObjectLink> {
  const { rillet, settings, lists, created } = run;
  const accountCode = selectAccountCode(
    product,
    line.taxCategory ?? product.taxCategory,
    settings.products.accountCode,
  );
  if (accountCode === undefined) throw accountMissing(product, line);
  if (run.isPlan) return { id: NOT_CREATED_YET };
  const currency = typeof given === "string" ? given : await given();
  const body = buildProduct(product, line, { accountCode, currency, revenuePattern: settings.products.revenuePattern });
  const creation: Creation<Product> = {
    reference: product.reference,
    operation: "create-product",
    generation: rejected?.generation,
    deletedId: rejected?.id,
    post: (idempotencyKey) => rillet.products.create(body, { idempotencyKey }),
    retrieve: (id) => rillet.products.retrieve(id),
  };
  const { object, generation } = await createObject(creation, run).catch((error: unknown) => {
    throw toSyncError(error, `create the product ${product.name}`, [product.reference.type]);
  });
  created.push({ kind: "product", id: object.id, name: object.name });
  await lists.products.put(object, ({ id }) => id === object.id);
  return { id: object.id, ...(generation > 0 && { generation }) };
}

/** Selects the revenue account of a product. The order is: the source product's own account, by product, by tax category, the default. */
function selectAccountCode(
  product: SourceProduct,
  taxCategory: string | undefined,
  codes: AccountCodes,
): string | undefined {
  const byProduct = own(codes.byProduct, product.reference.id);
  const byCategory = taxCategory === undefined ? undefined : own(codes.byTaxCategory, taxCategory);
  return product.accountCode ?? byProduct ?? byCategory ?? codes.default;
}

/** The value of a record for a name. Inherited names such as `constructor` do not count. */
function own(record: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

const MAX_NAME_LENGTH = 250;

/** The product name cut to 250 characters, the most that Rillet accepts (contract). */
export const productName = ({ name }: SourceProduct): string =>
  Array.from(name.trim()).slice(0, MAX_NAME_LENGTH).join("");

interface ProductFacts {
  readonly accountCode: string;
  readonly currency: string;
  readonly revenuePattern: NonNullable<ProductSettings["revenuePattern"]>;
}

/**
 * Builds the request that creates the product of a line. The price is the one-time price of the line (invoices state their own prices) and does not count as
 * recurring revenue, as in Rillet's own billing integrations.
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
    "Set settings.products.accountCode (default, byProduct or byTaxCategory) to the code of a revenue account in Rillet's chart of accounts.";
  return syncError(
    "ACCOUNT_CODE_MISSING",
    `The sync cannot create the product ${name} (${reference.type} ${reference.id}), because no revenue account is set for it.`,
    { line: line.reference.id, advice },
  );
}
