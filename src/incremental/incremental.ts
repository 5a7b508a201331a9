import { ListChanges, type Changes } from "./changes.js";
import { toListMethod, type FollowedList, type ListMethod, type TakesUpdatedGt } from "./followed-list.js";
import { resolveOptions, type IncrementalOptions } from "./options.js";
import { readSince } from "./watermark.js";

/**
 * The items of a list that changed since the last run, and the watermark for the next run. Nothing is sent before you iterate.
 *
 * While others write, no item is missed and no state of an item is given twice. The next run begins at the start of this run, by the server's
 * clock, less `overlap`; the watermark contains a hash of each state that was given since then, so the next run skips it. An item is given in its state at the time of
 * reading: of two changes between two runs, you see the last.
 *
 * A run that reaches its end gives each state exactly once. After an error, you can call `next()` of the same iterator again: the run
 * continues. Or start a new run with the old `since`, also after a loop that was left early: nothing is lost, and what was already given is
 * given again. So write items by their id, and write the watermark in the same transaction.
 *
 * When a cursor expires on the way (after 2 hours, Rillet's docs), the list is read again, and what was already given is skipped.
 *
 * A list does not show deletions. Receive them by webhook (`rillet-sdk/webhooks`), or compare your copy with the whole list now and then.
 *
 * @param list A resource whose list takes `updated.gt`: accounts, bankTransactions, bills, charges, creditMemos, customers, fields, invoicePayments,
 * invoices, journalEntries, reimbursements, vendorCredits, vendors; or such a method, `rillet.reports.journalEntries`. Any other list is a compile
 * error, and throws when iterated.
 * @param options `since` is required. Each list needs its own watermark.
 * @throws RilletArgumentError for an unknown option and for an invalid value. The iteration throws what the list throws, and `PaginationError`
 * when reading the list again makes no progress.
 *
 * @example
 * const changes = incremental(rillet.invoices, { since: await load() ?? new Date(0) });
 * for await (const invoice of changes) await write(invoice);
 * await save(changes.watermark);
 */
export function incremental<Query extends object, Item>(
  list: FollowedList<Query, Item> & TakesUpdatedGt<Query>,
  options: IncrementalOptions<NoInfer<Query>>,
): Changes<Item> {
  const settings = resolveOptions(options);
  return new ListChanges({
    list: toListMethod(list) as ListMethod<object, Item>,
    settings,
    beginning: readSince(settings.since),
  });
}
