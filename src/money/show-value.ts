const LONGEST = 60;

/** Writes a value for an error message: quoted if it is a string, cut if it is long. */
export function showValue(value: unknown): string {
  const text =
    typeof value === "string"
      ? JSON.stringify(value)
      : typeof value === "bigint"
        ? `${String(value)}n`
        : plainly(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${String(text.length)} characters)` : text;
}

function plainly(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return `an object (${Object.prototype.toString.call(value)})`;
  return typeof value === "function" ? "a function" : String(value);
}
