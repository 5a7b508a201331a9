import type { Product, ProductRequest } from "../../../generated/types.js";
import { conflict, invalidField } from "../problems.js";
import type { ApiRequest } from "../http/handler.js";
import type { State } from "../state/state.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";

/**
 * Products. A product needs a revenue account (API contract). One that a document uses cannot be deleted (Rillet's
 * docs; the status 409 is the sandbox's choice).
 */
export const products = defineResource<"products", ProductRequest>({
  name: "products",
  collection: "products",
  label: "Product",
  create: build,
  replace: (body, _kept, request) => build(body, request),
  remove(product, { context: { state } }) {
    if (isUsed(product.id, state)) throw conflict(`Product ${product.id} is in use`);
  },
});

function build(body: ProductRequest, { context: { state } }: ApiRequest): Omit<Product, "id"> {
  const account = state.accounts.find(({ code }) => code === body.account_code);
  if (account?.type !== "INCOME")
    throw invalidField("account_code", `account ${body.account_code} is not a revenue account`);
  const kept = pick(body, [
    "account_code",
    "description",
    "external_references",
    "include_in_arr_mrr",
    "name",
    "price",
    "revenue_pattern",
  ]);
  return { external_references: [], ...kept, status: body.status ?? "ACTIVE" };
}

function isUsed(id: string, { invoices, creditMemos, contracts, draftContracts }: State): boolean {
  const lines = [invoices, creditMemos, contracts, draftContracts]
    .flatMap<{ items: readonly { product_id: string }[] }>((collection) => collection.all())
    .flatMap(({ items }) => items);
  return lines.some((line) => line.product_id === id);
}
