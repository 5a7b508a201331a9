/** A kind of value that has no parts: how it is recognized, and how messages name it. */
export interface Scalar {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A day that exists in the calendar. Every month has the first 28 days. */
function isDay(text: string): boolean {
  return (
    DAY.test(text) && (text.slice(8) <= "28" || new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8)))
  );
}

const INSTANT = /^\S{10}[Tt\s](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)$/;

const text = (expected: string, accepts: (value: string) => boolean): Scalar => ({
  expected,
  accepts: (value) => typeof value === "string" && accepts(value),
});

export const matching = (expected: string, pattern: RegExp): Scalar => text(expected, (value) => pattern.test(value));

/** The scalars of the generated shapes by name, except numbers, which can have bounds. The calls are marked as pure: a bundle with `signWebhook` alone has none of them. */
export const scalars = {
  string: /*@__PURE__*/ text("a string", () => true),
  boolean: { expected: "true or false", accepts: (value) => typeof value === "boolean" },
  uuid: /*@__PURE__*/ matching("a UUID", /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i),
  date: /*@__PURE__*/ text("a date such as 2026-01-31", isDay),
  "date-time": /*@__PURE__*/ text(
    "a date and time with an offset such as 2026-01-31T12:00:00Z",
    (value) => INSTANT.test(value) && isDay(value.slice(0, 10)),
  ),
  "month-day": /*@__PURE__*/ matching("a month and day such as --01-31", /^--\d\d-\d\d$/),
  uri: /*@__PURE__*/ matching("an absolute URI such as https://example.com/a", /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i),
  email: /*@__PURE__*/ matching("an email address", /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/),
} satisfies Readonly<Record<string, Scalar>>;

/**
 * A scalar of the generated shapes by its name. Numbers have bounds, which are `-Infinity` and `Infinity` if there is none.
 * @returns undefined for a name that is no scalar.
 */
export function plainScalar(name: "integer" | "number", minimum: number, maximum: number): Scalar;
export function plainScalar(name: string, minimum: number, maximum: number): Scalar | undefined;
export function plainScalar(name: string, minimum: number, maximum: number): Scalar | undefined {
  const isInteger = name === "integer";
  if (!isInteger && name !== "number") return (scalars as Readonly<Record<string, Scalar>>)[name];
  const kind = isInteger ? "a whole number" : "a number";
  const isNumber = isInteger ? Number.isInteger : Number.isFinite;
  return {
    expected: `${kind}${minimum > -Infinity ? ` from ${minimum}` : ""}${maximum < Infinity ? ` to ${maximum}` : ""}`,
    accepts: (value) => isNumber(value) && (value as number) >= minimum && (value as number) <= maximum,
  };
}
