import { WebhookVerificationError } from "../errors/webhook-verification-error.js";
import type { OptionCheck } from "../validation/validate-options.js";
import { HEADER_NAMES } from "./delivery-headers.js";

/** How far a timestamp may be from now, in seconds, in the past and in the future, unless the caller says otherwise. */
export const DEFAULT_TOLERANCE = 300;

/** NaN would accept every timestamp, so it is rejected. */
export const isTolerance: OptionCheck = [
  "a number of seconds from 0, or false to accept timestamps of any age",
  (tolerance) => tolerance === false || (typeof tolerance === "number" && tolerance >= 0),
];

/**
 * The time in the timestamp header, in milliseconds since 1970.
 *
 * @throws WebhookVerificationError `timestamp_unreadable`
 */
export function readTimestamp(timestamp: string): number {
  const time = parseTimestamp(timestamp);
  if (time !== undefined) return time;
  throw new WebhookVerificationError(
    `The header ${HEADER_NAMES.timestamp} is not a date and time with seconds and a time zone such as 2026-01-31T12:00:00Z.`,
    { reason: "timestamp_unreadable" },
  );
}

/** Throws unless `time` is at most `tolerance` seconds from `now`. Both are in milliseconds. The limit itself is accepted. */
export function checkAge(time: number, now: number, tolerance: number | false): void {
  if (tolerance === false || Math.abs(now - time) <= tolerance * 1000) return;
  const isFuture = time > now;
  const distance = `${Math.round(Math.abs(now - time) / 1000)} s ${isFuture ? "ahead of" : "behind"}`;
  throw new WebhookVerificationError(
    `The timestamp is ${distance} this machine's clock, and ${tolerance} s are tolerated. Either the delivery is a replay, or the clock is wrong, ` +
      "or the delivery was delayed. If it was delayed, raise `tolerance`.",
    { reason: isFuture ? "timestamp_in_future" : "timestamp_too_old" },
  );
}

/** The format `date-time` of the contract (RFC 3339, section 5.6): with seconds and with `Z` or an offset. */
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-]\d\d):(\d\d))$/;

/**
 * Reads a timestamp and returns milliseconds since 1970. Returns undefined for any other format, and for a day or hour that does not exist.
 *
 * Other formats of ISO 8601 are not accepted: the signed text joins its parts by dots, and a timestamp without `Z` or an offset could end at
 * the dot before its fraction. `Date.parse` cannot be used, because runtimes differ in which formats it accepts.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6])];
  const midnight = Date.UTC(year, month - 1, day);
  if (year < 100 || month < 1 || month > 12 || day < 1 || (day > 28 && new Date(midnight).getUTCDate() !== day))
    return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const milliseconds = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds - offset(match[8], match[9]);
}

function offset(hours = "+00", minutes = "0"): number {
  const sign = hours.startsWith("-") ? -1 : 1;
  return sign * (Math.abs(Number(hours)) * 60 + Number(minutes)) * 60_000;
}
