import type { Product } from "../../../generated/types.js";
import { SyncError } from "../../errors/index.js";
import { currencyDigits, toDecimal } from "../../money/index.js";
import type { OptionCheck, OptionChecks } from "../../validation/validate-options.js";
import type { ProductSettings } from "../settings/sync-settings.js";
import { normalizeName } from "../source/normalize-name.js";
import type { SourceLine, SourceProduct } from "../source/source-document.js";
import { hasReference, referenceKey } from "../source/source-reference.js";
import { shareWork } from "../share-work.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";
import { createProduct, type LineCurrency, productName } from "./create-product.js";

/** How the product of a line was found. */
export type ProductMappedBy = "rilletId" | "map" | "link" | "externalReference" | "name" | "creation" | "default";

/** A product of a result. */
export interface MappedProduct {
  /** Reference of the product in the billing system; undefined for lines without one. */
  readonly reference: string | undefined;
  /** Id in Rillet. */
  readonly id: string;
  /** `known`: by id, map, default or a stored link; `linked`: found in Rillet in this sync; `created`: created in this sync. */
  readonly action: "known" | "linked" | "created";
  /** How it was found. */
  readonly mappedBy: ProductMappedBy;
}

/**
 * Maps a line to a product in Rillet: by id, the settings' map, a stored link, the reference in Rillet or the name. Otherwise it creates the product, or takes the
 * default one. Lines and documents that need the same product at the same time share one look-up, so the product is created once.
 * @throws SyncError PRODUCT_NOT_MAPPED, ACCOUNT_CODE_MISSING, REFERENCE_TYPE_MISSING, API_ERROR; `line` names the line.
 */
export async function mapProduct(line: SourceLine, currency: LineCurrency, run: SyncRun): Promise<MappedProduct> {
  const { product } = line;
  const direct = product && directId(product, run);
  if (product && direct) return { reference: product.reference.id, ...direct, action: "known" };
  if (!product) return takeDefault(line, undefined, run);
  const name = `product ${run.isPlan ? "plan " : ""}${referenceKey(product.reference)}`;
  const { result, isOwn } = await shareWork(run.lists.queue, name, () => mapByRillet(product, line, currency, run));
  return isOwn ? result : { ...result, action: "known" };
}

function directId(
  { rilletId, reference }: SourceProduct,
  { settings }: SyncRun,
): Pick<MappedProduct, "id" | "mappedBy"> | undefined {
  if (rilletId !== undefined) return { id: rilletId, mappedBy: "rilletId" };
  const { map } = settings.products;
  const id = Object.hasOwn(map, reference.id) ? map[reference.id] : undefined;
  return id === undefined ? undefined : { id, mappedBy: "map" };
}

async function mapByRillet(
  product: SourceProduct,
  line: SourceLine,
  currency: LineCurrency,
  run: SyncRun,
): Promise<MappedProduct> {
  const reference = product.reference.id;
  const known = await run.links.read("product", product.reference);
  if (known && !known.isRejected) return { reference, id: known.id, action: "known", mappedBy: "link" };
  const match = await findProduct(product, run);
  if (!match && !run.settings.products.createMissing) return takeDefault(line, product, run);
  const link = match
    ? { id: onlyOne(match, product, line).id }
    : await createProduct(product, line, { currency, rejected: known }, run);
  await run.links.write("product", product.reference, link);
  const how = match
    ? ({ action: "linked", mappedBy: match.way } as const)
    : ({ action: "created", mappedBy: "creation" } as const);
  return { reference, id: link.id, ...how };
}

/** Matches against the list of products. From a list that was read before the sync began, only a single active match counts. */
async function findProduct(product: SourceProduct, run: SyncRun): Promise<ProductMatch | undefined> {
  const { match: ways } = run.settings.products;
  const known = matchProduct(product, await readProducts(product, run, "items"), ways);
  const [single, second] = known?.candidates ?? [];
  if (single?.status === "ACTIVE" && second === undefined) return known;
  return matchProduct(product, await readProducts(product, run, "currentItems"), ways);
}

async function readProducts(
  { name }: SourceProduct,
  run: SyncRun,
  which: "items" | "currentItems",
): Promise<readonly Product[]> {
  return run.lists.products[which](run, (rillet) => rillet.products.list()).catch((error: unknown) => {
    throw toSyncError(error, `look for the product ${name}`);
  });
}

