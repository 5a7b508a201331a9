/**
 * Rejects an incomplete document: a webhook with a short form, a list without its later pages, an object that was not expanded.
 *
 * @param what The document, for the message: `The invoice in_1`.
 * @param paths What it must have, such as `customer.address` or `lines.data[].quantity` (in each element). `null` is a value; only what is not there is missing.
 * @throws TypeError that names each missing path.
 */
export function checkWhole(what: string, document: unknown, paths: readonly string[]): void {
  const missing = [...new Set(paths.flatMap((path) => missingIn(document, path.split("."), [])))];
  if (missing.length === 0) return;
  const listed = missing.slice(0, 10).join(", ") + (missing.length > 10 ? ` and ${missing.length - 10} more` : "");
  throw new TypeError(`${what} is incomplete. Missing: ${listed}. Read the whole document, then sync it.`);
}

function missingIn(value: unknown, [name = "", ...rest]: readonly string[], before: readonly string[]): string[] {
  const isList = name.endsWith("[]");
  const key = isList ? name.slice(0, -2) : name;
  const path = [...before, key];
  const member: unknown =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  if (member === undefined || (isList && !(Array.isArray(member) && member.length > 0))) return [path.join(".")];
  if (rest.length === 0) return [];
  if (!isList) return missingIn(member, rest, path);
  return (member as unknown[]).flatMap((each, index) => missingIn(each, rest, [...before, `${key}[${index}]`]));
}
