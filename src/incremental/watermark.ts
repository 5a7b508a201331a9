import { RilletArgumentError } from "../errors/argument-error.js";
import { fromMilliseconds, parseInstant, type Instant } from "./instant.js";
import { STATE_LENGTH } from "./seen-items.js";

/** Where a run begins. */
export interface Beginning {
  /** Items that were updated after this moment are listed. */
  readonly from: Instant;
  /** The states of items updated after it that an earlier run has given. */
  readonly given: ReadonlySet<string>;
}

/** Identifies a watermark, also for somebody who finds it in a database. The 1 is the version of the format. */
const MARK = "rillet1";
const FORMAT = new RegExp(`^${MARK}\\.(-?[0-9a-z]{1,20})\\.([0-9a-z]+)\\.([A-Za-z0-9_-]*)$`);

/** The years 0 to 9999: a moment outside cannot be written as the API reads it. Most often its unit is wrong. */
const EARLIEST = fromMilliseconds(Date.parse("0000-01-01T00:00Z"));
const LATEST = fromMilliseconds(Date.UTC(10_000, 0));

/** Writes a beginning as one opaque text: some 25 characters, and 16 for each item that changed in the overlap. */
export function writeWatermark({ from, given }: Beginning): string {
  return [MARK, from.toString(36), given.size.toString(36), [...given].join("")].join(".");
}

/**
 * Reads where a run begins.
 * @param since a watermark, a Date, or a text in ISO 8601.
 * @throws RilletArgumentError for anything else.
 */
export function readSince(since: unknown): Beginning {
  if (typeof since === "string" && since.startsWith(`${MARK}.`)) return readWatermark(since);
  const from = since instanceof Date ? fromDate(since) : typeof since === "string" ? parseInstant(since) : undefined;
  if (from !== undefined && isInRange(from)) return { from, given: new Set() };
  throw new RilletArgumentError(
    "`since` must be the watermark of an earlier run, a valid Date, or a text in ISO 8601 with its zone, such as 2026-11-01T00:00:00Z. For a first run that gives everything: new Date(0).",
    "since",
  );
}

/** @throws RilletArgumentError for a watermark that was cut off (by a column that is too short) or changed: items would be given twice. */
export function readWatermark(text: string): Beginning {
  const [, instant = "", count = "", states = ""] = FORMAT.exec(text) ?? [];
  const from = parseBase36(instant);
  const given = new Set(states.match(new RegExp(`.{${STATE_LENGTH}}`, "g")));
  const isComplete = given.size === Number.parseInt(count, 36) && states.length === given.size * STATE_LENGTH;
  if (isComplete && isInRange(from)) return { from, given };
  throw new RilletArgumentError(
    "`since` is a watermark that is not complete. Was it cut off where it was stored? Store it in a column without a length limit.",
    "since",
  );
}

function fromDate(date: Date): Instant | undefined {
  return Number.isNaN(date.getTime()) ? undefined : fromMilliseconds(date.getTime());
}

const isInRange = (instant: Instant): boolean => instant >= EARLIEST && instant < LATEST;

function parseBase36(text: string): bigint {
  const digits = text.replace("-", "");
  const size = Array.from(digits).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  return text.startsWith("-") ? -size : size;
}
