import { invalidArgument } from "../errors/argument-error.js";
import { jsonBody } from "../http/body.js";
import { rejectUnknown } from "../validation/validate-options.js";

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of the update's body; `items:price:quantity` for some fields of a list's members. */
export type Keeps = readonly string[];

/** The changes as they are now, in the form that they will be sent in: a mistake in them is told before anything is written. */
export function readChanges(name: string, changes: unknown, keeps: Keeps): Fields {
  const given = JSON.parse(jsonBody(changes, name).content as string) as Fields;
  rejectUnknown(
    given,
    keeps.map((path) => path.replace(/:.*/, "")),
    `updatable field of ${name}`,
  );
  if (Object.keys(given).length === 0) invalidArgument("changes", `of ${name} hold nothing to change`);
  return given;
}

/** What the PUT sends: the object as it is, with the changes; one that is null leaves its field out. */
export function merge(stored: Fields, given: Fields, keeps: Keeps): Fields {
  return Object.fromEntries(Object.entries({ ...pick(stored, keeps), ...given }).filter(([, value]) => value !== null));
}

/** These fields of an object as one text: where two are equal, neither loses anything by the other. */
export const contentOf = (object: unknown, keeps: Keeps): string => JSON.stringify(pick(object as Fields, keeps));

/** What a request may hold of a response, without the id, what the server computes, and null: fields, and for some those of their members. */
function pick(object: Fields, keeps: Keeps): Fields {
  const kept: Record<string, unknown> = {};
  for (const [field = "", ...nested] of keeps.map((path) => path.split(":"))) {
    const value = object[field];
    if (value != null)
      kept[field] = nested.length > 0 && Array.isArray(value) ? value.map((item: Fields) => pick(item, nested)) : value;
  }
  return kept;
}
