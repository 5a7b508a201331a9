const LONGEST = 60;

/** The name of a value's type, such as `Map` or `Blob`, also for a value of another realm. A revoked proxy is an `Object`. */
export function tagOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value).slice(8, -1);
  } catch {
    return "Object";
  }
}

/** The type of a wrong value, for an error message. Texts and objects are not shown, because a text may be an API key in the wrong place. */
export function describeType(value: unknown): string {
  const tag = tagOf(value);
  if (tag === "Date") return Number.isNaN(Number(value)) ? "an invalid Date" : "a Date";
  if (typeof value === "number" || value === null) return String(value);
  return typeof value !== "object" || tag === "Array" || tag === "Object" ? typeof value : tag;
}

/** As `describeType`, but a short word is shown: it is a misspelled choice and no API key. */
export function describeChoice(value: unknown): string {
  return typeof value === "string" && /^[a-z_-]{1,20}$/i.test(value) ? JSON.stringify(value) : describeType(value);
}

/** A wrong value of a payload, short enough for one line of a log. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  // The text is cut before it is quoted, because it may be megabytes long.
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, LONGEST)) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
