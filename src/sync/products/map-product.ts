import type { Product } from "../../../generated/types.js";
import { derivedKey } from "../links/derived-key.js";
import { readAll } from "../run/read-all.js";
import { NOT_YET, type Run } from "../run/run.js";
import type { SourceLine, SourceProduct } from "../source/source-line.js";
import { referenceKey } from "../source/source-reference.js";
import { toSyncError } from "../sync-errors.js";
import { selectAccountCode } from "./account-code.js";
import type { MappedProduct } from "./mapped-product.js";
import { matchProduct, type ProductMatch } from "./match-product.js";
import { accountMissing, inactiveProduct, notMapped, severalProducts } from "./product-errors.js";
import { buildProduct } from "./product-request.js";

/**
 * The product of a line: by id, the settings' map, a link, its reference in Rillet, its name; else made; else the default one. Lines and documents that need
 * the same product at the same time wait for one look-up, and it is made once.
 * @throws SyncError PRODUCT_NOT_MAPPED, ACCOUNT_CODE_MISSING, REFERENCE_TYPE_MISSING, API_ERROR; `line` says which.
 */
export async function mapProduct(line: SourceLine, currency: string, run: Run): Promise<MappedProduct> {
  const { product } = line;
  const direct = product && directId(product, run);
  if (product && direct) return { reference: product.reference.id, ...direct, action: "known" };
  if (!product) return takeDefault(line, undefined, run);
  const name = `product ${run.isPlan ? "plan " : ""}${referenceKey(product.reference)}`;
  const { result, isOwn } = await run.shared.inFlight.share(name, () => mapByRillet(product, line, currency, run));
  return isOwn ? result : { ...result, action: "known" };
}

function directId(
  { rilletId, reference }: SourceProduct,
  { settings }: Run,
): Pick<MappedProduct, "id" | "mappedBy"> | undefined {
  if (rilletId !== undefined) return { id: rilletId, mappedBy: "rilletId" };
  const { map } = settings.products;
  const id = Object.hasOwn(map, reference.id) ? map[reference.id] : undefined;
  return id === undefined ? undefined : { id, mappedBy: "map" };
}

async function mapByRillet(
  product: SourceProduct,
  line: SourceLine,
  currency: string,
  run: Run,
): Promise<MappedProduct> {
  const reference = product.reference.id;
  const known = await run.links.read("product", product.reference);
  if (known) return { reference, id: known.id, action: "known", mappedBy: "link" };
  const match = matchProduct(product, await readProducts(product, run), run.settings.products.match);
  if (!match && !run.settings.products.createMissing) return takeDefault(line, product, run);
  const mapped: MappedProduct = match
    ? { reference, id: onlyOne(match, product, line).id, action: "linked", mappedBy: match.way }
    : { reference, id: await create(product, line, currency, run), action: "created", mappedBy: "creation" };
  await run.links.write("product", product.reference, { id: mapped.id });
  return mapped;
}

async function readProducts(product: SourceProduct, { rillet, shared }: Run): Promise<readonly Product[]> {
  return shared.products
    .rows(() => readAll(rillet.products.list()))
    .catch((error: unknown) => {
      throw toSyncError(error, `look for the product ${product.name}`);
    });
}

function onlyOne({ candidates, way }: ProductMatch, source: SourceProduct, line: SourceLine): Product {
  const [product, second] = candidates;
  if (product === undefined || second !== undefined) throw severalProducts(source, way, candidates, line);
  if (product.status === "INACTIVE") throw inactiveProduct(source, product, line);
  return product;
}

function takeDefault(line: SourceLine, product: SourceProduct | undefined, { settings }: Run): MappedProduct {
  const id = settings.products.defaultProductId;
  if (id === undefined) throw notMapped(line);
  return { reference: product?.reference.id, id, action: "known", mappedBy: "default" };
}

async function create(product: SourceProduct, line: SourceLine, currency: string, run: Run): Promise<string> {
  const { rillet, settings, shared, created } = run;
  const accountCode = selectAccountCode(
    product,
    line.taxCategory ?? product.taxCategory,
    settings.products.accountCode,
  );
  if (accountCode === undefined) throw accountMissing(product, line);
  if (run.isPlan) return NOT_YET;
  const body = buildProduct(product, line, { accountCode, currency, revenuePattern: settings.products.revenuePattern });
  const idempotencyKey = await derivedKey(product.reference, "create-product");
  const made = await rillet.products.create(body, { idempotencyKey }).catch((error: unknown) => {
    throw toSyncError(error, `create the product ${product.name}`, [product.reference.type]);
  });
  created.push({ kind: "product", id: made.id, name: made.name });
  await shared.products.put(made, ({ id }) => id === made.id);
  return made.id;
}
