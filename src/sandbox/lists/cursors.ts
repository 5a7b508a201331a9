import { isRecord } from "../validation/properties.js";

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

export const writeCursor = (position: CursorPosition): string => btoa(JSON.stringify(position)).replace(/=+$/, "");

/** The position of a cursor; undefined for one that is invalid, expired, or of another list. The list then starts again at its first page (Rillet's docs). */
export function readCursor(
  cursor: string | undefined,
  { list, by, now }: { list: string; by: CursorPosition["by"]; now: number },
): CursorPosition | undefined {
  const position = decode(cursor);
  if (position?.list !== list || position.by !== by) return undefined;
  return position.issued <= now && now - position.issued < LIFETIME ? position : undefined;
}

function decode(cursor: string | undefined): CursorPosition | undefined {
  if (cursor === undefined) return undefined;
  try {
    const position: unknown = JSON.parse(atob(cursor));
    return isPosition(position) ? position : undefined;
  } catch {
    return undefined;
  }
}

/** A client can send any text as a cursor. */
const isPosition = (value: unknown): value is CursorPosition =>
  isRecord(value) && typeof value["issued"] === "number" && typeof value["after"] === "number";
