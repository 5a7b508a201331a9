import type { Customer, CustomerRequest } from "../../../generated/types.js";
import { NotFoundError, RilletError, type SyncError } from "../../errors/index.js";
import { MemoryLinkStore } from "../links/link-store.js";
import type { SourceCustomer } from "../source/source-document.js";
import { hasReference, type SourceReference, toExternalReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { isUnknownType, toSyncError } from "../sync-errors.js";
import { claim, claimCustomer, claimOn, ownerOf, unclaim } from "./customer-claim.js";

/** How a source's customer got a customer in Rillet: `written` with its reference, `claimed` in the link store alone, or `lost` to another one. */
export type CustomerHold = "written" | "claimed" | "lost";

/** How often the reference is written when other processes write to the same customer. */
const MOST_ATTEMPTS = 3;

/**
 * Writes the reference of the source's customer to a customer in Rillet, so that no other customer of the billing system is linked to it.
 *
 * An update replaces the whole list of references, and Rillet has no conditional writes. So two processes that link two source customers at the same time could
 * both succeed. Therefore each process first writes a claim to the link store, then the reference to Rillet, and then reads both again. It has the customer only
 * when both are still its own. Processes with one link store never share a customer. Without a common store one case remains: the other process writes after
 * this one has read the customer again.
 *
 * A customer can have a reference of an integration, whose type no request may state (Rillet's docs). Its references cannot be updated, so the customer is claimed instead.
 *
 * @returns `lost` when the customer belongs to another one or was deleted.
 */
export async function writeReference(customer: Customer, source: SourceCustomer, run: SyncRun): Promise<CustomerHold> {
  let types = [source.reference.type];
  let isWritten = false;
  let before: SourceReference | undefined;
  const write = async (stored: Customer): Promise<Pick<CustomerRequest, "external_references"> | undefined> => {
    const references = stored.external_references ?? [];
    if (hasReferenceOfType(stored, source) || (await isLinkedToOther(stored.id, source, run))) return undefined;
    types = [...references, source.reference].map(({ type }) => type);
    isWritten = true;
    return { external_references: [...references, toExternalReference(source.reference)] };
  };
  try {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      if (await ownerOf(customer.id, source, run)) return "lost";
      // A claim of a process that has lost the customer would hide the claim of the process that has it.
      if (attempt > 1 && !(await isFree(customer.id, source, run))) return "lost";
      before = await claim(customer.id, source, run);
      isWritten = false;
      const written = await run.rillet.customers.modify(customer.id, write);
      run.lists.customers.put(written);
      if (!hasReference(written.external_references, source.reference)) {
        await unclaim(customer.id, source, { before, run });
        return "lost";
      }
      if (await isOurs(written, source, run)) return "written";
      // What another worker wrote for the same source customer is not ours to take back.
      if (isWritten) await takeBack(written.id, source, run);
    }
    return "lost";
  } catch (error) {
    if (error instanceof NotFoundError) {
      run.lists.customers.remove(customer.id);
      return "lost";
    }
    const others = new Set(types.filter((type) => type !== source.reference.type));
    if (isUnknownType(error) && others.size > 0) {
      // Rillet does not say which type it rejects (observed).
      if (!(await rejectsReferences(customer, run))) throw writeFailed(error, customer, [source.reference.type]);
      await unclaim(customer.id, source, { before, run });
      if (!(await claimCustomer(customer, source, run))) return "lost";
      run.warnings.push(notWritten(customer, others, source));
      return "claimed";
    }
    if (isWritten) await leaveToOther(customer.id, source, run);
    throw writeFailed(error, customer, types);
  }
}

/**
 * After a failure, removes the reference if another worker has linked the same source customer elsewhere, because no later sync would notice it.
 */
async function leaveToOther(id: string, source: SourceCustomer, run: SyncRun): Promise<void> {
  try {
    if (await isLinkedToOther(id, source, run)) await takeBack(id, source, run);
  } catch {
    // The first failure is the one to report.
  }
}

const writeFailed = (error: unknown, { name }: Customer, types: readonly string[]): SyncError =>
  toSyncError(error, `write the reference to the customer ${name}`, types);

/** Whether Rillet rejects the references that a customer already has, when they are sent back as they are. */
async function rejectsReferences({ id, name }: Customer, { rillet }: SyncRun): Promise<boolean> {
  try {
    await rillet.customers.modify(id, ({ external_references: references = [] }) => ({
      external_references: references,
    }));
    return false;
  } catch (error) {
    if (isUnknownType(error)) return true;
    throw toSyncError(error, `write the references of the customer ${name}`);
  }
}

const notWritten = ({ name, id }: Customer, others: ReadonlySet<string>, { reference }: SourceCustomer): string =>
  `The customer ${name} (${id}) was linked, and the reference ${reference.type} ${reference.id} was not written to it: Rillet rejects the update, because the customer has a reference of the type ${[...others].join(" or ")} that is not registered in Rillet. Only the link store knows the link.`;

