import type { Product } from "../../../generated/types.js";
import type { ProductSettings } from "../settings/sync-settings.js";
import { normalizeName } from "../source/normalize-name.js";
import type { SourceProduct } from "../source/source-line.js";
import { hasReference } from "../source/source-reference.js";
import { productName } from "./create-product.js";

/** The products in Rillet that match the source's product, by the first way that finds any. */
export interface ProductMatch {
  readonly way: "externalReference" | "name";
  readonly candidates: readonly Product[];
}

/** Searches Rillet's products for the source's product. By name, only active products without another reference of the billing system match. */
export function matchProduct(
  source: SourceProduct,
  products: readonly Product[],
  ways: NonNullable<ProductSettings["match"]>,
): ProductMatch | undefined {
  for (const way of ways) {
    const candidates =
      way === "externalReference"
        ? products.filter((product) => hasReference(product.external_references, source.reference))
        : matchByName(source, products);
    if (candidates.length > 0) return { way, candidates };
  }
  return undefined;
}

function matchByName(source: SourceProduct, products: readonly Product[]): Product[] {
  const wanted = normalizeName(productName(source));
  const isOther = ({ external_references: references = [] }: Product): boolean =>
    references.some(({ type }) => type === source.reference.type);
  return products.filter(
    (product) => product.status === "ACTIVE" && !isOther(product) && normalizeName(product.name) === wanted,
  );
}
