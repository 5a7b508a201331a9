import { invalidArgument } from "../../errors/argument-error.js";
import { type Clock, toMicrosecondTimestamp } from "../clock.js";
import { frozenCopy } from "./frozen-copy.js";
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
  /** When it was last replaced, with microseconds as the fraction. */
  readonly updatedAt: number;
}

/** Gets an object before and after a change; `undefined` where there is none. */
type ChangeListener<Kept> = (before: Kept | undefined, after: Kept | undefined) => void;

interface Surroundings {
  readonly clock: Clock;
  readonly transactions: Transactions;
}

/** The objects of one kind, in the order of their creation. Objects are frozen: they are replaced, never changed in place. */
export class Collection<Kept extends Identified> implements Iterable<Kept> {
  readonly #entries = new Map<string, Entry<Kept>>();
  readonly #listeners: ChangeListener<Kept>[] = [];
  /** All entries in the order of creation. */
  #sorted: Entry<Kept>[] = [];
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

  /** The oldest object. */
  first(): Kept | undefined {
    return this.#sorted[0]?.value;
  }

  /** Every object, the oldest first. */
  all(): Kept[] {
    return this.#sorted.map(({ value }) => value);
  }

  /** The first object that matches, in the order of creation. */
  find(matches: (value: Kept) => boolean): Kept | undefined {
    for (const { value } of this.#sorted) if (matches(value)) return value;
    return undefined;
  }

  /** All objects that match, in the order of creation. */
  filter(matches: (value: Kept) => boolean): Kept[] {
    const found: Kept[] = [];
    for (const { value } of this.#sorted) if (matches(value)) found.push(value);
    return found;
  }

  [Symbol.iterator](): Iterator<Kept> {
    return this.all()[Symbol.iterator]();
  }

  /** Every object with its times, the oldest first. */
  entries(): Entry<Kept>[] {
    return [...this.#sorted];
  }

  /** @internal Every object with its times, the newest first, starting below a place in the order of creation. It copies nothing. */
  *newestFirst(before = Number.POSITIVE_INFINITY): Generator<Entry<Kept>> {
    for (let place = this.#placeOf(before) - 1; place >= 0; place -= 1) {
      const entry = this.#sorted[place];
      if (entry !== undefined) yield entry;
    }
  }

  /** An object with its times. */
  entry(id: string): Entry<Kept> | undefined {
    return this.#entries.get(id);
  }

  /**
   * Adds an object, or replaces the one with the same id.
   * @throws RilletArgumentError for an object without what links it to others, such as the amount of a payment. Nothing is changed then.
   */
  put(value: Kept): Kept {
    return this.putEntry(value).value;
  }

  /** Adds or replaces an object, and returns it with its times. */
  putEntry(value: Kept): Entry<Kept> {
    const { clock, transactions } = this.#surroundings;
    const before = this.#entries.get(value.id);
    const now = clock.now();
    const { place: changed, microseconds } = transactions.next(now);
    const entry: Entry<Kept> = frozenCopy({
      value: this.#isStamped ? { ...value, updated_at: toMicrosecondTimestamp(microseconds) } : value,
      created: before?.created ?? changed,
      createdAt: before?.createdAt ?? now,
      changed,
      updatedAt: microseconds / 1000,
    });
    try {
      this.#set(entry, before);
    } catch (error) {
      this.#takeBack(entry, before);
      invalidArgument("value", `of put() must be a whole object, as the API shows it. ${(error as Error).message}`);
    }
    transactions.onUndo(() => {
      this.#restore(value.id, before);
    });
    return entry;
  }

  /** Removes an object. Returns whether it existed. */
  remove(id: string): boolean {
    const before = this.#entries.get(id);
    if (before === undefined) return false;
    this.#delete(before);
    this.#surroundings.transactions.onUndo(() => {
      this.#restore(id, before);
    });
    return true;
  }

  /** @internal Calls a listener after each change, undone and loaded ones included. */
  onChange(listener: ChangeListener<Kept>): void {
    this.#listeners.push(listener);
  }

  /** Replaces all entries by saved ones. An entry that is there already is no change. */
  load(entries: readonly Entry<Kept>[]): void {
    const wanted = new Set(entries);
    for (const entry of this.entries().reverse()) if (!wanted.has(entry)) this.#delete(entry);
    const added = entries.filter((entry) => this.#entries.get(entry.value.id) !== entry);
    for (const entry of added.sort((a, b) => a.created - b.created)) this.#set(frozenCopy(entry), undefined);
  }

  #set(entry: Entry<Kept>, before: Entry<Kept> | undefined): void {
    this.#entries.set(entry.value.id, entry);
    this.#sorted.splice(this.#placeOf(entry.created), before === undefined ? 0 : 1, entry);
    for (const listener of this.#listeners) listener(before?.value, entry.value);
  }

  /** Undoes `#set` after a listener could not read the object. */
  #takeBack(entry: Entry<Kept>, before: Entry<Kept> | undefined): void {
    if (before === undefined) this.#entries.delete(entry.value.id);
    else this.#entries.set(before.value.id, before);
    this.#sorted.splice(this.#placeOf(entry.created), 1, ...(before === undefined ? [] : [before]));
    for (const listener of this.#listeners) {
      try {
        listener(entry.value, before?.value);
      } catch {
        // It cannot read the object this time either, and it has followed no change to it.
      }
    }
  }

  #delete(entry: Entry<Kept>): void {
    this.#entries.delete(entry.value.id);
    this.#sorted.splice(this.#placeOf(entry.created), 1);
    for (const listener of this.#listeners) listener(entry.value, undefined);
  }

  /** The place of the first entry that was created then or later. */
  #placeOf(created: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle]?.created ?? 0) < created) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #restore(id: string, entry: Entry<Kept> | undefined): void {
    const now = this.#entries.get(id);
    if (entry !== undefined) this.#set(entry, now);
    else if (now !== undefined) this.#delete(now);
  }
}
