import { NotFoundError, RilletApiError } from "../../errors/index.js";
import { findByReference } from "../customers/match-customer.js";
import type { Draft } from "../lines/prepare-lines.js";
import { referenceKey, type SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";

/** How often a document is prepared again. Each time, Rillet has rejected a customer or product that is now replaced by another one. */
const MOST_REPLACEMENTS = 5;

/**
 * Prepares a document and writes it. When Rillet rejects its customer or one of its products, because a person deleted it, they are looked up or created again, and
 * the document is written again.
 */
export async function prepareAndWrite<Prepared extends { readonly draft: Draft }, Result>(
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

/** Marks the links of the customer or products that Rillet rejected, if they were deleted in Rillet. The next look-up does not use a marked link. */
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
  const { detail, violations, path = "" } = error;
  const reasons = [detail, ...violations.map(({ field, message }) => `${field} ${message}`)].join(" ").toLowerCase();
  const isCustomer = reasons.includes("customer_id") || reasons.includes("customer ") || path.includes("/customers/");
  return { isCustomer, isProduct: reasons.includes("product") || path.includes("/products/") };
}

/** Marks the links of the customer and the products of a document that do not exist any more. The mark keeps the generation of the idempotency key. */
export async function forgetLinks(
  { customer, lines }: Draft,
  run: SyncRun,
  { isCustomer, isProduct }: Rejected = { isCustomer: true, isProduct: true },
): Promise<void> {
  const { links, lists } = run;
  const link = isCustomer ? await links.read("customer", customer) : undefined;
  if (link && (await lists.customers.retrieve(link.id, run)) === undefined)
    await links.write("customer", customer, { ...link, isRejected: true });
  if (!isProduct) return;
  const products = lines.flatMap(({ source }) => source.product?.reference ?? []);
  const distinct = new Map(products.map((reference) => [referenceKey(reference), reference]));
  for (const reference of distinct.values()) await forgetDeletedProduct(reference, run);
}

/**
 * Marks the link of a document's customer when that customer was deleted in Rillet and another one has its reference now: a link store that is older than the deletion
 * names the deleted one. Another worker may have corrected the link already. When no other customer has the reference, the link stays, so that no customer is created
 * only to report that a document is missing.
 * @throws SyncError API_ERROR when the customer was deleted, so that `prepareAndWrite` prepares the document again.
 */
export async function forgetDeletedCustomer(draft: Draft, run: SyncRun): Promise<void> {
  const link = await run.links.read("customer", draft.customer);
  if (link === undefined || (link.id === draft.customerId && !(await isReplaced(draft, run)))) return;
  try {
    await run.rillet.customers.retrieve(draft.customerId);
  } catch (error) {
    if (error instanceof NotFoundError) await forgetLinks(draft, run, { isCustomer: true, isProduct: false });
    throw toSyncError(error, `retrieve the customer ${draft.customerId}`);
  }
}

/** Whether other customers in Rillet have the reference of a document's customer. */
async function isReplaced({ customer, customerId }: Draft, run: SyncRun): Promise<boolean> {
  if (!run.settings.customers.match.includes("externalReference")) return false;
  const holders = await findByReference(customer, run);
  return holders.length > 0 && !holders.some(({ id }) => id === customerId);
}

async function forgetDeletedProduct(reference: SourceReference, { rillet, links, lists }: SyncRun): Promise<void> {
  const link = await links.read("product", reference);
  if (link === undefined) return;
  try {
    await rillet.products.retrieve(link.id);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    lists.products.clear();
    await links.write("product", reference, { ...link, isRejected: true });
  }
}
