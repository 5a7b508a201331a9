import type { Customer } from "../../../generated/types.js";
import type { SourceCustomer } from "../source/source-document.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";

/** Writes our claim. @returns The claim that it overwrote. */
export async function claim(
  id: string,
  source: SourceCustomer,
  { links }: SyncRun,
): Promise<SourceReference | undefined> {
  const before = (await links.read("customer-claim", claimOn(id, source)))?.reference;
  await links.write("customer-claim", claimOn(id, source), { reference: source.reference });
  return before;
}

/**
 * Gives the claim back to the process whose claim was overwritten, because that one may have the customer. Keeps the claim when another worker has linked the same
 * source customer to it.
 */
export async function unclaim(
  id: string,
  source: SourceCustomer,
  { before, run }: { readonly before: SourceReference | undefined; readonly run: SyncRun },
): Promise<void> {
  const holder = (await run.links.read("customer-claim", claimOn(id, source)))?.reference;
  if (before === undefined || holder === undefined || !hasReference([holder], source.reference)) return;
  if ((await run.links.read("customer", source.reference))?.id === id) return;
  await run.links.write("customer-claim", claimOn(id, source), { reference: before });
}

/**
 * Claims a customer in the link store, for a source's customer whose reference is not written to Rillet. The claim decides as long as the link counts (`keepsClaim`).
 * Processes without a common link store can share the customer: Rillet has no sign of the link.
 * @returns Whether the customer belongs to the source's customer now.
 */
export async function claimCustomer({ id }: Customer, source: SourceCustomer, run: SyncRun): Promise<boolean> {
  if (await ownerOf(id, source, run)) return false;
  const { links } = run;
  const before = await claim(id, source, run);
  await links.write("customer", source.reference, { id, isClaimed: true });
  const holder = (await links.read("customer-claim", claimOn(id, source)))?.reference;
  // The process whose claim was overwritten has the customer if it wrote its link before it could notice.
  const isTaken = before !== undefined && (await isLinkedTo(id, before, source, run));
  if (!isTaken && holder !== undefined && hasReference([holder], source.reference)) return true;
  // Otherwise the next sync would take the customer of the other one for ours, if this one fails before it has another customer.
  if ((await links.read("customer", source.reference))?.id === id) await links.forget("customer", source.reference);
  await unclaim(id, source, { before, run });
  return false;
}

export const claimOn = (customerId: string, { reference }: SourceCustomer): SourceReference => ({
  type: reference.type,
  id: customerId,
});

/** The other customer of the billing system that holds the claim, if its link names this customer. */
export async function ownerOf(
  customerId: string,
  source: SourceCustomer,
  run: SyncRun,
): Promise<SourceReference | undefined> {
  const holder = (await run.links.read("customer-claim", claimOn(customerId, source)))?.reference;
  return holder !== undefined && (await isLinkedTo(customerId, holder, source, run)) ? holder : undefined;
}

/** Whether the holder of a claim is another customer of the billing system, and its link names this customer. */
const isLinkedTo = async (
  customerId: string,
  holder: SourceReference,
  source: SourceCustomer,
  { links }: SyncRun,
): Promise<boolean> =>
  !hasReference([holder], source.reference) && (await links.read("customer", holder))?.id === customerId;

/**
 * Whether a customer whose reference is not in Rillet still belongs to the source's customer. Two source customers that are linked at the very same moment can both
 * have the link, also after one of their workers was killed. Then the one with the claim keeps the customer. A claim that the store lost is written again.
 */
export async function keepsClaim(id: string, source: SourceCustomer, run: SyncRun): Promise<boolean> {
  const isOwn = async (): Promise<boolean> => {
    const holder = (await run.links.read("customer-claim", claimOn(id, source)))?.reference;
    return holder !== undefined && hasReference([holder], source.reference);
  };
  if (await isOwn()) return true;
  if (await ownerOf(id, source, run)) return false;
  await claim(id, source, run);
  return isOwn();
}
