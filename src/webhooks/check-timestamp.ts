import { RilletArgumentError } from "../errors/argument-error.js";
import { HEADER_NAMES } from "./delivery-headers.js";
import { parseTimestamp } from "./parse-timestamp.js";
import { verificationFailure } from "./verification-failure.js";

/** How far a timestamp may be from now, in seconds and both ways, unless the caller says otherwise. */
const DEFAULT_TOLERANCE = 300;

/** The tolerance to go by. NaN would accept every timestamp, so it is refused. */
export function checkTolerance(tolerance: number | false = DEFAULT_TOLERANCE): number | false {
  if (tolerance === false || (typeof tolerance === "number" && tolerance >= 0)) return tolerance;
  throw new RilletArgumentError(
    "The tolerance must be a number of seconds from 0 up, or false to accept timestamps of any age.",
    "tolerance",
  );
}

/** Milliseconds since 1970 of the timestamp header. */
export function readTimestamp(timestamp: string): number {
  const time = parseTimestamp(timestamp);
  if (time !== undefined) return time;
  throw verificationFailure(
    "timestamp_unreadable",
    `The header ${HEADER_NAMES.timestamp} is not a date and time in ISO 8601 such as 2026-01-31T12:00:00Z.`,
  );
}

/** Throws unless `time` is at most `tolerance` seconds from `now`; both in milliseconds. Exactly at the edge is in time. */
export function checkAge(time: number, now: number, tolerance: number | false): void {
  if (tolerance === false || Math.abs(now - time) <= tolerance * 1000) return;
  const isFuture = time > now;
  throw verificationFailure(
    isFuture ? "timestamp_in_future" : "timestamp_too_old",
    `The timestamp is ${Math.round(Math.abs(now - time) / 1000)} s ${isFuture ? "ahead of" : "behind"} this machine's clock, and ${tolerance} s are tolerated. ` +
      "Either it is a replay, or the clock is wrong, or the delivery waited somewhere: then raise `tolerance`.",
  );
}
