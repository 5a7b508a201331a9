import { RilletApiError } from "../../errors/index.js";
import type { Draft } from "../lines/prepare-lines.js";
import type { SyncRun } from "../sync-context.js";

/** Removes the link of a customer or product that Rillet rejected, because it may be deleted in Rillet. The next sync looks it up again. */
export async function forgetRejectedLinks(error: unknown, draft: Draft, run: SyncRun): Promise<void> {
  if (!(error instanceof RilletApiError) || ![400, 404, 422].includes(error.status)) return;
  const { detail, violations } = error;
  const reasons = [detail, ...violations.map(({ field, message }) => `${field} ${message}`)].join(" ").toLowerCase();
  const isCustomer = reasons.includes("customer_id") || reasons.includes("customer ");
  await forgetLinks(draft, run, { isCustomer, isProduct: reasons.includes("product") });
}

/** Removes the links of the customer and the products of a document. */
export async function forgetLinks(
  { customer, lines }: Draft,
  { links, lists }: SyncRun,
  { isCustomer = true, isProduct = true }: { readonly isCustomer?: boolean; readonly isProduct?: boolean } = {},
): Promise<void> {
  if (isCustomer) {
    lists.customers.clear();
    await links.forget("customer", customer);
  }
  if (!isProduct) return;
  lists.products.clear();
  for (const { source } of lines) if (source.product) await links.forget("product", source.product.reference);
}
