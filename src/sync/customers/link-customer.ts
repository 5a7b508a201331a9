import type { Customer } from "../../../generated/types.js";
import { createObject, type Creation } from "../links/create-object.js";
import { madeAgain } from "../links/customer-doubt.js";
import type { ObjectLink } from "../links/link-records.js";
import type { SourceCustomer } from "../source/source-document.js";
import { hasReference, referenceKey, type SourceReference } from "../source/source-reference.js";
import { shareWork } from "../share-work.js";
import { NOT_CREATED_YET, type SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";
import { claimCustomer, keepsClaim } from "./customer-claim.js";
import { buildCustomer } from "./customer-request.js";
import { findCustomer, findNamesakes, type FoundCustomer, hasName } from "./match-customer.js";
import { giveUpCreated, returnToOwner, writeReference } from "./write-reference.js";

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
  const { result, isOwn } = await shareWork(run.lists.queue, name, () => link(source, run));
  if (isOwn || result.action === "known") return result;
  return { ...result, action: "known", referenceWritten: false };
}

async function link(source: SourceCustomer, run: SyncRun): Promise<LinkedCustomer> {
  const known = await readLink(source, run);
  const { generation, isClaimed, ...linked } = await linkBy(known, source, run);
  if (linked.linkedBy === "link" || (linked.id === known?.id && !known.isRejected)) return linked;
  await run.links.write("customer", source.reference, {
    id: linked.id,
    ...(generation && { generation }),
    ...(wasThere(linked, run) && madeAgain(run)),
    ...(isClaimed && { isClaimed }),
    ...(known === undefined && (await namesakesOf(linked, source, run))),
  });
  return linked;
}

/** The customers whose invoices may be those of this one, for a link that the store does not have. */
async function namesakesOf(
  linked: LinkedCustomer,
  source: SourceCustomer,
  run: SyncRun,
): Promise<Pick<ObjectLink, "namesakes">> {
  const { id, linkedBy } = linked;
  const namesakes =
    linkedBy === "rilletId" ? [] : await findNamesakes(id, source, { wasThere: wasThere(linked, run), run });
  return namesakes.length > 0 ? { namesakes } : {};
}

/** Reads the link. That of a customer whose reference is not in Rillet counts only while the source's customer has the claim. */
async function readLink(source: SourceCustomer, run: SyncRun): Promise<ObjectLink | undefined> {
  const link = await run.links.read("customer", source.reference);
  if (link === undefined) noticeLoss(source, run);
  if (!link?.isClaimed || source.rilletId !== undefined || (await keepsClaim(link.id, source, run))) return link;
  // Otherwise the customer that is found now would count as linked elsewhere.
  if ((await run.links.read("customer", source.reference))?.id === link.id)
    await run.links.forget("customer", source.reference);
  run.warnings.push(
    `The link store named ${link.id} as the customer of ${source.name} (${source.reference.type} ${source.reference.id}) and of another customer of the billing system, which keeps it. ${source.name} gets another one. If that is wrong, give customer.rilletId.`,
  );
  return undefined;
}

/** Another worker may have posted invoices of the customer since this process read them, and the store may have lost their links together with the customer's. */
function noticeLoss({ reference }: SourceCustomer, { links, lists }: SyncRun): void {
  const lost = links.recall("customer", reference);
  if (lost) lists.invoices.forget(lost.id);
}

/** Whether an earlier sync may have linked the customer, so that the link store may have lost its link. A customer whose reference is written only now was not linked before. */
const wasThere = ({ id, action, referenceWritten }: LinkedCustomer, { lists }: SyncRun): boolean =>
  action === "created" ? !lists.isCreatedCustomer(id) : !referenceWritten;

/** A linked customer, and what its link keeps besides its id. */
type FoundLink = LinkedCustomer & Pick<ObjectLink, "generation" | "isClaimed">;

