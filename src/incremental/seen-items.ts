import { parseInstant, type Instant } from "./instant.js";

/** Length of a state in characters: 96 bits, so that two different states are never the same by chance. */
export const STATE_LENGTH = 16;
const STATE_BYTES = 12;

/**
 * Identifies one state of one item: a hash of everything that the item holds. It is used also where an item shows `updated_at`, because two
 * changes can have the same time, and the change that was not seen would be lost.
 */
export async function stateOf(item: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(item, sortFields));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, STATE_BYTES);
  return btoa(String.fromCharCode(...hash))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

/** The order of the fields in a response has no meaning. */
function sortFields(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface SeenItem {
  readonly state: string;
  /** Undefined where the item does not show it, as bank transactions do not. */
  readonly updatedAt: Instant | undefined;
}

const NANOSECONDS_PER_SECOND = 1_000_000_000n;

/** What a run remembers of the items that it has read: the last state of each. */
export class SeenItems {
  readonly #given: ReadonlySet<string>;
  readonly #items = new Map<string, SeenItem>();
  #discoveries = 0;

  /** @param given The states that an earlier run has given. */
  constructor(given: ReadonlySet<string>) {
    this.#given = given;
  }

  /** How many times an item was new to this run, or had changed since this run read it last. It grows while a run makes progress. */
  get discoveries(): number {
    return this.#discoveries;
  }

  /** Remembers an item, and says whether to give it. A state that returns after another one is given again, because it is the last again. */
  add(item: unknown, state: string): boolean {
    const id = idOf(item) ?? state;
    const last = this.#items.get(id);
    if (last?.state === state) return false;
    this.#discoveries++;
    this.#items.set(id, { state, updatedAt: updatedAtOf(item) });
    return last !== undefined || !this.#given.has(state);
  }

  /** How many items do not show when they changed. */
  get undated(): number {
    return [...this.#items.values()].filter(({ updatedAt }) => updatedAt === undefined).length;
  }

  /**
   * The states of the items that the next run will list if nothing changes.
   * @param from Where the next run begins. A time may be shown without its fraction, so every item of that second is included.
   * @param listed The ids in a list from there, if one was read. Without it, every item that does not show its time may be among them.
   */
  statesSince(from: Instant, listed?: ReadonlySet<string>): Set<string> {
    const states = new Set<string>();
    for (const [id, { state, updatedAt }] of this.#items) {
      const isListed = updatedAt === undefined ? (listed?.has(id) ?? true) : updatedAt > from - NANOSECONDS_PER_SECOND;
      if (isListed) states.add(state);
    }
    return states;
  }
}

export function idOf(item: unknown): string | undefined {
  const id = (item as { readonly id?: unknown } | null)?.id;
  return typeof id === "string" ? id : undefined;
}

function updatedAtOf(item: unknown): Instant | undefined {
  const updatedAt = (item as { readonly updated_at?: unknown } | null)?.updated_at;
  return typeof updatedAt === "string" ? parseInstant(updatedAt) : undefined;
}
