import { RilletArgumentError } from "./errors/argument-error.js";
import { refuseUnknown } from "./http/request-options.js";
import type { WithResponse } from "./http/rillet-promise.js";

interface ModifySteps {
  readonly name: string;
  /** Fields of the update's body; those of a list's members with a dot. */
  readonly keeps: readonly string[];
  readonly changes: unknown;
  readonly retrieve: () => Promise<WithResponse<unknown>>;
  readonly update: (body: unknown) => Promise<WithResponse<unknown>>;
}

type Fields = Record<string, unknown>;

/** Retrieve, merge, PUT: Rillet's PUT wipes what it is not sent (Rillet's docs), so what is not changed is sent back as it was. */
export async function modify({ name, keeps, changes, retrieve, update }: ModifySteps): Promise<WithResponse<unknown>> {
  const kept = readKeeps(keeps);
  const given = checkChanges(name, changes, [...kept.keys()]);
  const { data } = await retrieve();
  const body: Fields = { ...project(data as Fields, kept), ...given };
  for (const [field, value] of Object.entries(body)) if (value === null && field in given) delete body[field];
  return update(body);
}

function checkChanges(name: string, changes: unknown, known: readonly string[]): Fields {
  if (typeof changes !== "object" || changes === null || Array.isArray(changes))
    throw new RilletArgumentError(`${name} needs the changes: an object with the fields to replace.`, "changes");
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  refuseUnknown(given, known, `field that ${name} can change`);
  if (Object.keys(given).length === 0) throw new RilletArgumentError(`${name} was given nothing to change.`, "changes");
  return given;
}

/** `name`, `items.price`, `items.quantity` as field to nested fields, none meaning the field as a whole. */
function readKeeps(keeps: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const path of keeps) {
    const [field = "", nested] = path.split(".");
    const list = fields.get(field) ?? [];
    fields.set(field, nested === undefined ? list : [...list, nested]);
  }
  return fields;
}

/** What a request may hold of a response: without the id and what the server computes. */
function project(object: Fields, kept: ReadonlyMap<string, readonly string[]>): Fields {
  const out: Fields = {};
  for (const [field, nested] of kept) {
    const value = object[field];
    if (value === undefined || value === null) continue;
    out[field] = nested.length > 0 && Array.isArray(value) ? value.map((item) => pick(item as Fields, nested)) : value;
  }
  return out;
}

const pick = (object: Fields, names: readonly string[]): Fields => Object.fromEntries(names.filter((name) => object[name] != null).map((name) => [name, object[name]]));
