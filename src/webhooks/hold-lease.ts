import { attempt } from "./attempt.js";
import type { WebhookClaim, WebhookStore } from "./webhook-store.js";

/** How long a claim outlives its process. Short, since Rillet's next tries must come after it; a live process renews it. */
const LEASE_MS = 60_000;

/** A claim that is renewed until it is stopped. */
export interface Lease {
  stop(): void;
  /** Stops, and gives the claim back: unless it has lapsed meanwhile, for then it may be another's. Never rejects. */
  release(): Promise<void>;
}

/**
 * Claims a delivery and keeps the claim alive.
 *
 * @returns The lease, or `done` or `busy` where there is none to be had. An answer that no store should give counts as `busy`.
 * @throws What the store threw at the claim; later failures of the store go to `report`.
 */
export async function holdLease(
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

/** A process that has nothing else to do need not stay for a renewal. Only Node's timers know how. */
function doNotKeepAlive(timer: unknown): void {
  (timer as { unref?(): void }).unref?.();
}
