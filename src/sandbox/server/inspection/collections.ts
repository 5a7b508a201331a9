/** The objects of the sandbox as the API shows them, with a search and in pages. */
import type { Entry, Identified } from "../../state/collection.js";
import type { ServedSandbox } from "../context.js";
import { collectionsOf, nameOf, type Names, namesIn } from "./names.js";

/** One page of a collection's objects. */
export interface CollectionView {
  readonly name: string;
  /** How many objects there are. */
  readonly size: number;
  /** How many of them match the search. */
  readonly matching: number;
  /** How many matching objects come before those of this page. */
  readonly from: number;
  /** As the API shows them. The object that changed last comes first. */
  readonly objects: readonly Identified[];
  /** The objects that these objects mention. */
  readonly names: Names;
}

/** One object. */
export interface ObjectView {
  readonly collection: string;
  /** What a reader calls it. */
  readonly name: string;
  /** As the API shows it; as it is stored if no operation returns it. */
  readonly object: Identified;
  /** The path of the GET that returns it; null if no operation does. */
  readonly path: string | null;
  readonly names: Names;
}

/** Which objects are listed: those that contain a text, or that mention an object with this text in its name. */
export interface CollectionQuery {
  readonly search: string;
  readonly from: number;
}

/** How many objects a page has. */
const PAGE_SIZE = 50;

/** The collection with a name; undefined if there is none. */
export function viewCollection(
  sandbox: ServedSandbox,
  name: string,
  { search, from }: CollectionQuery,
): CollectionView | undefined {
  const collection = findCollection(sandbox, name);
  if (collection === undefined) return undefined;
  const entries = collection.entries().sort((a, b) => b.changed - a.changed);
  const matching = search === "" ? entries : entries.filter(matcherOf(search, sandbox));
  const show = showerOf(name, sandbox);
  const objects = matching.slice(from, from + PAGE_SIZE).map(({ value }) => show(value).object);
  return {
    name,
    size: collection.size,
    matching: matching.length,
    from,
    objects,
    names: namesIn(objects, sandbox.state),
  };
}

/** The object of a collection with an id; undefined if there is none. */
export function viewObject(sandbox: ServedSandbox, name: string, id: string): ObjectView | undefined {
  const value = findCollection(sandbox, name)?.get(id);
  if (value === undefined) return undefined;
  const shown = showerOf(name, sandbox)(value);
  return { collection: name, name: nameOf(value), ...shown, names: namesIn(shown.object, sandbox.state) };
}

const findCollection = (
  { state }: ServedSandbox,
  name: string,
): ReturnType<typeof collectionsOf>[number][1] | undefined =>
  collectionsOf(state).find(([candidate]) => candidate === name)?.[1];

function matcherOf(search: string, { state }: ServedSandbox): (entry: Entry<Identified>) => boolean {
  const text = search.toLowerCase();
  const named = collectionsOf(state).flatMap(([, collection]) =>
    collection
      .all()
      .filter((value) => nameOf(value).toLowerCase().includes(text))
      .map(({ id }) => id),
  );
  const ids = new Set(named);
  const contains = (part: unknown): boolean => {
    if (typeof part === "string") return ids.has(part) || part.toLowerCase().includes(text);
    if (typeof part === "object" && part !== null) return Object.values(part).some(contains);
    return String(part).includes(text);
  };
  return ({ value }) => contains(value);
}

type Shown = Pick<ObjectView, "object" | "path">;

/** The path of the GET that returns an object, by collection. An object without a GET of its own is found in the list that the path returns. */
const PATHS: Readonly<Record<string, (object: Identified & Readonly<Record<string, unknown>>) => string>> = {
  organizations: () => "/organizations/self",
  subsidiaries: ({ id }) => `/subsidiaries/${id}`,
  accounts: () => "/accounts",
  bankAccounts: ({ id }) => `/bank-accounts/${id}`,
  taxRates: () => "/tax-rates",
  fields: () => "/fields",
  customers: ({ id }) => `/customers/${id}`,
  products: ({ id }) => `/products/${id}`,
  invoices: ({ id }) => `/invoices/${id}`,
  invoicePayments: ({ invoice_id: id }) => `/invoices/${String(id)}/payments`,
  creditMemos: ({ id }) => `/credit-memos/${id}`,
  contracts: ({ id }) => `/contracts/${id}`,
  draftContracts: ({ id }) => `/draft-contracts/${id}`,
  vendors: ({ id }) => `/vendors/${id}`,
  bills: ({ id }) => `/bills/${id}`,
  billPayments: ({ bill_id: id }) => `/bills/${String(id)}/payments`,
  charges: ({ id }) => `/charges/${id}`,
  reimbursements: ({ id }) => `/reimbursements/${id}`,
  vendorCredits: ({ id }) => `/vendor-credits/${id}`,
  bankTransactions: ({ id }) => `/bank-transactions/${id}`,
  journalEntries: ({ id }) => `/journal-entries/${id}`,
};

/** Shows objects as the API does. It reads a list once, however many of its objects are shown. */
function showerOf(name: string, sandbox: ServedSandbox): (value: Identified) => Shown {
  const bodies = new Map<string, unknown>();
  return (value) => {
    const path = PATHS[name]?.(value as Identified & Record<string, unknown>);
    if (path === undefined) return { object: value, path: null };
    if (!bodies.has(path)) bodies.set(path, sandbox.inspect(path).body);
    const object = findObject(bodies.get(path), value.id);
    return object === undefined ? { object: value, path: null } : { object, path };
  };
}

/** The object with an id: the body itself, or an item of the list in it. */
function findObject(body: unknown, id: string): Identified | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if ("id" in body && body.id === id) return body as Identified;
  const items = Object.values(body as Record<string, unknown>).find(Array.isArray) as readonly unknown[] | undefined;
  return items?.find((item) => typeof item === "object" && item !== null && "id" in item && item.id === id) as
    Identified | undefined;
}
