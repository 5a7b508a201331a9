import { toDay } from "../clock.js";
import type { SandboxContext } from "../context.js";
import type { Entry, Identified } from "../state/collection.js";
import type { State } from "../state/state.js";
import { isCashAccount } from "./accounts.js";
import { type Balance, Balances, type Contribution, differences, sumsUntil } from "./balances.js";
import type { PostingContext } from "./posting-context.js";
import { createPostingContext, postUnit } from "./post-documents.js";
import { idOf } from "./currency-conversion.js";
import type { LedgerEntry } from "./postings.js";
import {
  followChanges,
  lastChangedSources,
  newestSources,
  type Source,
  sourcesIn,
  type Unit,
  unitsIn,
} from "./units.js";

/** An entry of the journal with its place and times. */
export interface JournalItem {
  readonly entry: LedgerEntry;
  readonly created: number;
  readonly changed: number;
  readonly updatedAt: number;
}

/** Whether a line on a balance, in an entry that last changed then, can be one of those that are looked for. */
export type Wanted = (balance: Balance, updatedAt: number) => boolean;

type Order = "created" | "changed";

interface JournalOrder {
  readonly before?: number | undefined;
  readonly by?: Order | undefined;
  readonly wanted?: Wanted | undefined;
}

/**
 * The ledger: every entry that the documents in the state post. Postings follow from the documents, so they never
 * disagree with them. Their balances are kept by document and day, and only documents that changed are posted again.
 */
export class Ledger {
  readonly #context: Context;
  readonly #books: PostingContext;
  readonly #balances = new Balances();
  readonly #posted = new Map<Unit, readonly Contribution[]>();
  readonly #changed = new Set<Unit>();
  /** The unit of each entry, from the first time on that an entry is looked for by its id. It may hold ids that are gone. */
  #unitsById: Map<string, Unit> | undefined;
  /** Whether every unit is posted again. */
  #isStale = true;

  constructor(context: Context) {
    this.#context = context;
    this.#books = createPostingContext(context.state, context.exchangeRates);
    followChanges(
      context.state,
      (unit) => this.#changed.add(unit),
      () => {
        this.#isStale = true;
      },
    );
  }

  /** The balances of the accounts up to now, by day. */
  balances(): Balance[] {
    this.update();
    return this.#balances.until(this.#today());
  }

