import { RilletApiError } from "../../errors/index.js";
import type { Draft } from "../lines/prepare-lines.js";
import type { SyncRun } from "../sync-context.js";

/** A customer or product that Rillet refuses may have been deleted there: its link is forgotten, so that the next sync looks it up anew. */
export async function forgetRejectedLinks(
  error: unknown,
  { customer, lines }: Draft,
  { links, lists }: SyncRun,
): Promise<void> {
  if (!(error instanceof RilletApiError) || ![400, 404, 422].includes(error.status)) return;
  const says = (name: string): boolean =>
    `${error.detail ?? ""} ${error.violations.map(({ field, message }) => `${field} ${message}`).join(" ")}`
      .toLowerCase()
      .includes(name);
  if (says("customer_id") || says("customer ")) {
    lists.customers.clear();
    await links.forget("customer", customer);
  }
  if (!says("product")) return;
  lists.products.clear();
  for (const { source } of lines) if (source.product) await links.forget("product", source.product.reference);
}
