const MAX_LENGTH = 60;

/** Writes a value for an error message: in quotes if it is a string, and shortened if it is long. */
export function showValue(value: unknown): string {
  const text =
    typeof value === "string"
      ? JSON.stringify(value)
      : typeof value === "bigint"
        ? `${String(value)}n`
        : describe(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}… (${String(text.length)} characters)` : text;
}

function describe(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return `an object (${Object.prototype.toString.call(value)})`;
  return typeof value === "function" ? "a function" : String(value);
}
