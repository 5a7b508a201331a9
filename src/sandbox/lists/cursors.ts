import { uuidOf } from "../identifiers.js";

/** A cursor expires after 2 hours (Rillet's docs). */
const LIFETIME = 2 * 60 * 60 * 1000;

/** The place in a list where the next page starts. */
export interface CursorPosition {
  /** The operation's id: a cursor of another list is invalid. */
  readonly list: string;
  /** When the cursor was made, in milliseconds of the sandbox's clock. */
  readonly issued: number;
  readonly by: "created" | "changed";
  /** The place of the last item of the page before. */
  readonly after: number;
}

/** The digits of a cursor: 5 bits each, without letters that look like digits. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/** The number of digits of each part of a cursor; 26 in all, the length that integrations recorded. */
const WIDTHS = { list: 4, by: 1, issued: 10, after: 11 } as const;

/** `after` can be between two documents, in steps of a ten-thousandth. */
const STEPS = 10_000;

/** A cursor is a short opaque text (observed). It holds everything itself, so that a saved state needs no table of cursors. */
export function writeCursor({ list, by, issued, after }: CursorPosition): string {
  const digits =
    toDigits(hashOf(list), WIDTHS.list) +
    toDigits(by === "created" ? 0 : 1, WIDTHS.by) +
    toDigits(Math.floor(issued), WIDTHS.issued) +
    toDigits(Math.round(after * STEPS), WIDTHS.after);
  return shift(digits, 1);
}

/** The position of a cursor; undefined for one that is invalid, expired, or of another list. The list then starts again at its first page (Rillet's docs). */
export function readCursor(
  cursor: string | undefined,
  { list, by, now }: { list: string; by: CursorPosition["by"]; now: number },
): CursorPosition | undefined {
  // A client can send any text as a cursor.
  if (cursor === undefined || !/^[0-9a-hjkmnp-tv-z]{26}$/.test(cursor)) return undefined;
  const digits = shift(cursor, -1);
  const [ofList, ofBy, ofIssued, ofAfter] = [
    digits.slice(0, 4),
    digits.slice(4, 5),
    digits.slice(5, 15),
    digits.slice(15),
  ];
  if (ofList !== toDigits(hashOf(list), WIDTHS.list) || ofBy !== toDigits(by === "created" ? 0 : 1, WIDTHS.by))
    return undefined;
  const issued = fromDigits(ofIssued);
  if (issued > now || now - issued >= LIFETIME) return undefined;
  return { list, by, issued, after: fromDigits(ofAfter) / STEPS };
}

const toDigits = (value: number, width: number): string =>
  Array.from({ length: width }, (_, index) =>
    DIGITS.charAt(Math.floor(value / DIGITS.length ** (width - 1 - index)) % DIGITS.length),
  ).join("");

const fromDigits = (digits: string): number =>
  Array.from(digits).reduce((value, digit) => value * DIGITS.length + DIGITS.indexOf(digit), 0);

/** Moves each digit by another amount, so that a cursor shows nothing of its content. */
const shift = (digits: string, direction: 1 | -1): string =>
  Array.from(digits, (digit, index) =>
    DIGITS.charAt((DIGITS.indexOf(digit) + direction * (index * 7 + 11) + DIGITS.length * 10) % DIGITS.length),
  ).join("");

const hashOf = (list: string): number => Number.parseInt(uuidOf(list).slice(0, 5), 16);
