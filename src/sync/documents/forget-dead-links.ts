import { RilletApiError } from "../../errors/index.js";
import type { Draft } from "../request/draft.js";
import type { Run } from "../run/run.js";

/** A customer or product that Rillet refuses may have been deleted there: its link is forgotten, so that the next sync looks it up anew. */
export async function forgetDeadLinks(
  error: unknown,
  { customer, lines }: Draft,
  { links, shared }: Run,
): Promise<void> {
  if (!(error instanceof RilletApiError) || ![400, 404, 422].includes(error.status)) return;
  const says = (name: string): boolean =>
    `${error.detail ?? ""} ${error.violations.map(({ field, message }) => `${field} ${message}`).join(" ")}`
      .toLowerCase()
      .includes(name);
  if (says("customer_id") || says("customer ")) {
    shared.customers.clear();
    await links.forget("customer", customer);
  }
  if (!says("product")) return;
  shared.products.clear();
  for (const { source } of lines) if (source.product) await links.forget("product", source.product.reference);
}
