import type { Collection, Entry, Identified } from "../state/collection.js";
import type { Kinds } from "../state/collections.js";
import { movementOfBillPayment, movementOfPayment, movementOfTransaction } from "../state/links.js";
import type { State } from "../state/state.js";

/** A group of documents that are posted together: a document with what settles it, or what moved through a bank. */
export type Unit = `${Kind} ${string}`;

export type Kind = "invoice" | "memo" | "contract" | "bill" | "charge" | "reimbursement" | "credit" | "manual" | "bank";

type UnitsOf<Name extends keyof Kinds> = (value: Kinds[Name], state: State) => readonly Unit[];

/** Fields that no posting depends on. A change of nothing else, such as an invoice that becomes overdue, posts nothing again. */
const WITHOUT_POSTINGS: { readonly [Name in keyof Kinds]?: readonly (keyof Kinds[Name])[] } = {
  invoices: ["overdue", "sent", "sent_at", "status", "amount_due", "taxes_calculated_at", "updated_at"],
  bills: ["status", "updated_at"],
  contracts: ["amended_on", "status"],
};

type Posting = { readonly [Name in keyof Kinds]?: UnitsOf<Name> };

/** The units that hold entries of an object. */
const SOURCES = {
  invoices: ({ id }) => [`invoice ${id}`],
  invoicePayments: ({ invoice_id: id }) => [`invoice ${id}`],
  creditMemos: ({ id, applications }) => [
    `memo ${id}`,
    ...new Set(applications.map(({ invoice_id: invoice }) => `invoice ${invoice}` as const)),
  ],
  contracts: ({ id }) => [`contract ${id}`],
  bills: ({ id }) => [`bill ${id}`],
  billPayments: ({ bill_id: id }) => [`bill ${id}`],
  charges: ({ id }) => [`charge ${id}`],
  reimbursements: ({ id }) => [`reimbursement ${id}`],
  vendorCredits: ({ id, applications }) => [
    `credit ${id}`,
    ...new Set(applications.map(({ bill_id: bill }) => `bill ${bill}` as const)), // a credit can be applied twice to one bill
  ],
  bankTransactions: (transaction, state) => [`bank ${movementOfTransaction(transaction, state)}`],
  journalEntries: ({ id }) => [`manual ${id}`],
} satisfies Posting;

/** The units that a change of an object posts again, besides those that hold entries of it. */
const DEPENDENTS: Posting = {
  invoices: ({ contract_id: id }) => (id === undefined ? [] : [`contract ${id}`]),
  invoicePayments: (payment) => movementOfPayment(payment).map((key) => `bank ${key}` as const),
  billPayments: (payment) => movementOfBillPayment(payment).map((key) => `bank ${key}` as const),
  contracts: ({ id, scope }, state) =>
    scope === "FULL" ? [] : state.links.invoices.get(id).map(({ value }) => `invoice ${value.id}` as const),
  products: (_product, state) => state.contracts.all().map(({ id }) => `contract ${id}` as const),
};

type Found = readonly { readonly name: keyof Kinds; readonly entries: readonly Entry<Identified>[] }[];

const one =
  (name: keyof Kinds) =>
  (id: string, state: State): Found => {
    const entry = collectionIn(state, name).entry(id);
    return entry === undefined ? [] : [{ name, entries: [entry] }];
  };

/** The objects whose entries a unit can hold: `SOURCES` the other way round. */
const HELD: { readonly [Each in Kind]: (id: string, state: State) => Found } = {
  invoice: (id, state) => [
    ...one("invoices")(id, state),
    { name: "invoicePayments", entries: state.links.payments.get(id) },
    { name: "creditMemos", entries: state.links.memos.get(id) },
  ],
  memo: one("creditMemos"),
  contract: one("contracts"),
  bill: (id, state) => [
    ...one("bills")(id, state),
    { name: "billPayments", entries: state.links.billPayments.get(id) },
    { name: "vendorCredits", entries: state.links.vendorCredits.get(id) },
  ],
  charge: one("charges"),
  reimbursement: one("reimbursements"),
  credit: one("vendorCredits"),
  manual: one("journalEntries"),
  bank: (key, state) => [{ name: "bankTransactions", entries: state.links.bankMovements.get(key) }],
};

/** A unit's kind, and the id of its document or what moved through a bank. */
export function partsOf(unit: Unit): { readonly kind: Kind; readonly id: string } {
  const place = unit.indexOf(" ");
  return { kind: unit.slice(0, place) as Kind, id: unit.slice(place + 1) };
}