/** @param taken Ids of customers that belong to another customer of the billing system, or were deleted. */
async function linkBy(
  known: ObjectLink | undefined,
  source: SourceCustomer,
  run: SyncRun,
  taken: ReadonlySet<string> = new Set(),
): Promise<FoundLink> {
  if (source.rilletId !== undefined)
    return { id: source.rilletId, action: "known", linkedBy: "rilletId", referenceWritten: false };
  if (known && !known.isRejected && run.settings.customers.match.includes("link")) return byLink(known);
  const found = await findCustomer(source, run, taken);
  if (found) return linkFound(found, source, run, taken);
  // Another worker may have linked this source customer already. Its reference in Rillet may be missing for a moment, while a third worker overwrites it.
  const before = await linkedByOther(known, source, run);
  if (before) return byLink(before);
  const rejected = known?.isRejected ? known : undefined;
  const created = await createCustomer(source, rejected, run);
  const after = await linkedByOther(known, source, run);
  if (after && after.id !== created.id) {
    if (run.isPlan) return byLink(after);
    // The other worker may have linked a customer that was deleted since.
    const standing = await run.lists.customers.retrieve(after.id, run);
    if (standing) {
      await giveUpCreated(source, created, standing, run);
      return byLink(after);
    }
  }
  return { ...created, action: "created", linkedBy: "creation", referenceWritten: true };
}

/** The link that another worker has written for the same source customer since this one read it. */
async function linkedByOther(
  known: ObjectLink | undefined,
  source: SourceCustomer,
  run: SyncRun,
): Promise<ObjectLink | undefined> {
  if (!run.settings.customers.match.includes("link")) return undefined;
  const current = await readLink(source, run);
  return current && current.id !== known?.id && !current.isRejected ? current : undefined;
}

const byLink = ({ id }: ObjectLink): LinkedCustomer => ({
  ...{ id, action: "known", linkedBy: "link", referenceWritten: false },
});

async function linkFound(
  { customer, linkedBy }: FoundCustomer,
  source: SourceCustomer,
  run: SyncRun,
  taken: ReadonlySet<string>,
): Promise<FoundLink> {
  const isFree = linkedBy !== "externalReference" && !hasReference(customer.external_references, source.reference);
  const isReturned = !isFree && (await returnToOwner(customer, source, run));
  const mustWrite = isFree && run.settings.customers.writeReference;
  // The claims of a plan stay in memory, so that a batch plans one customer for one source customer only.
  const take = mustWrite && !run.isPlan ? writeReference : claimOnly;
  const hold = isFree ? await take(customer, source, run) : undefined;
  if (isReturned || hold === "lost") return linkBy(undefined, source, run, new Set([...taken, customer.id]));
  if (linkedBy === "email" && !hasName(customer, source)) run.warnings.push(otherName(customer, source));
  return {
    id: customer.id,
    action: "linked",
    linkedBy,
    referenceWritten: hold === "written" || (mustWrite && run.isPlan),
    isClaimed: hold === "claimed",
  };
}

const claimOnly: typeof writeReference = async (customer, source, run) =>
  (await claimCustomer(customer, source, run)) ? "claimed" : "lost";

const otherName = ({ id, name }: Customer, source: SourceCustomer): string =>
  `The customer ${source.name} was linked by email address to ${name} (${id}) in Rillet, which has another name.`;

/** Creates the customer. @param rejected The link of a customer that does not exist any more. @returns The link of the new one. */
async function createCustomer(
  source: SourceCustomer,
  rejected: ObjectLink | undefined,
  run: SyncRun,
): Promise<ObjectLink> {
  const { rillet, settings, lists, created, warnings } = run;
  if (!settings.customers.createMissing) throw notLinked(source);
  const { body, warnings: leftOut } = buildCustomer(source);
  warnings.push(...leftOut);
  if (run.isPlan) return { id: NOT_CREATED_YET };
  const creation: Creation<Customer> = {
    reference: source.reference,
    operation: "create-customer",
    generation: rejected?.generation,
    deletedId: rejected?.id,
    post: (idempotencyKey) => rillet.customers.create(body, { idempotencyKey }),
    retrieve: (id) => rillet.customers.retrieve(id),
  };
  const {
    object: customer,
    isReplay,
    generation,
  } = await createObject(creation, run).catch((error: unknown) => {
    throw toSyncError(error, `create the customer ${source.name}`, [source.reference.type]);
  });
  if (!isReplay) lists.addCreatedCustomer(customer.id);
  created.push({ kind: "customer", id: customer.id, name: customer.name });
  lists.customers.put(customer);
  return { id: customer.id, ...(generation > 0 && { generation }) };
}

function notLinked({ name, reference }: SourceCustomer): Error {
  const advice =
    "Create the customer in Rillet with this reference, give its id as customer.rilletId, or set customers.createMissing so that the sync creates it.";
  return syncError(
    "CUSTOMER_NOT_LINKED",
    `No customer in Rillet was found for ${name} (${reference.type} ${reference.id}).`,
    { advice, details: { reference } },
  );
}
