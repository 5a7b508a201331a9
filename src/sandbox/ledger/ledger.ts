import type { Decimal } from "../../money/index.js";
import { toDay } from "../clock.js";
import type { SandboxContext } from "../context.js";
import type { Collection, Entry, Identified } from "../state/collection.js";
import type { State } from "../state/state.js";
import { isCashAccount } from "./accounts.js";
import { type Balance, Balances, type Contribution } from "./balances.js";
import { postMovement } from "./bank-transactions.js";
import type { Books } from "./books.js";
import { postContract } from "./contract-revenue.js";
import { createBooks } from "./create-books.js";
import { idOf, plus } from "./currency-conversion.js";
import type { LedgerEntry } from "./entry.js";
import { postManualEntry } from "./manual-entries.js";
import { postBill, postCharge, postReimbursement, postVendorCredit } from "./payables.js";
import { postCreditMemo, postInvoice } from "./receivables.js";
import { followChanges, type Kind, newestSources, type Source, type Unit, unitsIn } from "./units.js";

/** The entries of a unit; none if its document does not exist any more. */
const POST: Readonly<Record<Kind, (id: string, books: Books) => LedgerEntry[]>> = {
  invoice: (id, books) => postOf(books.state.invoices, id, books, postInvoice),
  memo: (id, books) => postOf(books.state.creditMemos, id, books, postCreditMemo),
  contract: (id, books) => postOf(books.state.contracts, id, books, postContract),
  bill: (id, books) => postOf(books.state.bills, id, books, postBill),
  charge: (id, books) => postOf(books.state.charges, id, books, postCharge),
  reimbursement: (id, books) => postOf(books.state.reimbursements, id, books, postReimbursement),
  credit: (id, books) => postOf(books.state.vendorCredits, id, books, postVendorCredit),
  manual: (id, books) => postOf(books.state.journalEntries, id, books, postManualEntry),
  bank: (key, books) => postMovement(key, books),
};

function postOf<Kept extends Identified>(
  collection: Pick<Collection<Kept>, "entry">,
  id: string,
  books: Books,
  post: (source: Entry<Kept>, books: Books) => LedgerEntry[],
): LedgerEntry[] {
  const source = collection.entry(id);
  return source === undefined ? [] : post(source, books);
}

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
  readonly #books: Books;
  readonly #balances = new Balances();
  readonly #posted = new Map<Unit, readonly Contribution[]>();
  readonly #changed = new Set<Unit>();
  /** Whether every unit is posted again. */
  #isStale = true;

  constructor(context: Context) {
    this.#context = context;
    this.#books = createBooks(context.state, context.exchangeRates);
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
      this.#balances.subtract(this.#posted.get(unit) ?? []);
      const contributions = this.#balances.add(this.#post(unit), (account) => cash.has(account));
      if (contributions.length > 0) this.#posted.set(unit, contributions);
      else this.#posted.delete(unit);
    }
    this.#changed.clear();
  }

  /** Posts what changed if that is a lot, so that no later report has to wait for all of it. */
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

  /** The entries by now, the newest document first, from a place in the order on. Only documents that can hold what is wanted are posted. */
  *newestFirst({
    before = Number.POSITIVE_INFINITY,
    by = "created",
    wanted,
  }: JournalOrder = {}): Generator<JournalItem> {
    if (wanted !== undefined) this.update();
    // The entries of one document are at places between it and the next.
    for (const { entry: source, units } of this.#sources(Math.ceil(before + 1), by)) {
      const held = wanted === undefined ? units : units.filter((unit) => this.#canHold(unit, source, wanted));
      if (held.length === 0) continue;
      // Places count the entries of all units, wanted or not.
      for (const item of this.#itemsOf(source, units)) if (item[by] < before) yield item;
    }
  }

  /** The objects that post, the newest or the last changed first. */
  #sources(before: number, by: Order): Iterable<Source> {
    const { state } = this.#context;
    if (by === "created") return newestSources(state, before);
    return [...newestSources(state, Number.POSITIVE_INFINITY)]
      .filter(({ entry }) => entry.changed < before)
      .sort((a, b) => b.entry.changed - a.entry.changed);
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

  find(id: string): LedgerEntry | undefined {
    for (const { entry } of this.newestFirst()) if (idOf(entry) === id) return entry;
    return undefined;
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
    const place = unit.indexOf(" ");
    const [kind, id] = [unit.slice(0, place) as Kind, unit.slice(place + 1)];
    return POST[kind](id, this.#books).filter(({ lines }) => lines.length >= 2);
  }

  #today(): string {
    return toDay(this.#context.clock.now());
  }
}

type Context = Pick<SandboxContext, "state" | "clock" | "exchangeRates">;

/** How many changed documents are collected before they are posted together. */
const BATCH = 512;

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

type Sums = ReadonlyMap<Balance, { readonly local: Decimal; readonly reporting: Decimal }>;

function sumsUntil(day: string, contributions: readonly Contribution[]): Sums {
  const sums = new Map<Balance, { local: Decimal; reporting: Decimal }>();
  for (const { balance, local, reporting } of contributions) {
    if (balance.date > day) continue;
    const before = sums.get(balance);
    sums.set(balance, before === undefined ? { local, reporting } : plus(before, { local, reporting }));
  }
  return sums;
}

function differences(before: Sums, after: Sums): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((balance) => {
      const [a, b] = [before.get(balance), after.get(balance)];
      return a === undefined || b === undefined || !a.local.equals(b.local) || !a.reporting.equals(b.reporting);
    })
    .map(({ date }) => date);
}
