import { RilletError } from "../errors/rillet-error.js";
import { attempt } from "./attempt.js";
import { holdLease } from "./hold-lease.js";
import type { WebhookEvent } from "./webhook-event.js";
import type { WebhookClaim, WebhookStore } from "./webhook-store.js";

/** Rillet tries a failed delivery again over hours; a week covers that, and repeats that come late. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;

export interface RunOnceSettings {
  readonly store: WebhookStore;
  readonly now: () => number;
  /** Hears of every failure once, however many requests wait for the outcome. Never throws. */
  readonly report: (error: unknown, event: WebhookEvent) => void;
}

/** Handles an event unless that has been done or is being done: `done` after it ended well, whoever did it. Rejects with what the handler threw. */
export type RunOnce = (event: WebhookEvent, handle: () => unknown) => Promise<Exclude<WebhookClaim, "claimed">>;

/**
 * A repeat that comes while this process handles the delivery waits for the same outcome; the store is asked by the first one only.
 * A claim thus never lapses under a handler that runs here.
 */
export function createRunOnce(settings: RunOnceSettings): RunOnce {
  const running = new Map<string, ReturnType<RunOnce>>();
  return (event, handle) => {
    const current = running.get(event.id);
    if (current) return current;
    const outcome = claimAndRun(settings, event, handle).finally(() => running.delete(event.id));
    running.set(event.id, outcome);
    return outcome;
  };
}

async function claimAndRun(
  { store, now, report }: RunOnceSettings,
  event: WebhookEvent,
  handle: () => unknown,
): ReturnType<RunOnce> {
  const reported = (error: unknown): void => report(error, event);
  const lease = await holdLease(store, event.id, now, reported).catch(rethrowAfter(reported));
  if (typeof lease === "string") return lease;
  try {
    await handle();
  } catch (error) {
    reported(error);
    await lease.release();
    throw error;
  }
  lease.stop();
  // The work is done, so the delivery is acknowledged even where the store could not write it down.
  await attempt(() => withinPatience(store.complete(event.id, KEEP_MS)), reported);
  return "done";
}

/** How long an answer waits for the store to note that the work is done. */
const PATIENCE_MS = 5_000;

function withinPatience(noted: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new RilletError("The webhook store did not note within 5 s what is handled.")),
      PATIENCE_MS,
    );
    Promise.resolve(noted)
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}

function rethrowAfter(reported: (error: unknown) => void): (error: unknown) => never {
  return (error) => {
    reported(error);
    throw error;
  };
}
