import { RilletApiError } from "../../errors/index.js";
import type { Draft } from "../lines/prepare-lines.js";
import type { SyncRun } from "../sync-context.js";

/** How often a document is prepared anew. Each time, Rillet has rejected a customer or product that is now replaced by another one. */
const MOST_REPLACEMENTS = 5;

/**
 * Prepares a document and writes it. When Rillet rejects its customer or one of its products, because a person deleted it, they are looked up or created anew, and
 * the document is written again.
 */
export async function writeWithLivingLinks<Prepared extends { readonly draft: Draft }, Result>(
  prepare: () => Promise<Prepared>,
  write: (prepared: Prepared) => Promise<Result>,
): Promise<{ readonly prepared: Prepared; readonly result: Result }> {
  let prepared = await prepare();
  for (let replacements = 0; ; replacements++) {
    try {
      return { prepared, result: await write(prepared) };
    } catch (error) {
      const { isCustomer, isProduct } = rejectedBy((error as { readonly cause?: unknown }).cause);
      if (replacements === MOST_REPLACEMENTS || !(isCustomer || isProduct)) throw error;
      const before = idsOf(prepared.draft);
      prepared = await prepare();
      if (idsOf(prepared.draft) === before) throw error;
    }
  }
}

const idsOf = ({ customerId, lines }: Draft): string =>
  [customerId, ...lines.map(({ product }) => product.id)].join(" ");

/** Marks the link of a customer or product that Rillet rejected, because it may be deleted in Rillet. The next look-up does not use the link. */
export async function forgetRejectedLinks(error: unknown, draft: Draft, run: SyncRun): Promise<void> {
  await forgetLinks(draft, run, rejectedBy(error));
}

/** Which objects of a document Rillet's response names. */
interface Rejected {
  readonly isCustomer: boolean;
  readonly isProduct: boolean;
}

function rejectedBy(error: unknown): Rejected {
  if (!(error instanceof RilletApiError) || ![400, 404, 422].includes(error.status))
    return { isCustomer: false, isProduct: false };
  const { detail, violations } = error;
  const reasons = [detail, ...violations.map(({ field, message }) => `${field} ${message}`)].join(" ").toLowerCase();
  const isCustomer = reasons.includes("customer_id") || reasons.includes("customer ");
  return { isCustomer, isProduct: reasons.includes("product") };
}

/** Marks the links of the customer and the products of a document. The mark keeps the generation of the idempotency key that created the object. */
export async function forgetLinks(
  { customer, lines }: Draft,
  { links, lists }: SyncRun,
  { isCustomer, isProduct }: Rejected = { isCustomer: true, isProduct: true },
): Promise<void> {
  if (isCustomer) {
    lists.customers.clear();
    const link = await links.read("customer", customer);
    if (link) await links.write("customer", customer, { ...link, isRejected: true });
  }
  if (!isProduct) return;
  lists.products.clear();
  for (const { source } of lines) {
    const link = source.product && (await links.read("product", source.product.reference));
    if (source.product && link) await links.write("product", source.product.reference, { ...link, isRejected: true });
  }
}
