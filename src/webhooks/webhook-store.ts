import { checkOptions, isFunction, wholeNumberFrom, type OptionChecks } from "../validation/validate-options.js";

/** Who may handle a delivery: the caller (`claimed`), nobody, because it is handled (`done`), or for now another caller (`busy`). */
export type WebhookClaim = "claimed" | "done" | "busy";

/**
 * Remembers deliveries, so that each is handled once. Processes that share a store also share what it remembers. Give each webhook endpoint
 * its own keys (a prefix), because two endpoints may receive the same delivery id.
 *
 * In Redis the claim is `SET key busy NX PX leaseMs`, and `GET` where that fails. `renew` is `PEXPIRE`, `complete` is `SET key done PX keepMs`
 * and `release` is `DEL`: examples/webhooks/redis-store.ts.
 */
export interface WebhookStore {
  /**
   * Claims a delivery, atomically: of any number of callers at one time, exactly one gets `claimed`. All others get `busy` until that caller
   * completes or releases the claim, or until `leaseMs` have passed. The lease frees the claim of a process that has died.
   */
  claim(id: string, leaseMs: number): Promise<WebhookClaim>;
  /** Makes a claim last `leaseMs` from now. Called after every third of the lease while a listener works. */
  renew(id: string, leaseMs: number): Promise<void>;
  /** The listener has succeeded: return `done` for at least `keepMs`. Rillet gets its response after this, or after 5 s. */
  complete(id: string, keepMs: number): Promise<void>;
  /** The listener has failed: the next caller may claim. */
  release(id: string): Promise<void>;
}

/** How many deliveries the store remembers, and its clock. */
export interface MemoryWebhookStoreOptions {
  /**
   * How many deliveries are remembered. Beyond that the oldest handled ones are forgotten, and never one that is being handled.
   * Default 10,000 (about 6 MB).
   */
  readonly maxEntries?: number | undefined;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

interface Entry {
  readonly state: "busy" | "done";
  readonly until: number;
}

const OPTIONS = { maxEntries: wholeNumberFrom(1), now: isFunction } satisfies OptionChecks;

/**
 * The default store: a Map. It is lost when the process ends and is not shared. So it is enough for one process, if its listeners
 * may receive a delivery again after a restart.
 *
 * @param options How many deliveries are remembered, and the clock.
 * @throws RilletArgumentError for an unknown option, and if `maxEntries` is not a whole number from 1.
 */
export function createMemoryWebhookStore(options: MemoryWebhookStoreOptions = {}): WebhookStore {
  checkOptions(options, OPTIONS, "createMemoryWebhookStore()");
  const { maxEntries = 10_000, now = Date.now } = options;
  const entries = new Map<string, Entry>();
  const set = (id: string, state: Entry["state"], forMs: number): void => {
    entries.delete(id);
    entries.set(id, { state, until: now() + forMs });
  };
  const isBusy = (id: string): boolean => entries.get(id)?.state === "busy";

  /* The interface is asynchronous. Nothing here waits, and this makes the claim atomic. */
  /* eslint-disable @typescript-eslint/require-await */
  return {
    async claim(id, leaseMs): Promise<WebhookClaim> {
      const entry = entries.get(id);
      if (entry && entry.until > now()) return entry.state;
      set(id, "busy", leaseMs);
      return "claimed";
    },
    async renew(id, leaseMs) {
      if (isBusy(id)) set(id, "busy", leaseMs);
    },
    async complete(id, keepMs) {
      set(id, "done", keepMs);
      evict(entries, maxEntries, now());
    },
    async release(id) {
      if (isBusy(id)) entries.delete(id);
    },
  };
}

/** Removes the oldest entries over the limit. A Map iterates its entries in the order in which they were set, so the oldest come first. */
function evict(entries: Map<string, Entry>, maxEntries: number, now: number): void {
  for (const [id, { state, until }] of entries) {
    if (entries.size <= maxEntries) return;
    if (state === "done" || until <= now) entries.delete(id);
  }
}
