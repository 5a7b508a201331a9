import { ListChanges, type Changes } from "./changes.js";
import { toListMethod, type FollowedList, type ListMethod, type TakesUpdatedGt } from "./followed-list.js";
import { resolveOptions, type IncrementalOptions } from "./options.js";
import { readSince } from "./since.js";

/**
 * The rows of a list that changed since the last look, and the watermark for the next. Nothing is sent before it is iterated.
 *
 * While others write, no row is missed and no state of a row is given twice: the next run begins when this one started, by the server's clock, less
 * `overlap`, and the watermark holds the states that were already given from there on. The state given is the one at reading: of two changes between
 * two runs the last is seen. Runs that end well give each state exactly once; after one that failed or was left early, run again with the old `since`: nothing
 * is lost, and what had been given is given again (at least once), so write rows by their id, and the watermark in the same transaction.
 *
 * When a cursor dies on the way (2 hours, Rillet's docs), the list is read anew and what was given is skipped.
 *
 * A list does not show deletions: have Rillet tell them, by webhooks (`rillet-sdk/webhooks`), or compare with the whole list now and then.
 *
 * @param list A resource whose list takes `updated.gt`: accounts, bankTransactions, bills, charges, creditMemos, customers, fields, invoicePayments, invoices,
 * journalEntries, reimbursements, vendorCredits, vendors; or such a method, `rillet.reports.journalEntries`. Any other is a compile error, and throws when iterated.
 * @param options `since` is required. Each list needs a watermark of its own.
 * @throws RilletArgumentError for an option that cannot be right. The iteration throws what the list throws, and `PaginationError` where reading it anew got no further.
 *
 * @example
 * const changes = incremental(rillet.invoices, { since: await load() ?? new Date(0) });
 * for await (const invoice of changes) await write(invoice);
 * await save(changes.watermark);
 */
export function incremental<Query extends object, Row>(
  list: FollowedList<Query, Row> & TakesUpdatedGt<Query>,
  options: IncrementalOptions<NoInfer<Query>>,
): Changes<Row> {
  const settings = resolveOptions(options);
  return new ListChanges({
    list: toListMethod(list) as ListMethod<object, Row>,
    settings,
    beginning: readSince(settings.since),
  });
}
