import { type Clock, toMicroseconds, toMicrosecondTimestamp } from "../clock.js";
import type { Transactions } from "./transactions.js";

/** Every object of the sandbox has an id. Where the contract has it, also the time of its last change. */
export interface Identified {
  /** Usually a UUID. */
  readonly id: string;
  /** ISO 8601 in UTC, with 0 to 6 fraction digits. */
  readonly updated_at?: string;
}

/** An object with its place in the order of all changes, and its times in milliseconds since 1970. */
export interface Entry<Kept> {
  /** The object. */
  readonly value: Kept;
  /** The place of its creation among all changes. */
  readonly created: number;
  /** The place of its last replacement among all changes. */
  readonly changed: number;
  /** When it was created. */
  readonly createdAt: number;
  /** When it was last replaced. */
  readonly updatedAt: number;
}

interface Surroundings {
  readonly clock: Clock;
  readonly transactions: Transactions;
}

/** The objects of one kind, in the order of their creation. Objects are replaced, never changed in place. */
export class Collection<Kept extends Identified> implements Iterable<Kept> {
  readonly #entries = new Map<string, Entry<Kept>>();
  readonly #surroundings: Surroundings;
  readonly #isStamped: boolean;

  /** @internal @param isStamped Whether the objects show their last change as `updated_at`. */
  constructor(surroundings: Surroundings, isStamped: boolean) {
    this.#surroundings = surroundings;
    this.#isStamped = isStamped;
  }

  /** The number of objects. */
  get size(): number {
    return this.#entries.size;
  }

  /** The object with an id. */
  get(id: string): Kept | undefined {
    return this.#entries.get(id)?.value;
  }

  /** Whether there is an object with an id. */
  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** Every object, the oldest first. */
  all(): Kept[] {
    return [...this.#entries.values()].map(({ value }) => value);
  }

  /** The first object that matches, in the order of creation. */
  find(matches: (value: Kept) => boolean): Kept | undefined {
    for (const { value } of this.#entries.values()) if (matches(value)) return value;
    return undefined;
  }

  /** All objects that match, in the order of creation. */
  filter(matches: (value: Kept) => boolean): Kept[] {
    const found: Kept[] = [];
    for (const { value } of this.#entries.values()) if (matches(value)) found.push(value);
    return found;
  }

  [Symbol.iterator](): Iterator<Kept> {
    return this.all()[Symbol.iterator]();
  }

  /** Every object with its times, the oldest first. */
  entries(): Entry<Kept>[] {
    return [...this.#entries.values()];
  }

  /** An object with its times. */
  entry(id: string): Entry<Kept> | undefined {
    return this.#entries.get(id);
  }

  /** Adds an object, or replaces the one with the same id. */
  put(value: Kept): Kept {
    return this.putEntry(value).value;
  }

  /** Adds or replaces an object, and returns it with its times. */
  putEntry(value: Kept): Entry<Kept> {
    const { clock, transactions } = this.#surroundings;
    const before = this.#entries.get(value.id);
    const changed = transactions.next();
    const updatedAt = clock.now();
    const entry: Entry<Kept> = {
      value: this.#isStamped
        ? { ...value, updated_at: toMicrosecondTimestamp(toMicroseconds(updatedAt, changed)) }
        : value,
      created: before?.created ?? changed,
      createdAt: before?.createdAt ?? updatedAt,
      changed,
      updatedAt,
    };
    this.#entries.set(value.id, entry);
    transactions.onUndo(() => {
      this.#restore(value.id, before);
    });
    return entry;
  }

  /** Removes an object. Returns whether it existed. */
  remove(id: string): boolean {
    const before = this.#entries.get(id);
    if (before === undefined) return false;
    this.#entries.delete(id);
    this.#surroundings.transactions.onUndo(() => {
      this.#restore(id, before);
    });
    return true;
  }

  /** Replaces all entries by saved ones. */
  load(entries: readonly Entry<Kept>[]): void {
    this.#entries.clear();
    for (const entry of [...entries].sort((a, b) => a.created - b.created)) this.#entries.set(entry.value.id, entry);
  }

  #restore(id: string, entry: Entry<Kept> | undefined): void {
    if (entry === undefined) {
      this.#entries.delete(id);
      return;
    }
    const isBack = !this.#entries.has(id);
    this.#entries.set(id, entry);
    if (isBack) this.load(this.entries());
  }
}
