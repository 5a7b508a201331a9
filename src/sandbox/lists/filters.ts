import { parseMicroseconds, toMicroseconds } from "../clock.js";
import type { Entry, Identified } from "../state/collection.js";
import { invalidField } from "../problems.js";
import { isRecord } from "../validation/properties.js";

/** An item of a list: the object in the API's form, with its place and times. */
export interface ListItem {
  readonly shown: Readonly<Record<string, unknown>>;
  readonly entry: Pick<Entry<Identified>, "created" | "changed" | "updatedAt">;
}

type Filter = (item: ListItem, value: string) => boolean;

const COMPARISONS: Readonly<Record<string, (field: string, bound: string) => boolean>> = {
  gt: (field, bound) => field > bound,
  gte: (field, bound) => field >= bound,
  lt: (field, bound) => field < bound,
  lte: (field, bound) => field <= bound,
};

/** The filters that are neither equality nor a comparison of days. */
const FILTERS: Readonly<Record<string, Filter>> = {
  "updated.gt": ({ entry }, value) => toMicroseconds(entry.updatedAt) > parseMicroseconds(value),
  search: ({ shown }, value) => String(shown["name"]).toLowerCase().includes(value.toLowerCase()),
  overdue: ({ shown }, value) => String(shown["overdue"]) === value,
  currency: ({ shown }, value) =>
    JSON.stringify(shown["price"] ?? shown).includes(`"currency":${JSON.stringify(value)}`),
  account_ids: ({ shown }, value) =>
    elements(shown["items"]).some(({ account_id: id }) => value.split(",").includes(String(id))),
};

/** Parameters that select the page and not the items, and the two that only count together. */
const APART = new Set(["cursor", "limit", "sort_by", "external_reference_id", "external_reference_type"]);

/** The items that pass every filter of the query. `updated.gt` is exclusive; days compare as text; everything else is equality. */
export function filterItems(items: readonly ListItem[], filters: readonly (readonly [string, string])[]): ListItem[] {
  checkReferencePair(filters);
  const active = filters.filter(([name]) => !APART.has(name));
  const reference = referenceFilter(Object.fromEntries(filters));
  return items.filter((item) => reference(item) && active.every(([name, value]) => filterFor(name)(item, value)));
}

function filterFor(name: string): Filter {
  const special = FILTERS[name];
  if (special !== undefined) return special;
  const [field = "", comparison] = name.split(".");
  const compare = COMPARISONS[comparison ?? ""];
  if (compare !== undefined)
    return ({ shown }, value) => typeof shown[field] === "string" && compare(shown[field], value);
  return ({ shown }, value) => shown[field] === value;
}

/**
 * Id and type of an external reference go together, and one reference must match both.
 * @throws Problem 400 for one without the other.
 */
function checkReferencePair(filters: readonly (readonly [string, string])[]): void {
  const names = filters.map(([name]) => name);
  const [hasId, hasType] = [names.includes("external_reference_id"), names.includes("external_reference_type")];
  if (hasId !== hasType)
    throw invalidField(
      hasId ? "external_reference_type" : "external_reference_id",
      "external_reference_id and external_reference_type go together",
    );
}

function referenceFilter({
  external_reference_id: id,
  external_reference_type: type,
}: Readonly<Record<string, string>>): (item: ListItem) => boolean {
  if (id === undefined) return () => true;
  return ({ shown }) =>
    elements(shown["external_references"]).some((reference) => reference["id"] === id && reference["type"] === type);
}

const elements = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
