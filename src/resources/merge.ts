import { invalidArgument } from "../errors/argument-error.js";
import { jsonBody } from "../http/json-body.js";
import { rejectUnknown } from "../validation/validate-options.js";
import type { WritableFields } from "./operation.js";

export type Fields = Readonly<Record<string, unknown>>;

/**
 * The changes, checked and in the form that is sent later.
 * @throws RilletArgumentError for a field that cannot be changed, before anything is written.
 */
export function readChanges(name: string, changes: unknown, writableFields: WritableFields): Fields {
  const given = JSON.parse(jsonBody(changes, name).content as string) as Fields;
  const names = writableFields.map((field) => (typeof field === "string" ? field : field.name));
  rejectUnknown(given, names, `updatable field of ${name}`);
  if (Object.keys(given).length === 0) invalidArgument("changes", `of ${name} must contain at least one field`);
  return given;
}

/** The body of the PUT: the object's writable fields with the changes. A change to null leaves the field out. */
export function merge(stored: Fields, changes: Fields, writableFields: WritableFields): Fields {
  const fields = { ...pick(stored, writableFields), ...changes };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** The given fields of an object as one text. Two objects with equal texts are equal in these fields. */
export const contentOf = (object: unknown, fields: WritableFields): string =>
  JSON.stringify(pick(object as Fields, fields));

/** The fields of a response that a request may send back: without the id, computed fields and null. */
function pick(object: Fields, fields: WritableFields): Fields {
  const picked: Record<string, unknown> = {};
  for (const field of fields) {
    const { name, fields: nested } = typeof field === "string" ? { name: field } : field;
    const value = object[name];
    if (value == null) continue;
    picked[name] = nested && Array.isArray(value) ? value.map((member: Fields) => pick(member, nested)) : value;
  }
  return picked;
}
