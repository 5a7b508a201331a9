import type { SyncOutcome } from "../results/sync-result.js";
import type { SyncInvoicesOptions } from "./batch-options.js";

/** Counts outcomes and tells the caller of each; what the caller's function throws does not end the batch. */
export function countProgress({ onProgress }: SyncInvoicesOptions): (outcome: SyncOutcome) => void {
  let [done, failed, requests] = [0, 0, 0];
  return (outcome) => {
    done += 1;
    failed += outcome.ok ? 0 : 1;
    requests += outcome.ok ? outcome.result.requests : outcome.requests;
    try {
      onProgress?.({ done, failed, requests, outcome });
    } catch {
      // An observer must not decide what becomes of the invoices after this one.
    }
  };
}
