import type { SandboxContext } from "../context.js";
import { unprocessable } from "../problems.js";
import { ledgerOf } from "./ledger.js";
import { lastClosedDay } from "./last-closed-day.js";

/**
 * Runs a request. Books are closed up to the end of the last closed period: no request can post, change or remove anything
 * there. A request may change a document if its postings there stay as they are. The docs do not describe any of this, and
 * how Rillet words the problem is not known.
 * @throws Problem 422
 */
export function keepClosedBooks<Result>(method: string, context: SandboxContext, run: () => Result): Result {
  const ledger = ledgerOf(context);
  if (method === "GET" || method === "HEAD") return run();
  if (lastClosedDay(context) === undefined) ledger.keepUp();
  return runInOpenBooks(context, run, (end, day) =>
    unprocessable(
      `The books are closed until ${end}, and this request posts on ${day}: use a date after ${end}, for the document and for its revenue or service period`,
    ),
  );
}

/**
 * Does what a person does in the dashboard, with the same rule. If it fails, nothing has changed.
 * @throws Error if it posts into closed books, or changes what was posted there.
 */
export const actInOpenBooks = <Result>(context: SandboxContext, act: () => Result): Result =>
  context.state.transactions.atomically(() =>
    runInOpenBooks(
      context,
      act,
      (end, day) =>
        new Error(
          `The books are closed until ${end}, and this would change what is posted on ${day}. A sandbox with closedBooks: false accepts it.`,
        ),
    ),
  );

function runInOpenBooks<Result>(
  context: SandboxContext,
  run: () => Result,
  toError: (end: string, day: string) => Error,
): Result {
  const end = lastClosedDay(context);
  if (end === undefined) return run();
  const results: Result[] = [];
  const day = ledgerOf(context).firstChangeUntil(end, () => results.push(run()));
  if (day !== undefined) throw toError(end, day);
  return results[0] as Result;
}
