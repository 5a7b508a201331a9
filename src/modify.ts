import { refuse } from "./errors/argument-error.js";
import { jsonBody } from "./http/body.js";
import { refuseUnknown } from "./http/request-options.js";
import type { WithResponse } from "./http/rillet-promise.js";

interface ModifySteps {
  readonly name: string;
  /** Fields of the update's body; `items:price:quantity` for some fields of a list's members. */
  readonly keeps: readonly string[];
  readonly changes: unknown;
  /** Rejects where the answer has a problem. */
  readonly retrieve: (problemOf: (data: unknown) => string | false) => Promise<WithResponse<unknown>>;
  readonly update: (body: unknown) => Promise<WithResponse<unknown>>;
}

type Fields = Record<string, unknown>;

/** Retrieve, merge, PUT: Rillet's PUT wipes what it is not sent (Rillet's docs), so what is not changed is sent back as it was. */
export async function modify({ name, keeps, changes, retrieve, update }: ModifySteps): Promise<WithResponse<unknown>> {
  const given = readChanges(name, changes, keeps);
  // To merge into anything but the object itself would wipe what it holds.
  const stored = await retrieve((data) => typeof (data as Fields)["id"] !== "string" && `has no id, so ${name} changed nothing`);
  const merged = { ...pick(stored.data as Fields, keeps), ...given };
  return update(Object.fromEntries(Object.entries(merged).filter(([field]) => given[field] !== null)));
}

/** The changes as they are now, in the form that they will be sent in: a mistake in them is told before anything is sent. */
function readChanges(name: string, changes: unknown, keeps: readonly string[]): Fields {
  const given = JSON.parse(jsonBody(changes, name).content as string) as Fields;
  refuseUnknown(given, keeps.map((path) => path.replace(/:.*/, "")), `updatable field of ${name}`);
  if (Object.keys(given).length === 0) refuse("changes", `of ${name} hold nothing to change`);
  return given;
}

/** What a request may hold of a response, without the id, what the server computes, and null: fields, and for some those of their members. */
function pick(object: Fields, keeps: readonly string[]): Fields {
  const kept: Fields = {};
  for (const [field = "", ...nested] of keeps.map((path) => path.split(":"))) {
    const value = object[field];
    if (value != null) kept[field] = nested.length > 0 && Array.isArray(value) ? value.map((item: Fields) => pick(item, nested)) : value;
  }
  return kept;
}
