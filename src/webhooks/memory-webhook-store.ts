import { RilletArgumentError } from "../errors/argument-error.js";
import type { WebhookClaim, WebhookStore } from "./webhook-store.js";

/** How much is remembered, and by which clock. */
export interface MemoryWebhookStoreOptions {
  /** How many deliveries are remembered; past that the oldest handled ones are forgotten, those in work never. Default 10,000 (some 6 MB). */
  readonly maxEntries?: number | undefined;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

interface Entry {
  readonly state: "busy" | "done";
  readonly until: number;
}

/**
 * The default store: a Map. It forgets when the process ends and is not shared, so it is enough for one process whose handlers
 * may see a delivery again after a restart.
 *
 * @param options How many deliveries are remembered, and by which clock.
 * @throws RilletArgumentError if `maxEntries` is not a whole number from 1 up.
 */
export function createMemoryWebhookStore({
  maxEntries = 10_000,
  now = Date.now,
}: MemoryWebhookStoreOptions = {}): WebhookStore {
  if (!Number.isInteger(maxEntries) || maxEntries < 1)
    throw new RilletArgumentError("maxEntries must be a whole number from 1 up.", "maxEntries");
  const entries = new Map<string, Entry>();
  const set = (id: string, state: Entry["state"], forMs: number): void => {
    entries.delete(id);
    entries.set(id, { state, until: now() + forMs });
  };
  const isBusy = (id: string): boolean => entries.get(id)?.state === "busy";

  /* Asynchronous for the interface's sake; nothing here waits, which makes the claim atomic. */
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
      forget(entries, maxEntries, now());
    },
    async release(id) {
      if (isBusy(id)) entries.delete(id);
    },
  };
}

/** A Map goes through its entries in the order they were set, so the oldest come first. */
function forget(entries: Map<string, Entry>, maxEntries: number, now: number): void {
  for (const [id, { state, until }] of entries) {
    if (entries.size <= maxEntries) return;
    if (state === "done" || until <= now) entries.delete(id);
  }
}
