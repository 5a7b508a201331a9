import { withTimeout } from "../../http/timeout.js";
import { type LinkStore, MemoryLinkStore } from "../links/link-store.js";
import { type CheckFinding, failure, ok, warning } from "./finding.js";

/** How long the store may take for the whole check, in milliseconds. */
const TIMEOUT = 10_000;

/** Checks that the link store writes, reads and deletes keys and values as the sync uses them, and warns where links do not last. The keys are deleted again. */
export async function checkLinkStore(store: LinkStore): Promise<CheckFinding[]> {
  const late = new Error(`no response within ${TIMEOUT / 1000} seconds`);
  const problem = await withTimeout(
    () => tryStore(store),
    TIMEOUT,
    undefined,
    () => late,
  ).catch((error: unknown) => `failed: ${error instanceof Error ? error.message : String(error)}`);
  if (problem !== undefined) return [failure("LINK_STORE_FAILED", `The link store ${problem}`, REMEDY, "links")];
  return [ok("LINK_STORE_WORKS", "The link store writes, reads and deletes keys.", "links"), ...doubts(store)];
}

/** A reference with an id of 100 ASCII characters has no longer key. */
const KEY_LENGTH = 180;
/** The link of an invoice has some 1,000 characters; while the invoice is replaced, also its content, with some 500 for each line. */
const VALUE_LENGTH = 10_000;

const REMEDY = `Correct the link store: keys are case-sensitive and have up to ${KEY_LENGTH} characters, values are texts without a limit (VARCHAR(255) is too short for a link). Until then, syncs fail.`;

/** What the check writes, each under its own key. */
interface Entry {
  readonly key: string;
  readonly value: string;
}

/** Keys that a store may take for one another, and a value as long as a link. Two keys at least, because a store with room for one forgets the first. */
function entriesToTry(): Entry[] {
  const start = `rillet-sdk:check:${crypto.randomUUID()}:`;
  const long = start.padEnd(KEY_LENGTH - 1, "-");
  return [`${start}a`, `${start}A`, `${long}1`, `${long}2`].map((key, index) => ({
    key,
    value: JSON.stringify({
      id: `entry ${index} of a check of the link store`,
      text: index === 3 ? "x".repeat(VALUE_LENGTH) : "",
    }),
  }));
}

async function tryStore(store: LinkStore): Promise<string | undefined> {
  const entries = entriesToTry();
  let problem: string | undefined;
  try {
    for (const { key, value } of entries) await store.set(key, value);
    for (const entry of entries) {
      const read = await store.get(entry.key);
      if (!isSame(read, entry.value)) problem ??= whyNotSame(read, entry, entries);
    }
  } finally {
    for (const { key } of entries) await store.delete(key);
  }
  for (const { key } of entries)
    if (((await store.get(key)) ?? undefined) !== undefined) problem ??= "still returns a key that was deleted.";
  return problem;
}

function whyNotSame(read: unknown, { key }: Entry, entries: readonly Entry[]): string {
  const other = entries.find(({ value }) => isSame(read, value));
  if (other === undefined) return "does not return what was written to it.";
  return other.key.toLowerCase() === key.toLowerCase()
    ? "ignores the case of keys, so it returns the link of another document."
    : `cuts keys of ${KEY_LENGTH} characters, so it returns the link of another document.`;
}

/** Some stores parse the JSON themselves. */
const isSame = (read: unknown, written: string): boolean =>
  read === written || (typeof read === "object" && JSON.stringify(read) === written);

/** What stores show of their settings, as properties or, like Keyv 4, in `opts`. */
interface ShownSettings {
  readonly ttl?: unknown;
  readonly max?: unknown;
  readonly store?: unknown;
}

function doubts(store: LinkStore): CheckFinding[] {
  const remedy =
    "Use a store that lasts and that all workers share: Redis, Postgres or SQLite, for example through Keyv.";
  const shown = store as LinkStore & ShownSettings & { readonly opts?: ShownSettings };
  const [ttl, max] = [shown.ttl ?? shown.opts?.ttl, shown.max ?? shown.opts?.max];
  const isInMemory = [store, shown.store, shown.opts?.store].some(
    (each) => each instanceof MemoryLinkStore || each instanceof Map,
  );
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
