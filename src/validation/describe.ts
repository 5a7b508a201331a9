const LONGEST = 60;

/** The type of a wrong value, for an error message. Texts and objects are not shown, because a text may be an API key in the wrong place. */
export function describeType(value: unknown): string {
  if (value instanceof Date) return "an invalid Date";
  return typeof value === "number" || value === null ? String(value) : typeof value;
}

/** A wrong value of a payload, short enough for one line of a log. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  // The text is cut before it is quoted, because it may be megabytes long.
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, LONGEST)) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
