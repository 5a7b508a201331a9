/**
 * Rejects an incomplete document: a webhook with a short form, a list without its later pages, an object that was not expanded.
 *
 * @param what The document, for the message: `The invoice in_1`.
 * @param paths What it must have, such as `customer.address` or `lines.data[].quantity` (in each element). `null` is a value; only what is not there is missing.
 * @throws TypeError that names each missing path.
 */
export function checkWhole(what: string, document: unknown, paths: readonly string[]): void {
  const members = paths.flatMap((path) => membersAt(document, path.split("."), []));
  const missing = members.flatMap(([path, value]) => (value === undefined ? [path] : []));
  if (missing.length > 0)
    throw new TypeError(`${what} is incomplete. Missing: ${listed(missing)}. Read the whole document, then sync it.`);
}

/**
 * Rejects a document with a time that is not in seconds since 1970, such as a text or milliseconds.
 *
 * @param paths The times that it must have.
 * @param optional Those that may be missing or `null`.
 * @throws TypeError that names each wrong path with its value.
 */
export function checkTimes(
  what: string,
  document: unknown,
  paths: readonly string[],
  optional: readonly string[] = [],
): void {
  const members = paths.flatMap((path) => membersAt(document, path.split("."), []));
  const given = optional
    .flatMap((path) => membersAt(document, path.split("."), []))
    .filter(([, value]) => value !== undefined && value !== null);
  const wrong = [...members, ...given].flatMap(([path, value]) =>
    isTime(value) ? [] : [`${path} (${String(value)})`],
  );
  if (wrong.length > 0) throw new TypeError(`${what} has times that are not in seconds since 1970: ${listed(wrong)}.`);
}

/** The last second of the year 9999: a later time is one in milliseconds. */
const LAST = 253_402_300_799;

const isTime = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= LAST;

function listed(paths: readonly string[]): string {
  const all = [...new Set(paths)];
  return all.slice(0, 10).join(", ") + (all.length > 10 ? ` and ${all.length - 10} more` : "");
}

/** What stands at a path: one member, or one for each element of a list. A member that cannot be reached is undefined, at the path up to which the document goes. */
function membersAt(
  value: unknown,
  [name = "", ...rest]: readonly string[],
  before: readonly string[],
): (readonly [string, unknown])[] {
  const isList = name.endsWith("[]");
  const key = isList ? name.slice(0, -2) : name;
  const path = [...before, key];
  const member: unknown =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  if (member === undefined || (isList && !(Array.isArray(member) && member.length > 0)))
    return [[path.join("."), undefined]];
  if (rest.length === 0) return [[path.join("."), member]];
  if (!isList) return membersAt(member, rest, path);
  return (member as unknown[]).flatMap((each, index) => membersAt(each, rest, [...before, `${key}[${index}]`]));
}
