import { Rillet } from "../../src/index.js";
import type { Sandbox } from "../../src/sandbox/index.js";
import { type LinkStore, RilletSync, type SyncSettings } from "../../src/sync/index.js";
import { settings } from "./bench.js";

/** Where a process dies: at which of its events (requests and writes to the link store), and whether that one still takes effect. */
export interface Death {
  readonly event: number;
  readonly isDone: boolean;
}

/** One process: it shares the sandbox and the link store with those before it, and everything stops at its death. */
export interface Life {
  /** Resolves with the result of the work, or with `undefined` if the process died. */
  run<T>(work: (sync: RilletSync) => Promise<T>): Promise<T | undefined>;
}

const never = new Promise<never>(() => undefined);

export function begin(
  sandbox: Sandbox,
  links: Map<string, string>,
  death?: Death,
  more: SyncSettings = {},
  timeout = 60_000,
): Life {
  let events = 0;
  let end = (): void => undefined;
  const died = new Promise<undefined>((resolve) => {
    end = () => {
      resolve(undefined);
    };
  });
  const live = async <T>(effect: () => T | Promise<T>): Promise<T> => {
    if (death === undefined || events++ < death.event) return effect();
    if (events - 1 === death.event && death.isDone) await Promise.resolve(effect()).catch(() => undefined);
    end();
    return never;
  };
  const store: LinkStore = {
    get: (key) => Promise.resolve(links.get(key)),
    set: (key, value) => live(() => void links.set(key, value)),
    delete: (key) => live(() => links.delete(key)),
  };
  const fetch: typeof sandbox.fetch = (input, init) => live(() => sandbox.fetch(input, init));
  const rillet = new Rillet({
    apiKey: "sandbox-key",
    environment: "sandbox",
    fetch,
    rateLimit: false,
    maxRetries: 0,
    timeout,
    logLevel: "off",
  });
  const sync = new RilletSync(rillet, { ...settings, now: () => sandbox.now(), links: store, ...more });
  return { run: (work) => Promise.race([work(sync), died]) };
}
