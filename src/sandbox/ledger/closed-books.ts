import type { SandboxContext } from "../context.js";
import { unprocessable } from "../problems.js";
import type { State } from "../state/state.js";
import { ledgerOf } from "./ledger.js";

/** The last day of the last closed period; undefined while no period has been closed. */
export const closedUntil = (state: State): string | undefined =>
  state.books
    .filter(({ status }) => status === "CLOSED")
    .map(({ end }) => end)
    .sort()
    .at(-1);

/**
 * Runs a request. Books are closed up to the end of the last closed period: nothing is posted there, changed or removed any
 * more. A change of a document that leaves its postings there as they are passes (the docs do not describe any of this, and
 * the problem is recorded nowhere).
 * @throws Problem 422
 */
export function keepClosedBooks<Result>(method: string, context: SandboxContext, run: () => Result): Result {
  const ledger = ledgerOf(context);
  if (method === "GET" || method === "HEAD") return run();
  const end = context.closedBooks ? closedUntil(context.state) : undefined;
  if (end === undefined) {
    ledger.keepUp();
    return run();
  }
  const results: Result[] = [];
  const day = ledger.firstChangeUntil(end, () => results.push(run()));
  if (day !== undefined)
    throw unprocessable(
      `The books are closed until ${end}, and this posts on ${day}: use a date from the day after on, for the document and for its revenue or service period`,
    );
  return results[0] as Result;
}
