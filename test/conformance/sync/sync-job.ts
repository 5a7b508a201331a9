import { Rillet } from "../../../src/index.js";
import { type LinkStore, RilletSync } from "../../../src/sync/index.js";
import { settings } from "./documents.js";
import { ACTOR } from "./history.js";
import type { Work } from "./recorder.js";
import type { StoreAddress } from "./shared-store.js";

/** The input of a process. */
export interface Job {
  readonly actor: string;
  readonly url: string;
  readonly store: StoreAddress;
  /** Its clock stands still at this time. */
  readonly now: number;
  /** Of a request, in milliseconds. */
  readonly timeout: number;
  readonly maxRetries: number;
  readonly work: Work;
}

/** The sync of a process. */
export function createSync(
  { actor, url, now, timeout, maxRetries }: Job,
  { get, set, delete: remove }: LinkStore,
): RilletSync {
  const rillet = new Rillet({
    apiKey: "sandbox-key",
    baseUrl: url,
    headers: { [ACTOR]: actor },
    rateLimit: false,
    maxRetries,
    timeout,
    logLevel: "off",
  });
  return new RilletSync(rillet, { ...settings, links: { get, set, delete: remove }, now: () => now });
}