  /** Posts what changed. */
  update(): void {
    const { state } = this.#context;
    if (this.#isStale) for (const unit of [...this.#posted.keys(), ...unitsIn(state)]) this.#changed.add(unit);
    this.#isStale = false;
    const cash = new Set(state.accounts.filter(isCashAccount).map(({ code }) => code));
    for (const unit of this.#changed) {
      // Before anything is taken back: an object that cannot be posted leaves the balances as they are.
      const entries = this.#post(unit);
      this.#balances.subtract(unit, this.#posted.get(unit) ?? []);
      this.#noteIds(unit, entries);
      const contributions = this.#balances.add(unit, entries, (account) => cash.has(account));
      if (contributions.length > 0) this.#posted.set(unit, contributions);
      else this.#posted.delete(unit);
    }
    this.#changed.clear();
  }

  /** Posts what changed if many documents did, so that no later report has to post all of them. */
  keepUp(): void {
    if (this.#changed.size >= BATCH) this.update();
  }

  /**
   * Makes a change, and compares the postings until a day.
   * @returns The first day on which the change posts something else than before; undefined if there is none.
   */
  firstChangeUntil(day: string, change: () => void): string | undefined {
    this.update();
    change();
    const units = [...this.#changed];
    const before = units.map((unit) => sumsUntil(day, this.#posted.get(unit) ?? []));
    this.update();
    const days = units.flatMap((unit, index) =>
      differences(before[index] ?? new Map(), sumsUntil(day, this.#posted.get(unit) ?? [])),
    );
    return days.sort()[0];
  }

  /** The entries that exist today, the newest document first, starting below a place in the order. Only documents that can hold what is wanted are posted. */
  *newestFirst({
    before = Number.POSITIVE_INFINITY,
    by = "created",
    wanted,
  }: JournalOrder = {}): Generator<JournalItem> {
    // The entries of one document are at places between it and the next.
    for (const { entry: source, units } of this.#sources(Math.ceil(before + 1), by, wanted)) {
      const held = wanted === undefined ? units : units.filter((unit) => this.#canHold(unit, source, wanted));
      if (held.length === 0) continue;
      // Places count the entries of all units, wanted or not.
      for (const item of this.#itemsOf(source, units)) if (item[by] < before) yield item;
    }
  }

  /** The objects that post what is wanted and perhaps others, the newest or the last changed first. */
  #sources(before: number, by: Order, wanted: Wanted | undefined): Iterable<Source> {
    const { state } = this.#context;
    const few = wanted === undefined ? undefined : this.#fewSources(wanted);
    if (few !== undefined)
      return few.filter(({ entry }) => entry[by] < before).sort((a, b) => b.entry[by] - a.entry[by]);
    return by === "created" ? newestSources(state, before) : lastChangedSources(state, before);
  }

  /** The objects that can post what is wanted, in no order, if they are few: then the others need not be looked at. */
  #fewSources(wanted: Wanted): Source[] | undefined {
    this.update();
    const { state } = this.#context;
    const today = this.#today();
    const units = this.#balances.unitsOn(
      (balance) => balance.visibleFrom <= today && wanted(balance, Number.POSITIVE_INFINITY),
      this.#posted.size / FEW,
    );
    if (units === undefined) return undefined;
    for (const { id } of state.journalEntries) units.add(`manual ${id}`);
    return sourcesIn(units, state);
  }

  /** Whether a unit can hold a wanted entry of a source, by the balances that it is on. A manual entry is shown with lines that post nothing. */
  #canHold(unit: Unit, { updatedAt }: Entry<Identified>, wanted: Wanted): boolean {
    if (unit.startsWith("manual ")) return true;
    const today = this.#today();
    return (this.#posted.get(unit) ?? []).some(
      ({ balance }) =>
        balance.visibleFrom <= today &&
        wanted(
          balance,
          updatedAtOf({
            source: { updatedAt },
            ...(balance.visibleFrom !== "" && { visibleFrom: balance.visibleFrom }),
          }),
        ),
    );
  }

  /** The entry with an id, if it exists today. The first call posts every document, because an id does not tell its document. */
  find(id: string): LedgerEntry | undefined {
    this.update();
    if (this.#unitsById === undefined) {
      this.#unitsById = new Map();
      for (const unit of this.#posted.keys()) this.#noteIds(unit, this.#post(unit));
    }
    const unit = this.#unitsById.get(id);
    const found = unit === undefined ? undefined : this.#post(unit).find((entry) => idOf(entry) === id);
    return found !== undefined && (found.visibleFrom ?? "") <= this.#today() ? found : undefined;
  }

  #noteIds(unit: Unit, entries: readonly LedgerEntry[]): void {
    for (const entry of entries) this.#unitsById?.set(idOf(entry), unit);
  }

  #itemsOf(source: Entry<Identified>, units: readonly Unit[]): JournalItem[] {
    const today = this.#today();
    return units
      .flatMap((unit) => this.#post(unit))
      .filter(({ source: { value }, visibleFrom = "" }) => value.id === source.value.id && visibleFrom <= today)
      .map((entry, place) => ({
        entry,
        created: source.created + place / STEPS,
        changed: source.changed + place / STEPS,
        updatedAt: updatedAtOf(entry),
      }))
      .reverse();
  }

  #post(unit: Unit): LedgerEntry[] {
    return postUnit(unit, this.#books);
  }

  #today(): string {
    return toDay(this.#context.clock.now());
  }
}

type Context = Pick<SandboxContext, "state" | "clock" | "exchangeRates">;

/** How many changed documents are collected before they are posted together. */
const BATCH = 512;

/** The share of all units that is few: one of so many. */
const FEW = 8;

/** Places between two documents. */
const STEPS = 10_000;

/** An entry that exists from a later day on counts as changed when that day begins (UTC). */
export const updatedAtOf = ({
  source,
  visibleFrom,
}: Pick<LedgerEntry, "visibleFrom"> & { readonly source: Pick<LedgerEntry["source"], "updatedAt"> }): number =>
  visibleFrom === undefined ? source.updatedAt : Math.max(source.updatedAt, Date.parse(visibleFrom));

const ledgers = new WeakMap<State, Ledger>();

/** The ledger of a sandbox. It follows the state from the first call on. */
export function ledgerOf(context: Context): Ledger {
  const found = ledgers.get(context.state);
  if (found !== undefined) return found;
  const made = new Ledger(context);
  ledgers.set(context.state, made);
  return made;
}
