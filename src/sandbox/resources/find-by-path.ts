import { notFound } from "../problems.js";
import type { Call } from "../request/call.js";
import type { Collection } from "../state/collection.js";
import type { Kinds } from "../state/state.js";

/** The object of a collection that a parameter of the path names. @throws Problem 404 */
export function findByPath<Name extends keyof Kinds>(
  { path, world: { state } }: Call,
  collection: Name,
  parameter: string,
  what: string,
): Kinds[Name] {
  const id = path[parameter] ?? "";
  const found = (state[collection] as unknown as Collection<Kinds[Name]>).get(id);
  if (found === undefined) throw notFound(`${what} ${id}`);
  return found;
}
