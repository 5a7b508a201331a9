/**
 * The string formats of the contract, as in RFC 3339, 3986, 4122 and 5321. They accept what ajv-formats accepts, with three exceptions: a UUID
 * with `urn:uuid:` and a leap second are rejected, because an id in a path and `Date` cannot hold them; and only
 * the characters of the authority of a URI are checked.
 */
import { lazy } from "./checks.js";
import * as z from "zod/mini";

/** Any 8-4-4-4-12 of hexadecimal digits. The version is not checked, because Rillet's ids need not have one. */
export const uuid = /*@__PURE__*/ lazy(() => z.guid());

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A day of the calendar. `2026-02-29` is rejected. */
export const date = /*@__PURE__*/ lazy(() => z.stringFormat("date", isDay));

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)[Tt\s](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)$/;

/** A point in time with seconds and `Z` or an offset. Lower-case letters and a space instead of the `T` are accepted (RFC 3339, section 5.6). */
export const dateTime = /*@__PURE__*/ lazy(() =>
  z.stringFormat("date-time", (text) => isDay(INSTANT.exec(text)?.[1] ?? "")),
);

/** An absolute URI: a scheme, then only characters that a URI may contain. */
export const uri = /*@__PURE__*/ lazy(() =>
  z.stringFormat(
    "uri",
    /^[a-z][a-z\d+.-]*:(?=[^?#])(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?\[[\da-fv.:]+\](?::\d*)?(?![^/?#]))?(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i,
  ),
);

/** One mailbox at a domain with a dot, without comments or quoting. */
export const email = /*@__PURE__*/ lazy(() =>
  z.stringFormat(
    "email",
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d](?:[a-z\d-]*[a-z\d])?$/i,
  ),
);
