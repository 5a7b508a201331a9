import type { Collection, Identified } from "../../state/collection.js";
import type { ServedSandbox } from "../context.js";

/** Where an id leads: the collection of its object, and what a reader calls the object. */
export interface NamedObject {
  readonly collection: string;
  /** Empty for an object without a name or a number. */
  readonly name: string;
}

/** The objects that a JSON value mentions, by their ids. */
export type Names = Readonly<Record<string, NamedObject>>;

/** The properties that name an object, the best first. */
const NAMING = [
  ...["name", "trade_name", "legal_name", "invoice_number", "credit_memo_number", "bill_number", "expense_number"],
  ...["vendor_credit_number", "number", "tax_code", "code", "description"],
];

/** What a reader calls an object: its name, its number, or the amount and the day of a payment. */
export function nameOf(value: Identified): string {
  const properties = value as Identified & Readonly<Record<string, unknown>>;
  for (const property of NAMING) {
    const name = properties[property];
    if (typeof name === "string" && name !== "") return name;
  }
  const { amount, date } = properties as { amount?: { amount?: unknown; currency?: unknown }; date?: unknown };
  if (typeof amount?.amount !== "string" || typeof amount.currency !== "string") return "";
  return [amount.amount, amount.currency, typeof date === "string" ? date : ""].join(" ").trim();
}

/** Every collection of a state, by its name, without those that hold no objects of the API. */
export function collectionsOf(state: ServedSandbox["state"]): (readonly [string, Collection<Identified>])[] {
  return Object.entries(state).flatMap(([name, value]: [string, unknown]) =>
    isCollection(value) ? [[name, value] as const] : [],
  );
}

/** A collection is recognized by its members and not by its class, because the sandbox may come from the other copy of this package, ESM or CommonJS. */
function isCollection(value: unknown): value is Collection<Identified> {
  return typeof value === "object" && value !== null && "size" in value && "entries" in value;
}

/** Settings have the id of their customer, so the customer must come first. */
const SHARED_IDS = new Set(["customerSettings"]);

/** The objects that a JSON value mentions by their ids, at any depth. */
export function namesIn(value: unknown, state: ServedSandbox["state"]): Names {
  const collections = collectionsOf(state).filter(([name]) => !SHARED_IDS.has(name));
  const names: Record<string, NamedObject> = Object.create(null) as Record<string, NamedObject>;
  const visit = (part: unknown): void => {
    if (typeof part === "string" && part.length <= 64 && names[part] === undefined) {
      for (const [collection, objects] of collections) {
        const found = objects.get(part);
        if (found === undefined) continue;
        names[part] = { collection, name: nameOf(found) };
        return;
      }
    } else if (typeof part === "object" && part !== null && !(part instanceof Uint8Array)) {
      for (const member of Object.values(part)) visit(member);
    }
  };
  visit(value);
  return names;
}
