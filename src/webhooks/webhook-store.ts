/** Who may handle a delivery: the caller (`claimed`), nobody any more (`done`), somebody else for now (`busy`). */
export type WebhookClaim = "claimed" | "done" | "busy";

/**
 * Remembers deliveries, so that each is handled once. Processes that share a store share the memory; give each webhook endpoint
 * its own keys (a prefix), for two of them may hear of one delivery id.
 *
 * In Redis the claim is `SET key busy NX PX leaseMs`, then `GET` where that fails; `renew` is `PEXPIRE`, `complete` `SET key done PX keepMs` and
 * `release` `DEL`: examples/webhooks/redis-store.ts.
 */
export interface WebhookStore {
  /**
   * Claims a delivery, atomically: of any number of callers at one time exactly one hears `claimed`, and until it completes or releases
   * the claim, or `leaseMs` have passed, all others hear `busy`. The lease is what frees the claim of a process that has died.
   */
  claim(id: string, leaseMs: number): Promise<WebhookClaim>;
  /** Makes a claim last `leaseMs` from now. Called every third of that while a handler works. */
  renew(id: string, leaseMs: number): Promise<void>;
  /** The handler has ended well: answer `done` for at least `keepMs`. Rillet is answered after this, or after 5 s. */
  complete(id: string, keepMs: number): Promise<void>;
  /** The handler has failed: the next caller may claim. */
  release(id: string): Promise<void>;
}
