import { invalidArgument, readArgument } from "../errors/argument-error.js";
import { describeType, tagOf } from "../validation/describe.js";
import { checkText } from "./json-body.js";

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
export function buildQuery(...queries: readonly (Readonly<Record<string, unknown>> | undefined)[]): string {
  const parameters = readArgument("query", () => queries.flatMap((query) => Object.entries(query ?? {})));
  if (parameters.length === 0) return "";
  const search = new URLSearchParams();
  for (const [name, value] of parameters)
    if (value !== undefined)
      search.append(
        name,
        readArgument(name, () => queryValue(name, value)),
      );
  const text = search.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
}

function queryValue(name: string, value: unknown, isInList = false): string {
  if (typeof value === "string") return checkText(value, name);
  const tag = tagOf(value);
  if (tag === "Array" && !isInList) return Array.from(value as [], (each) => queryValue(name, each, true)).join(",");
  if (tag === "Date" && Number.isFinite(Number(value))) return (value as Date).toISOString();
  if (typeof value === "boolean" || Number.isFinite(value)) return String(value);
  invalidArgument(name, `cannot be ${describeType(value)}: pass a string, number, boolean, Date or list`);
}
