import type { SourceReference } from "../source/source-reference.js";
import { serverNowText, type SyncRun } from "../sync-context.js";
import type { ObjectLink } from "./link-records.js";

/** Why a response may belong to a deleted object: the link store may not know how often the object was deleted before. */
export interface Doubt {
  /** A time of the server, ISO 8601. All deleted objects were created before it. An object that was created clearly later is new and needs no look-up. */
  readonly after?: string | undefined;
}

const HOUR = 60 * 60 * 1000;

/**
 * The doubt about the documents of a customer. It exists if the customer's link says that a document was voided, or that the link store had lost the link, within the last
 * 26 hours. A document that was created clearly later is new.
 */
export async function doubtOfCustomer(
  customer: SourceReference,
  { links, lists }: SyncRun,
): Promise<Doubt | undefined> {
  const since = (await links.read("customer", customer))?.doubtfulSince;
  if (since === undefined || Math.abs(lists.serverClock.now() - Date.parse(since)) >= 26 * HOUR) return undefined;
  return lists.serverClock.isKnown ? { after: since } : {};
}

/** What the link of a customer keeps that is made again, because the link store had lost it. */
export function madeAgain(run: SyncRun): Pick<ObjectLink, "doubtfulSince" | "madeAgainAt"> {
  const now = serverNowText(run);
  return { doubtfulSince: now, madeAgainAt: now };
}

/**
 * Whether an object was changed in the day after the link of its customer was made again. Then a POST of a killed worker may have arrived as well, with an idempotency key
 * that only the lost link knew.
 */
export async function mayStandTwice(
  { updated_at: changedAt }: { readonly updated_at: string },
  customer: SourceReference,
  { links }: SyncRun,
): Promise<boolean> {
  const link = await links.read("customer", customer);
  const age = Date.parse(changedAt) - Date.parse(link?.madeAgainAt ?? "");
  return age >= 0 && age < 26 * HOUR;
}
