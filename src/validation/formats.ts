/**
 * The string formats of the contract, read as RFC 3339, 3986, 4122 and 5321 mean them. They answer as ajv-formats does, with
 * three exceptions: a UUID behind `urn:uuid:` and a leap second are refused, since neither an id in a path nor `Date` can take
 * them, and the authority of a URI is not looked at closer than its characters.
 */
import * as z from "zod/mini";

/** Any 8-4-4-4-12 of hexadecimal digits. The version is not looked at: Rillet's ids need not follow one. */
export const uuid = /*@__PURE__*/ z.guid();

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A day that the calendar has: `2026-02-29` is none. */
export const date = /*@__PURE__*/ z.stringFormat("date", isDay);

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)[Tt\s](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)$/;

/** A point in time with seconds and `Z` or an offset. Lower-case letters and a space for the `T` are let through, as RFC 3339 5.6 permits. */
export const dateTime = /*@__PURE__*/ z.stringFormat("date-time", (text) => isDay(INSTANT.exec(text)?.[1] ?? ""));

/** An absolute URI: a scheme, then only characters that a URI may hold. */
export const uri = /*@__PURE__*/ z.stringFormat(
  "uri",
  /^[a-z][a-z\d+.-]*:(?=[^?#])(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?\[[\da-fv.:]+\](?::\d*)?(?![^/?#]))?(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i,
);

/** One mailbox at a domain with a dot, without comments or quoting. */
export const email = /*@__PURE__*/ z.stringFormat(
  "email",
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d](?:[a-z\d-]*[a-z\d])?$/i,
);
