import { RilletArgumentError } from "./errors/argument-error.js";
import { RilletResponseError } from "./errors/request-errors.js";
import { jsonBody } from "./http/body.js";
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
  const given = readChanges(name, changes, [...kept.keys()]);
  const merged = { ...project(checkStored(name, await retrieve()), kept), ...given };
  return update(Object.fromEntries(Object.entries(merged).filter(([field]) => given[field] !== null)));
}

/** The changes as they are now, in the form that they will be sent in: a mistake in them is told before anything is sent. */
function readChanges(name: string, changes: unknown, known: readonly string[]): Fields {
  const given = JSON.parse(jsonBody(changes, name).content as string) as Fields;
  refuseUnknown(given, known, `updatable field of ${name}`);
  if (Object.keys(given).length === 0) throw new RilletArgumentError(`${name} was given nothing to change.`, "changes");
  return given;
}

/** To merge into anything but the object itself would wipe what it holds. */
function checkStored(name: string, { data, response, requestId }: WithResponse<unknown>): Fields {
  const stored = data as Fields | null;
  if (typeof stored?.["id"] === "string") return stored;
  throw new RilletResponseError(`${name} changed nothing, for what it retrieved is not the object: it has no id. Check \`baseUrl\` and the proxies on the way.`, {
    status: response.status,
    headers: response.headers,
    requestId,
    method: "GET",
    isRetryable: true,
  });
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
  return pick(object, [...kept.keys()], (field, value) => {
    const nested = kept.get(field) ?? [];
    return nested.length > 0 && Array.isArray(value) ? value.map((item) => pick(item as Fields, nested)) : value;
  });
}

/** Some fields of an object, those that have a value. */
function pick(object: Fields, names: readonly string[], map = (_name: string, value: unknown): unknown => value): Fields {
  return Object.fromEntries(names.filter((name) => object[name] != null).map((name) => [name, map(name, object[name])]));
}
