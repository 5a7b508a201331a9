import { RilletError } from "../errors/rillet-error.js";
import type { WebhookEvent } from "./webhook-event.js";
import type { WebhookClaim, WebhookStore } from "./webhook-store.js";

/** How long a claim outlives its process. It is short, because Rillet's next attempts must come after it. A living process renews it. */
const LEASE_MS = 60_000;

/** Rillet delivers a failed delivery again over hours. A week covers that, and repeats that come late. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;

/** How long a response waits for the store to record that the delivery is handled. */
const COMPLETE_TIMEOUT_MS = 5_000;

export interface HandleOnceSettings {
  readonly store: WebhookStore;
  readonly now: () => number;
  /** Is called once for each failure, however many requests wait for the outcome. Never throws. */
  readonly report: (error: unknown, event: WebhookEvent) => void;
}

/**
 * Runs `handle` for an event, unless that has been done or is being done. The outcome is `done` after it succeeded, whoever ran it.
 * Rejects with the error of `handle`.
 */
export type HandleOnce = (event: WebhookEvent, handle: () => unknown) => Promise<Exclude<WebhookClaim, "claimed">>;

/**
 * A repeat that comes while this process handles the delivery waits for the same outcome, and only the first one asks the store.
 * So a claim never expires under a listener that runs in this process.
 */
export function createHandleOnce(settings: HandleOnceSettings): HandleOnce {
  const running = new Map<string, ReturnType<HandleOnce>>();
  return (event, handle) => {
    const current = running.get(event.id);
    if (current) return current;
    const outcome = claimAndHandle(settings, event, handle).finally(() => running.delete(event.id));
    running.set(event.id, outcome);
    return outcome;
  };
}

async function claimAndHandle(
  { store, now, report }: HandleOnceSettings,
  event: WebhookEvent,
  handle: () => unknown,
): ReturnType<HandleOnce> {
  const reportError = (error: unknown): void => report(error, event);
  const lease = await acquireLease(store, event.id, now, reportError).catch(rethrowAfter(reportError));
  if (typeof lease === "string") return lease;
  try {
    await handle();
  } catch (error) {
    reportError(error);
    await lease.release();
    throw error;
  }
  lease.stop();
  // The work is done, so the delivery is acknowledged even if the store cannot record it.
  await attempt(() => withTimeout(store.complete(event.id, KEEP_MS)), reportError);
  return "done";
}

/** A claim that is renewed until it is stopped. */
interface Lease {
  stop(): void;
  /** Stops and gives the claim back. A claim that has expired is not given back, because it may belong to another process. Never rejects. */
  release(): Promise<void>;
}

/**
 * Claims a delivery and keeps the claim alive.
 *
 * @returns The lease, or `done` or `busy` if the claim failed. A result that no store may give counts as `busy`.
 * @throws What the store threw at the claim. Later failures of the store go to `report`.
 */
async function acquireLease(
  store: WebhookStore,
  id: string,
  now: () => number,
  report: (error: unknown) => void,
): Promise<Lease | Exclude<WebhookClaim, "claimed">> {
  let heldSince = now();
  const claim = await store.claim(id, LEASE_MS);
  if (claim !== "claimed") return claim === "done" ? "done" : "busy";
  const isHeld = (): boolean => now() - heldSince < LEASE_MS;

  const renew = async (): Promise<void> => {
    const renewedAt = now();
    if (!isHeld()) return;
    await store.renew(id, LEASE_MS);
    heldSince = renewedAt;
  };
  const timer: unknown = setInterval(() => void attempt(renew, report), LEASE_MS / 3);
  doNotKeepAlive(timer);
  const stop = (): void => clearInterval(timer as number);
  return {
    stop,
    async release() {
      stop();
      if (isHeld()) await attempt(() => store.release(id), report);
    },
  };
}

/** The renewal alone does not keep the process running. Only Node's timers have `unref`. */
function doNotKeepAlive(timer: unknown): void {
  (timer as { unref?(): void }).unref?.();
}

/** Runs an action that may fail without harm to what follows: the error goes to `report`. The action may throw, reject, or return no promise. */
async function attempt(action: () => unknown, report: (error: unknown) => void): Promise<void> {
  try {
    await action();
  } catch (error) {
    report(error);
  }
}

function rethrowAfter(report: (error: unknown) => void): (error: unknown) => never {
  return (error) => {
    report(error);
    throw error;
  };
}

function withTimeout(completed: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new RilletError("The webhook store did not record within 5 s that the delivery is handled.")),
      COMPLETE_TIMEOUT_MS,
    );
    Promise.resolve(completed)
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
