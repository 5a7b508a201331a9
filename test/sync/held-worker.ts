import { Rillet } from "../../src/index.js";
import type { Sandbox } from "../../src/sandbox/index.js";
import { type LinkStore, MemoryLinkStore, RilletSync, type SyncSettings } from "../../src/sync/index.js";
import { settings } from "./bench.js";

const never = new Promise<never>(() => undefined);

/**
 * A worker whose requests and writes to the link store wait for `before`, each with the number of the same ones before it.
 * It waits for `after` when an event has taken effect, and is killed there when `after` says so.
 */
export function worker(
  { sandbox, links }: { readonly sandbox: Sandbox; readonly links: Map<string, string> },
  before: (event: string, number: number) => Promise<void> | void = () => undefined,
  after: (event: string, number: number) => Promise<void> | "killed" | undefined = () => undefined,
  more: SyncSettings = {},
): RilletSync {
  const counts = new Map<string, number>();
  const happen = async <T>(event: string, effect: () => Promise<T>): Promise<T> => {
    const number = counts.get(event) ?? 0;
    counts.set(event, number + 1);
    await before(event, number);
    const result = await effect();
    return (await after(event, number)) === "killed" ? never : result;
  };
  const memory = new MemoryLinkStore(links);
  const store: LinkStore = {
    get: (key) => memory.get(key),
    set: (key, value) => happen(`set ${key.split(":")[2] ?? ""}`, () => memory.set(key, value)),
    delete: (key) => memory.delete(key),
  };
  const fetch: typeof sandbox.fetch = (input, init) => {
    const event = `${init?.method ?? "GET"} ${new URL(String(input)).pathname.split("/")[1] ?? ""}`;
    return happen(event, () => sandbox.fetch(input, init));
  };
  const rillet = new Rillet({
    ...{ apiKey: "sandbox-key", environment: "sandbox", fetch, rateLimit: false, maxRetries: 0, logLevel: "off" },
  });
  return new RilletSync(rillet, { ...settings, links: store, now: () => sandbox.now(), ...more });
}
