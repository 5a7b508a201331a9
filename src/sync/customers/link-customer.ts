import type { Customer } from "../../../generated/types.js";
import type { ObjectLink } from "../links/link-records.js";
import type { SourceCustomer } from "../source/source-customer.js";
import { hasReference, referenceKey, type SourceReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import { createCustomer } from "./create-customer.js";
import { findCustomer, type FoundCustomer, hasName } from "./match-customer.js";
import { claimCustomer, writeReference } from "./write-reference.js";

/** How a customer was found: by its id in the source, a stored link, its reference, an email address or its name; or that it was created. */
export type CustomerLinkedBy = "rilletId" | "link" | "externalReference" | "email" | "name" | "creation";

/** The customer of a result. */
export interface LinkedCustomer {
  /** Id in Rillet. */
  readonly id: string;
  /** `known`: by a stored link or the source's `rilletId`; `linked`: found in Rillet in this sync; `created`: created in this sync. */
  readonly action: "known" | "linked" | "created";
  /** How it was found. */
  readonly linkedBy: CustomerLinkedBy;
  /** Whether this sync wrote the reference to the customer in Rillet. */
  readonly referenceWritten: boolean;
}

/** The result of linking or creating a customer without an invoice. */
export interface CustomerResult extends LinkedCustomer {
  /** The reference of the customer in the billing system. */
  readonly reference: SourceReference;
  /** How many API requests were sent, retries included. */
  readonly requests: number;
  /** What a person should know, in sentences: for example, an address that is not complete. */
  readonly warnings: readonly string[];
}

/** Links or creates a customer without an invoice. */
export async function syncSourceCustomer(source: SourceCustomer, run: SyncRun): Promise<CustomerResult> {
  const linked = await linkCustomer(source, run);
  return { reference: source.reference, ...linked, requests: run.requests.count, warnings: [...new Set(run.warnings)] };
}

/**
 * Links the customer of a document: by its id or a stored link, otherwise by a search in Rillet, otherwise by creating it. Documents of the same customer at the
 * same time share one look-up.
 * @throws SyncError CUSTOMER_AMBIGUOUS, CUSTOMER_NOT_LINKED, REFERENCE_TYPE_MISSING, API_ERROR.
 */
export async function linkCustomer(source: SourceCustomer, run: SyncRun): Promise<LinkedCustomer> {
  const name = `customer ${run.isPlan ? "plan " : ""}${source.rilletId ?? ""} ${referenceKey(source.reference)}`;
  const { result, isOwn } = await run.lists.queue.share(name, () => link(source, run));
  if (isOwn || result.action === "known") return result;
  return { ...result, action: "known", referenceWritten: false };
}

async function link(source: SourceCustomer, run: SyncRun): Promise<LinkedCustomer> {
  const known = await run.links.read("customer", source.reference);
  const { generation, ...linked } = await linkBy(known, source, run);
  if (linked.id === known?.id && !known.isRejected) return linked;
  await run.links.write("customer", source.reference, {
    id: linked.id,
    ...(generation && { generation }),
    ...(wasThere(linked, run) && { doubtfulSince: nowText(run) }),
  });
  return linked;
}

/** Whether an earlier sync may have linked the customer, so that the link store may have lost its link. A customer that gets its reference only now was not linked. */
const wasThere = ({ id, action, referenceWritten }: LinkedCustomer, { lists }: SyncRun): boolean =>
  action === "created" ? !lists.isCreatedCustomer(id) : !referenceWritten;

/** @param taken Ids of customers that belong to another customer of the billing system, or were deleted. */
async function linkBy(
  known: ObjectLink | undefined,
  source: SourceCustomer,
  run: SyncRun,
  taken: ReadonlySet<string> = new Set(),
): Promise<LinkedCustomer & Pick<ObjectLink, "generation">> {
  if (source.rilletId !== undefined)
    return { id: source.rilletId, action: "known", linkedBy: "rilletId", referenceWritten: false };
  if (known && !known.isRejected && run.settings.customers.match.includes("link"))
    return { id: known.id, action: "known", linkedBy: "link", referenceWritten: false };
  const found = await findCustomer(source, run, taken);
  if (found) return linkFound(found, source, run, taken);
  const rejected = known?.isRejected ? known : undefined;
  const created = await createCustomer(source, rejected, run);
  return { ...created, action: "created", linkedBy: "creation", referenceWritten: true };
}

async function linkFound(
  { customer, linkedBy }: FoundCustomer,
  source: SourceCustomer,
  run: SyncRun,
  taken: ReadonlySet<string>,
): Promise<LinkedCustomer> {
  const isFree = linkedBy !== "externalReference" && !hasReference(customer.external_references, source.reference);
  const mustWrite = isFree && run.settings.customers.writeReference;
  const take = mustWrite ? writeReference : claimCustomer;
  if (isFree && !run.isPlan && !(await take(customer, source, run)))
    return linkBy(undefined, source, run, new Set([...taken, customer.id]));
  if (linkedBy === "email" && !hasName(customer, source)) run.warnings.push(otherName(customer, source));
  return { id: customer.id, action: "linked", linkedBy, referenceWritten: mustWrite };
}

const otherName = ({ id, name }: Customer, source: SourceCustomer): string =>
  `The customer ${source.name} was linked by email address to ${name} (${id}) in Rillet, which has another name.`;
