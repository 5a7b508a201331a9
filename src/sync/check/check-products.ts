import type { Product } from "../../../generated/types.js";
import type { SyncRun } from "../sync-context.js";
import { under } from "./check-accounts.js";
import { checkReferenceTypes, TypesInUse } from "./check-reference-types.js";
import type { CheckOptions } from "./check-options.js";
import { type CheckFinding, failure, ok, type SettingValue, warning } from "./finding.js";

/** Checks the products that the settings name and the reference types. Both read the products, so both are here. */
export async function checkProductsAndTypes(run: SyncRun, options: CheckOptions): Promise<CheckFinding[]> {
  const { map, defaultProductId } = run.settings.products;
  const { adjustments } = run.settings;
  const wanted: SettingValue[] = [
    ...under("products.map", map),
    ...(defaultProductId === undefined ? [] : [{ value: defaultProductId, setting: "products.defaultProductId" }]),
    ...(adjustments === "allocate" ? [] : [{ value: adjustments.productId, setting: "adjustments.productId" }]),
  ];
  const inUse = new TypesInUse();
  const found = await readProducts(new Set(wanted.map(({ value }) => value.toLowerCase())), inUse, run);
  const problems = wanted.flatMap((product) => productProblem(product, found));
  const count = found.size === 1 ? "the product" : `the ${found.size} products`;
  return [
    ...(found.size > 0 ? [ok("PRODUCT_FOUND", `Rillet has ${count} that the settings name.`, "products")] : []),
    ...problems,
    ...(await checkReferenceTypes(inUse, run, options)),
  ];
}

/** Reads products page by page until every wanted one is found; at least one page, for the reference types. */
async function readProducts(
  wanted: Set<string>,
  inUse: TypesInUse,
  { rillet }: SyncRun,
): Promise<Map<string, Product>> {
  const found = new Map<string, Product>();
  for await (const page of rillet.products.list({ limit: 100 }).pages()) {
    for (const product of page.items)
      if (wanted.has(product.id.toLowerCase())) found.set(product.id.toLowerCase(), product);
    inUse.add("products", page.items);
    if (found.size === wanted.size) break;
  }
  return found;
}

function productProblem({ value, setting }: SettingValue, found: Map<string, Product>): CheckFinding[] {
  const product = found.get(value.toLowerCase());
  if (product === undefined) {
    const remedy = `Correct settings.${setting}: give the id of a product in Rillet.`;
    return [failure("PRODUCT_UNKNOWN", `Rillet has no product with the id ${value}.`, remedy, setting)];
  }
  if (product.status !== "INACTIVE") return [];
  const what = `The product ${product.name} (${value}) is inactive, so Rillet may reject lines with it.`;
  return [warning("PRODUCT_INACTIVE", what, "Activate it in Rillet, or name another product.", setting)];
}
