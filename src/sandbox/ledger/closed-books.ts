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
  const end = lastClosedDay(context);
  if (end === undefined) {
    ledger.keepUp();
    return run();
  }
  const results: Result[] = [];
  const day = ledger.firstChangeUntil(end, () => results.push(run()));
  if (day !== undefined)
    throw unprocessable(
      `The books are closed until ${end}, and this request posts on ${day}: use a date after ${end}, for the document and for its revenue or service period`,
    );
  return results[0] as Result;
}
