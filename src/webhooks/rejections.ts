import { WebhookVerificationError } from "../errors/webhook-verification-error.js";

/** How long rejections are only counted after one has been reported. */
const REPORT_INTERVAL_MS = 60_000;

/**
 * Reports rejected deliveries at most once a minute, because anyone can send them, and they must not fill the log. The first one is reported
 * immediately. Those of the next minute are counted, and the first one after that minute is reported together with their number.
 *
 * @param now A monotonic clock in milliseconds.
 */
export function createRejectionSummary(
  report: (error: WebhookVerificationError) => void,
  now: () => number,
): (error: WebhookVerificationError) => void {
  let counts = new Map<string, number>();
  let reportedAt = -Infinity;
  return (error) => {
    counts.set(error.reason, (counts.get(error.reason) ?? 0) + 1);
    if (now() - reportedAt < REPORT_INTERVAL_MS) return;
    reportedAt = now();
    const summary = summarize(counts, error);
    counts = new Map();
    report(summary);
  };
}

function summarize(counts: ReadonlyMap<string, number>, last: WebhookVerificationError): WebhookVerificationError {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 1) return last;
  const reasons = [...counts].map(([reason, count]) => `${reason} ${count}`).join(", ");
  return new WebhookVerificationError(
    `${total} webhook deliveries were rejected since the last report (${reasons}). The last one: ${last.message}`,
    { reason: last.reason, cause: last },
  );
}
