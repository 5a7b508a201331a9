import { withTimeout } from "../../http/timeout.js";
import { type LinkStore, MemoryLinkStore } from "../links/link-store.js";
import { type CheckFinding, failure, ok, warning } from "./finding.js";

/** How long the store may take for the whole check, in milliseconds. */
const TIMEOUT = 10_000;

/** Checks that the link store writes, reads and deletes a key, and warns where links do not last. The key is deleted again. */
export async function checkLinkStore(store: LinkStore): Promise<CheckFinding[]> {
  const late = new Error(`no response within ${TIMEOUT / 1000} seconds`);
  const problem = await withTimeout(
    () => tryStore(store),
    TIMEOUT,
    undefined,
    () => late,
  ).catch((error: unknown) => `failed: ${error instanceof Error ? error.message : String(error)}`);
  const remedy = "Correct the link store. Until then, every sync fails before it sends a request.";
  if (problem !== undefined) return [failure("LINK_STORE_FAILED", `The link store ${problem}`, remedy, "links")];
  return [ok("LINK_STORE_WORKS", "The link store writes, reads and deletes a key.", "links"), ...doubts(store)];
}

/** Two keys, because a store with room for one forgets the first. */
async function tryStore(store: LinkStore): Promise<string | undefined> {
  const keys = ["1", "2"].map((number) => `rillet-sdk:check:${crypto.randomUUID()}:${number}`);
  const value = JSON.stringify({ id: "a check of the link store" });
  for (const key of keys) await store.set(key, value);
  for (const key of keys) if (!isSame(await store.get(key), value)) return "does not return what was written to it.";
  for (const key of keys) await store.delete(key);
  for (const key of keys)
    if (((await store.get(key)) ?? undefined) !== undefined) return "still returns a key that was deleted.";
  return undefined;
}

/** Some stores parse the JSON themselves. */
const isSame = (read: unknown, written: string): boolean =>
  read === written || (typeof read === "object" && JSON.stringify(read) === written);

function doubts(store: LinkStore): CheckFinding[] {
  const remedy =
    "Use a store that lasts and that all workers share: Redis, Postgres or SQLite, for example through Keyv.";
  const {
    ttl,
    max,
    store: inner,
  } = store as { readonly ttl?: unknown; readonly max?: unknown; readonly store?: unknown };
  const isInMemory = [store, inner].some((each) => each instanceof MemoryLinkStore || each instanceof Map);
  const limits = [
    isLimit(ttl) ? `after ${ttl} milliseconds (ttl)` : "",
    isLimit(max) ? `beyond ${max} entries (max)` : "",
  ].filter(Boolean);
  return [
    ...(isInMemory
      ? [
          warning(
            "LINK_STORE_IN_MEMORY",
            "The link store is in memory, so its links end with the process.",
            remedy,
            "links",
          ),
        ]
      : []),
    ...(limits.length > 0
      ? [
          warning(
            "LINK_STORE_FORGETS",
            `The link store forgets links ${limits.join(" and ")}.`,
            "Set no ttl and no limit for it. No link may expire.",
            "links",
          ),
        ]
      : []),
  ];
}

/** Whether the property of a cache limits it: 0 and undefined mean no limit in Keyv and lru-cache. */
const isLimit = (value: unknown): value is number => typeof value === "number" && value > 0 && Number.isFinite(value);
