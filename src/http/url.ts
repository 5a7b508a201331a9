import { invalidArgument } from "../errors/argument-error.js";
import { describeType } from "../validation/describe.js";

/**
 * Fills in a path template.
 * @param shown the template for error messages.
 * @throws RilletArgumentError, with the parameter's name, for a value that would lead to another path.
 */
export function buildPath(template: string, valueOf: (name: string) => unknown, shown = template): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(checkPathParameter(name, valueOf(name), shown)),
  );
}

function checkPathParameter(name: string, value: unknown, template: string): string {
  // An empty id, `.` and `..` would name another path. No id has the other characters, or half of a surrogate pair (\\p{Cs}).
  if (typeof value === "string" && /^(?!\.{0,2}$)[^/\\?#%\s\p{Cs}]*$/u.test(value)) return value;
  const problem =
    value === ""
      ? "is empty"
      : typeof value === "string"
        ? // The value is not shown, because it may be a key in the wrong place.
          "is not an id"
        : `must be a string, got ${describeType(value)}`;
  invalidArgument(name, `of ${template} ${problem}: pass the object's id`);
}

/** A query string with its question mark, or an empty string. Dates become UTC timestamps, and lists are separated by commas. */
export function buildQuery(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) search.append(name, queryValue(name, value));
  const text = search.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
}

function queryValue(name: string, value: unknown): string {
  if (typeof value === "string" && /\p{Cs}/u.test(value)) invalidArgument(name, "has half of a surrogate pair in it");
  if (Array.isArray(value)) return value.map((each) => queryValue(name, each)).join(",");
  if (value instanceof Date && Number.isFinite(value.getTime())) return value.toISOString();
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return String(value);
  invalidArgument(name, `cannot be ${describeType(value)}: pass a string, number, boolean, Date or list`);
}
