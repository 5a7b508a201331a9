import type { Account, Product } from "../../../generated/types.js";
import type { SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { type CheckFinding, type CheckOptions, failure, listed, ok, type SettingValue, warning } from "./finding.js";

/** Checks that each revenue account of the settings is in the chart of accounts, is active, and is an income account. */
export async function checkAccounts({ rillet, settings }: SyncRun): Promise<CheckFinding[]> {
  const { accountCode, createMissing } = settings.products;
  const codes: SettingValue[] = [
    ...under("products.accountCode.byProduct", accountCode.byProduct),
    ...under("products.accountCode.byTaxCategory", accountCode.byTaxCategory),
    ...(accountCode.default === undefined
      ? []
      : [{ value: accountCode.default, setting: "products.accountCode.default" }]),
  ];
  const accounts = codes.length > 0 ? (await rillet.accounts.list()).items : [];
  const problems = codes.flatMap((code) => accountProblem(code, accounts));
  const good = new Set(
    codes.filter(({ setting }) => !problems.some((problem) => problem.setting === setting)).map(({ value }) => value),
  );
  return [
    ...(good.size > 0
      ? [ok("ACCOUNT_CODE_FOUND", `Rillet has the income accounts ${listed(good)}.`, "products.accountCode")]
      : []),
    ...problems,
    ...(createMissing && accountCode.default === undefined ? [noDefault()] : []),
  ];
}

/** The values of a table, each with its path. */
export const under = (path: string, table: Readonly<Record<string, string>> = {}): SettingValue[] =>
  Object.entries(table).map(([name, value]) => ({ value, setting: `${path}.${name}` }));

function accountProblem({ value, setting }: SettingValue, accounts: readonly Account[]): CheckFinding[] {
  const account = accounts.find(({ code }) => code === value);
  if (account === undefined) {
    const income = listed(
      accounts
        .filter(({ type, status }) => type === "INCOME" && status === "ACTIVE")
        .map(({ code, name }) => `${code} ${name}`),
    );
    const remedy = `Correct settings.${setting}, or add the account in Rillet. Its income accounts: ${income || "none"}.`;
    return [failure("ACCOUNT_CODE_UNKNOWN", `Rillet's chart of accounts has no code ${value}.`, remedy, setting)];
  }
  const shown = `The account ${value} ${account.name}`;
  if (account.status === "INACTIVE")
    return [
      warning(
        "ACCOUNT_CODE_INACTIVE",
        `${shown} is inactive, so Rillet may reject it.`,
        "Activate it in Rillet, or set another one.",
        setting,
      ),
    ];
  if (account.type === "INCOME") return [];
  return [
    warning(
      "ACCOUNT_CODE_NOT_INCOME",
      `${shown} has the type ${account.type}, not INCOME.`,
      "Set the code of a revenue account.",
      setting,
    ),
  ];
}

function noDefault(): CheckFinding {
  const what =
    "No account is set for created products without an account of their own. Such a product fails with ACCOUNT_CODE_MISSING.";
  const remedy =
    "Set settings.products.accountCode.default, or make sure that every product is mapped or exists in Rillet.";
  return warning("ACCOUNT_CODE_NOT_SET", what, remedy, "products.accountCode.default");
}

/** Checks the products that the settings name and the reference types. Both read the products, so they are checked together. */
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

/** The external reference types that are in use in Rillet, and the kinds of objects that have them. */
class TypesInUse {
  readonly #places = new Map<string, Set<string>>();

  add(
    place: string,
    objects: readonly { readonly external_references?: readonly SourceReference[] | undefined }[],
  ): void {
    for (const { external_references: references } of objects)
      for (const { type } of references ?? []) {
        const places = this.#places.get(type) ?? new Set();
        this.#places.set(type, places.add(place));
      }
  }

  has = (type: string): boolean => this.#places.has(type);

  describe(): string {
    return listed([...this.#places].map(([type, places]) => `${type} (on ${listed(places)})`));
  }
}

/** Exists in every organization; its references need a `url` (observed in public integrations). */
const BUILT_IN = "CUSTOMER_CUSTOM";

const REMEDY =
  "Look in Rillet under Settings → External References, and register it there if it is missing. There is no API for that. Only the first write shows whether it is registered.";

/**
 * Looks for the reference types on the newest customers and invoices, and on products. The API does not list the registered types. An integration's own type can be in use and still
 * not be accepted in requests (Rillet's docs), so a type in use is very likely registered, not surely.
 */
async function checkReferenceTypes(
  inUse: TypesInUse,
  { rillet }: SyncRun,
  { types }: CheckOptions,
): Promise<CheckFinding[]> {
  const isTold = (): boolean => types !== undefined && types.every((type) => type === BUILT_IN || inUse.has(type));
  if (!isTold()) inUse.add("invoices", (await rillet.invoices.list({ limit: 100 })).items);
  if (!isTold()) inUse.add("customers", (await rillet.customers.list({ limit: 100 })).items);
  if (types !== undefined) return [...new Set(types)].map((type) => typeFinding(type, inUse));
  const found = inUse.describe();
  if (found !== "") return [ok("REFERENCE_TYPE_FOUND", `Reference types in use in Rillet: ${found}.`)];
  return [
    warning(
      "REFERENCE_TYPE_UNCONFIRMED",
      "No reference type was found in use in Rillet, so the check cannot tell whether yours is registered.",
      REMEDY,
    ),
  ];
}

function typeFinding(type: string, inUse: TypesInUse): CheckFinding {
  if (type === BUILT_IN)
    return ok("REFERENCE_TYPE_FOUND", `The reference type ${type} is built in. Each of its references needs a url.`);
  if (inUse.has(type)) return ok("REFERENCE_TYPE_FOUND", `The reference type ${type} is in use in Rillet.`);
  return warning(
    "REFERENCE_TYPE_UNCONFIRMED",
    `The reference type ${type} was not found in use in Rillet, so the check cannot tell whether it is registered.`,
    REMEDY,
  );
}
