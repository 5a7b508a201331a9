import { isRecord } from "../body/walk.js";
import type { Row } from "./filters.js";

const CURSOR_LIFETIME = 2 * 60 * 60 * 1000;
const DEFAULT_LIMIT = 25;

interface Position {
  readonly list: string;
  readonly issued: number;
  readonly by: "created" | "changed";
  readonly after: number;
}

export interface PageRequest {
  /** The operation's id: a cursor of another list does not count. */
  readonly list: string;
  readonly now: number;
  readonly query: Readonly<Record<string, string>>;
}

export interface Page {
  readonly rows: readonly Row[];
  readonly pagination: { readonly next_cursor?: string };
}

/**
 * One page: newest first, by keyset. A cursor lives for 2 hours; one that is invalid or expired is not an error, the first page comes again (Rillet's docs).
 */
export function takePage(rows: readonly Row[], { list, now, query }: PageRequest): Page {
  const by = query["sort_by"] === "updated" ? "changed" : "created";
  const position = readCursor(query["cursor"]);
  const isAlive =
    position !== undefined &&
    position.list === list &&
    position.by === by &&
    now - position.issued < CURSOR_LIFETIME &&
    position.issued <= now;
  const sorted = newestFirst(rows, by);
  const rest = isAlive ? sorted.filter(({ entry }) => entry[by] < position.after) : sorted;
  const page = rest.slice(0, Number(query["limit"] ?? DEFAULT_LIMIT));
  const last = page.at(-1);
  if (last === undefined || page.length === rest.length) return { rows: page, pagination: {} };
  return { rows: page, pagination: { next_cursor: writeCursor({ list, issued: now, by, after: last.entry[by] }) } };
}

/** Newest first, by when they were created or last changed. */
export const newestFirst = (rows: readonly Row[], by: "created" | "changed"): Row[] =>
  [...rows].sort((a, b) => b.entry[by] - a.entry[by]);

const writeCursor = (position: Position): string => btoa(JSON.stringify(position)).replace(/=+$/, "");

function readCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  try {
    const position: unknown = JSON.parse(atob(cursor));
    return isPosition(position) ? position : undefined;
  } catch {
    return undefined;
  }
}

/** Anybody can send any text as a cursor. */
const isPosition = (value: unknown): value is Position =>
  isRecord(value) && typeof value["issued"] === "number" && typeof value["after"] === "number";
