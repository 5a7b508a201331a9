import { RilletArgumentError } from "../../errors/argument-error.js";
import { isPlainObject } from "../../validation/validate-options.js";
import { toMicroseconds, type Clock, type SavedClock } from "../clock.js";
import { uuidOf, withPrefix } from "../identifiers.js";
import { createTransactions, type Transactions } from "./transactions.js";
import type { Collection, Entry, Identified } from "./collection.js";
import { type Collections, createCollections, saveCollections } from "./collections.js";
import { createLinks, type Links } from "./links.js";
import type { Savable, StoredResponse, WebhookDelivery } from "./saved-state.js";

/**
 * A sandbox as JSON. `save` returns it; `load` and the option `seed` take it. It does not include the request log, the
 * faults, the window of the rate limit, and the types that the dashboard registered.
 */
export interface SavedState {
  readonly version: 1;
  readonly changes: number;
  /** The moment of the last change, also of an object that was deleted since, in milliseconds since 1970 with microseconds as the fraction. */
  readonly lastChangeAt?: number;
  readonly identifiers: number;
  readonly counters: Readonly<Record<string, number>>;
  readonly collections: Readonly<Record<string, readonly Entry<Identified>[]>>;
  /** The stored responses of idempotency keys. Requests in progress are not included. */
  readonly idempotencyKeys?: readonly StoredResponse[];
  /** The webhooks, delivered or not. */
  readonly webhooks?: readonly WebhookDelivery[];
  /** How many webhooks there were, also those that are no longer kept. */
  readonly webhookCount?: number;
  /** The time. A sandbox without the option `now` continues from it. */
  readonly clock?: SavedClock;
}

/** Everything that the sandbox stores: one collection for each kind of object. */
export interface State extends Collections {
  /** @internal Objects by what they belong to. */
  readonly links: Links;
  readonly transactions: Transactions;
  /** A new id. Sandboxes with the same `idPrefix` have the same sequence, so that runs can be compared. */
  createId(): string;
  /** The next number of a series, starting at 1. */
  count(series: string): number;
  /** Everything as plain JSON. It is frozen, and shares what did not change with the sandbox: `structuredClone` it to change it. */
  save(): SavedState;
  /** Replaces everything by a saved state. @throws RilletArgumentError for anything else. */
  load(saved: SavedState): void;
}

export function createState(clock: Clock, idPrefix = ""): State {
  const transactions = createTransactions();
  let identifiers = 0;
  let counters: Record<string, number> = {};
  const collections = createCollections(clock, transactions);
  return {
    ...collections,
    links: createLinks(collections),
    transactions,
    createId: () => withPrefix(idPrefix, uuidOf(`created ${String((identifiers += 1))}`)),
    count(series) {
      const before = counters[series] ?? 0;
      counters[series] = before + 1;
      transactions.onUndo(() => {
        counters[series] = before;
      });
      return before + 1;
    },
    save: () => ({
      version: 1,
      changes: transactions.last,
      lastChangeAt: transactions.lastMoment / 1000,
      identifiers,
      counters: { ...counters },
      collections: saveCollections(collections),
    }),
    load(saved) {
      if (!isPlainObject(saved) || saved.version !== 1 || !isPlainObject(saved.collections))
        throw new RilletArgumentError("This is not a state that a sandbox of this version saved.", "saved");
      transactions.resume(saved.changes, toMicroseconds(saved.lastChangeAt ?? lastUpdate(saved)));
      identifiers = saved.identifiers;
      counters = { ...saved.counters };
      for (const [name, collection] of Object.entries(collections))
        (collection as Collection<Identified>).load(saved.collections[name] ?? []);
    },
  };
}

/** The moment of the last change in a state that does not have it, such as a mirror: that of its newest object. */
const lastUpdate = ({ collections }: SavedState): number =>
  Object.values(collections)
    .flat()
    .reduce((last, { updatedAt }) => Math.max(last, updatedAt), 0);

/** The parts of a sandbox that are saved together with its state. */
export interface SavedParts {
  readonly clock: Clock;
  readonly keys: Savable<readonly StoredResponse[]>;
  readonly webhookQueue: Savable<Pick<SavedState, "webhooks" | "webhookCount">>;
}

/** The state, saved and loaded together with the stored responses of idempotency keys, the webhooks (delivered or not) and the time. */
export function withSavedParts(state: State, { clock, keys, webhookQueue }: SavedParts): State {
  return {
    ...state,
    save: () => ({
      ...state.save(),
      idempotencyKeys: keys.save(),
      ...webhookQueue.save(),
      clock: clock.save(),
    }),
    load(saved: SavedState) {
      state.load(saved);
      const { idempotencyKeys = [], clock: time, ...copy } = saved;
      if (time) clock.restore(time);
      keys.load(idempotencyKeys);
      webhookQueue.load(copy);
    },
  };
}