function onlyOne({ candidates, way }: ProductMatch, source: SourceProduct, line: SourceLine): Product {
  const [product, second] = candidates;
  if (product === undefined || second !== undefined) throw severalProducts(source, way, candidates, line);
  if (product.status === "INACTIVE") throw inactiveProduct(source, product, line);
  return product;
}

function takeDefault(line: SourceLine, product: SourceProduct | undefined, { settings }: SyncRun): MappedProduct {
  const id = settings.products.defaultProductId;
  if (id === undefined) throw notMapped(line);
  return { reference: product?.reference.id, id, action: "known", mappedBy: "default" };
}

const REMEDY =
  "Give the product's id in settings.products.map, set settings.products.defaultProductId, or set settings.products.createMissing so that the sync creates it.";

function notMapped({ product, reference }: SourceLine): SyncError {
  const what = product
    ? `the product ${product.name} (${product.reference.type} ${product.reference.id})`
    : `the line ${reference.id}, which has no product`;
  return syncError("PRODUCT_NOT_MAPPED", `No product in Rillet was found for ${what}.`, {
    line: reference.id,
    advice: REMEDY,
    details: { reference: product?.reference },
  });
}

function severalProducts(
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

function inactiveProduct(source: SourceProduct, { id, name }: Product, line: SourceLine): SyncError {
  const advice = "Activate it in Rillet, or map the source's product to another one in settings.products.map.";
  return syncError(
    "PRODUCT_NOT_MAPPED",
    `The product ${name} (${id}) in Rillet, which matches ${source.name}, is inactive.`,
    { line: line.reference.id, advice, details: { candidates: [{ id, name }] } },
  );
}

/** The products in Rillet that match the source's product, by the first way that finds any. */
interface ProductMatch {
  readonly way: "externalReference" | "name";
  readonly candidates: readonly Product[];
}

/** Searches Rillet's products for the source's product. By name, only active products without another reference of the billing system match. */
function matchProduct(
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

/** Options of `sync.product` and `sync.planProduct`: the price of a product that is created. */
export interface SyncProductOptions {
  /** ISO 4217 code in upper case. Default: the currency of the organization, which one more request reads when a product is created. */
  readonly currency?: string | undefined;
  /** A decimal string. Default `0`: each invoice states its own prices. */
  readonly unitPrice?: string | undefined;
}

/** The result of linking or creating a product without an invoice. */
export interface ProductResult extends MappedProduct {
  /** How many API requests were sent, retries included. */
  readonly requests: number;
  /** What a person should know, in sentences. */
  readonly warnings: readonly string[];
}

const textThat = (must: string, check: (text: string) => unknown): OptionCheck => [
  must,
  (value) => {
    try {
      return typeof value === "string" && check(value) !== undefined;
    } catch {
      return false;
    }
  },
];

/** The checks of the options. */
export const PRODUCT_OPTIONS: OptionChecks = {
  currency: textThat('an ISO 4217 code in upper case, such as "EUR"', currencyDigits),
  unitPrice: textThat('a decimal string, such as "9.99"', toDecimal),
};

/** Links or creates a product without an invoice, by the rules for an invoice line. */
export async function syncSourceProduct(
  source: SourceProduct,
  { currency, unitPrice = "0" }: SyncProductOptions,
  run: SyncRun,
): Promise<ProductResult> {
  const { reference, name } = source;
  const line: SourceLine = { reference, description: name, product: source, quantity: "1", unitPrice };
  const lookUp = async (): Promise<string> => {
    const organization = await run.rillet.organization.retrieve().catch((error: unknown) => {
      throw toSyncError(error, "read the currency of the organization");
    });
    return organization.currency;
  };
  const mapped = await mapProduct(line, currency ?? lookUp, run).catch((error: unknown) => {
    throw withoutLine(error);
  });
  return { ...mapped, requests: run.requests.count, warnings: run.warnings };
}

function withoutLine(error: unknown): unknown {
  if (!(error instanceof SyncError)) return error;
  const { message, code, advice, isRetryable, details, cause } = error;
  return new SyncError(message, { code, advice, isRetryable, details, ...(cause !== undefined && { cause }) });
}
