/** What a wrong value is, for an error to say. Texts and objects are not shown: one may be a key in the wrong place. */
export function kindOf(value: unknown): string {
  if (value instanceof Date) return "an invalid Date";
  return typeof value === "number" || value === null ? String(value) : typeof value;
}