/** Reads the customer and the claim again. Writes the link when both are our own. */
async function isOurs({ id }: Customer, source: SourceCustomer, run: SyncRun): Promise<boolean> {
  const { links, lists } = run;
  let current = await lists.customers.retrieve(id, run);
  // No other process sees claims in memory. A second read finds a write that was under way during the first one.
  if (run.settings.links instanceof MemoryLinkStore) current = await lists.customers.retrieve(id, run);
  const ofType = (current?.external_references ?? []).filter(({ type }) => type === source.reference.type);
  const holder = (await links.read("customer-claim", claimOn(id, source)))?.reference ?? source.reference;
  const isAlone = ofType.length === 1 && hasReference(ofType, source.reference);
  if (!isAlone || !hasReference([holder], source.reference) || (await isLinkedToOther(id, source, run))) return false;
  await links.write("customer", source.reference, { id });
  return true;
}

/**
 * Whether a customer with the reference of the source's customer belongs to another customer of the billing system, whose reference it lost: a worker that was killed
 * may have sent an update that reached Rillet only after the other one had the customer. Then the reference of its owner is put back.
 */
export async function returnToOwner({ id, name }: Customer, source: SourceCustomer, run: SyncRun): Promise<boolean> {
  const owner = await ownerOf(id, source, run);
  const current = owner && (await run.lists.customers.retrieve(id, run));
  if (!owner || !current || hasReference(current.external_references, owner)) return false;
  try {
    if (!run.isPlan) await takeBack(id, source, run);
  } catch (error) {
    throw writeFailed(error, current, [owner.type]);
  }
  const [verb, given] = run.isPlan ? ["would be", "would get"] : ["was", "got"];
  run.warnings.push(
    `The customer ${name} (${id}) had the reference ${source.reference.type} ${source.reference.id}, but the link store names it as the customer of ${owner.type} ${owner.id}, so the reference of that one ${verb} put back. ${source.name} ${given} another customer. If that is wrong, give customer.rilletId.`,
  );
  return true;
}

/** Reads the customer again. Whether it exists and has no reference of the type, apart from the one that another worker wrote for the same source customer. */
async function isFree(id: string, source: SourceCustomer, run: SyncRun): Promise<boolean> {
  const current = await run.lists.customers.retrieve(id, run);
  const references = current?.external_references ?? [];
  return (
    current !== undefined &&
    references.every(({ type, id: of }) => type !== source.reference.type || of === source.reference.id)
  );
}

/** Whether another worker has created or linked another customer for the same source customer in the meantime. */
async function isLinkedToOther(
  id: string,
  { reference }: SourceCustomer,
  { links, settings }: SyncRun,
): Promise<boolean> {
  const link = settings.customers.match.includes("link") ? await links.read("customer", reference) : undefined;
  return link !== undefined && !link.isRejected && link.id !== id;
}

/**
 * Removes our reference, unless another worker has linked the same source customer. When the customer has an owner, the owner's reference is the only one of its
 * type afterwards. The owner is read again after the write, because the write may have removed the reference of a process that became the owner in the meantime.
 */
async function takeBack(id: string, source: SourceCustomer, run: SyncRun): Promise<void> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const owner = await ownerOf(id, source, run);
    const updated = await run.rillet.customers.modify(id, async ({ external_references: references = [] }) => {
      if (!owner && (await run.links.read("customer", source.reference))?.id === id) return undefined;
      const others = references.filter(({ type }) => type !== source.reference.type);
      const isDone = !hasReference(references, source.reference) && (!owner || hasReference(references, owner));
      return isDone ? undefined : { external_references: [...others, ...(owner ? [toExternalReference(owner)] : [])] };
    });
    run.lists.customers.put(updated);
    const current = await ownerOf(id, source, run);
    if (!current || hasReference(updated.external_references, current)) return;
  }
}

/**
 * Removes the reference of a customer that this worker has created while another one linked the same source customer, if the linked one has it. A person decides whether
 * the created one can be deleted.
 */
export async function giveUpCreated(
  source: SourceCustomer,
  { id }: Pick<Customer, "id">,
  linked: Customer,
  run: SyncRun,
): Promise<void> {
  const isLeft = await leaveReference(id, source, linked, run);
  if (isLeft === undefined) return;
  const state = isLeft ? "still has" : "no longer has";
  run.warnings.push(
    `Another worker linked the customer ${source.name} to ${linked.id} while this one created ${id}. The sync uses ${linked.id}; ${id} ${state} the reference ${source.reference.type} ${source.reference.id}. Delete ${id} in Rillet.`,
  );
}

/** @returns Whether the created customer still has the reference; undefined when it was deleted. */
async function leaveReference(
  id: string,
  source: SourceCustomer,
  linked: Customer,
  run: SyncRun,
): Promise<boolean | undefined> {
  if (!hasReference(linked.external_references, source.reference)) return true;
  try {
    await takeBack(id, source, run);
    return false;
  } catch (error) {
    if (!(error instanceof RilletError)) throw error;
    return error instanceof NotFoundError ? undefined : true;
  }
}

const hasReferenceOfType = (
  { external_references: references = [] }: Customer,
  { reference }: SourceCustomer,
): boolean => references.some(({ type }) => type === reference.type);