/** The objects whose entries the units can hold, in no order. */
export function sourcesIn(units: Iterable<Unit>, state: State): Source[] {
  const sources = new Map<Entry<Identified>, Source>();
  for (const unit of units) {
    const { kind, id } = partsOf(unit);
    for (const { name, entries } of HELD[kind](id, state))
      for (const entry of entries) sources.set(entry, { entry, units: unitsFor(SOURCES, name, entry.value, state) });
  }
  return [...sources.values()];
}

/** Every posting can depend on these: on a currency, or on whether an account is a cash account. */
const FOUNDATIONS = ["organizations", "subsidiaries", "accounts", "bankAccounts"] as const;

/** All units of a state. */
export function unitsIn(state: State): Unit[] {
  return names(SOURCES).flatMap((name) =>
    entriesIn(state, name).flatMap(({ value }) => unitsFor(SOURCES, name, value, state)),
  );
}

const names = (posting: Posting): (keyof Kinds)[] => Object.keys(posting) as (keyof Kinds)[];

const collectionIn = (state: State, name: keyof Kinds): Collection<Identified> =>
  state[name] as unknown as Collection<Identified>;

const entriesIn = (state: State, name: keyof Kinds): Entry<Identified>[] => collectionIn(state, name).entries();

const unitsFor = (posting: Posting, name: keyof Kinds, value: Identified, state: State): readonly Unit[] =>
  (posting[name] as ((value: Identified, state: State) => readonly Unit[]) | undefined)?.(value, state) ?? [];

/** Calls back for each unit that a change posts again, or for a change that can concern every unit. */
export function followChanges(state: State, onUnit: (unit: Unit) => void, onEveryUnit: () => void): void {
  for (const name of FOUNDATIONS) collectionIn(state, name).onChange(onEveryUnit);
  for (const name of new Set([...names(SOURCES), ...names(DEPENDENTS)])) {
    collectionIn(state, name).onChange((before, after) => {
      if (before !== undefined && after !== undefined && isPostedAlike(name, before, after)) return;
      for (const value of [before, after])
        if (value !== undefined)
          for (const posting of [SOURCES, DEPENDENTS])
            for (const unit of unitsFor(posting, name, value, state)) onUnit(unit);
    });
  }
}

/** Whether two versions of an object differ in nothing that postings depend on. */
function isPostedAlike(name: keyof Kinds, before: Identified, after: Identified): boolean {
  const ignored: readonly string[] = WITHOUT_POSTINGS[name] ?? [];
  const [old, now] = [before, after] as unknown as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every(
    (key) =>
      ignored.includes(key) || old?.[key] === now?.[key] || JSON.stringify(old?.[key]) === JSON.stringify(now?.[key]),
  );
}

/** An object that posts, and the units that hold its entries. */
export interface Source {
  readonly entry: Entry<Identified>;
  readonly units: readonly Unit[];
}

/** Every object that posts, the newest first, starting below a place in the order of creation. */
export function* newestSources(state: State, before: number): Generator<Source> {
  const all = names(SOURCES).map((name) => {
    const rest = collectionIn(state, name).newestFirst(before);
    return { name, rest, next: rest.next() };
  });
  let heads = all.filter(({ next }) => next.done !== true);
  while (heads.length > 0) {
    const newest = heads.reduce((best, head) => (placeOf(head) > placeOf(best) ? head : best));
    const { value: entry } = newest.next as IteratorYieldResult<Entry<Identified>>;
    yield { entry, units: unitsFor(SOURCES, newest.name, entry.value, state) };
    newest.next = newest.rest.next();
    if (newest.next.done === true) heads = heads.filter((head) => head !== newest);
  }
}

/** Every object that posts, the last changed first, starting below a place in the order of changes. */
export function* lastChangedSources(state: State, before: number): Generator<Source> {
  const found = names(SOURCES).flatMap((name) =>
    entriesIn(state, name).flatMap((entry) => (entry.changed < before ? [{ name, entry }] : [])),
  );
  for (const { name, entry } of found.sort((a, b) => b.entry.changed - a.entry.changed))
    yield { entry, units: unitsFor(SOURCES, name, entry.value, state) };
}

const placeOf = ({ next }: { readonly next: IteratorResult<Entry<Identified>> }): number =>
  next.done === true ? -1 : next.value.created;
