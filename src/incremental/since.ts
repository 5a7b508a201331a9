import { RilletArgumentError } from "../errors/index.js";
import { isWatermark, readWatermark, type Beginning } from "./watermark.js";

/** A day, or a moment with its zone: without one, every machine would read another moment. */
const ISO_8601 = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** Where a run begins. @throws RilletArgumentError for what is no watermark, no Date and no text as in ISO 8601. */
export function readSince(since: unknown): Beginning {
  if (typeof since === "string" && isWatermark(since)) return readWatermark(since);
  const from = since instanceof Date ? since.getTime() : typeof since === "string" ? parseMoment(since) : Number.NaN;
  // Outside of the years 0 to 9999 it is not written as the API reads it: most often a wrong unit.
  if (!Number.isNaN(from) && new Date(from).toISOString().length === 24) return { from, given: new Set() };
  throw new RilletArgumentError(
    "`since` must be the watermark of an earlier run, a valid Date, or a text as in ISO 8601 with its zone, such as 2026-11-01T00:00:00Z. For a first run that gives everything: new Date(0).",
    "since",
  );
}

function parseMoment(text: string): number {
  const [, day] = ISO_8601.exec(text) ?? [];
  // Date.parse makes 31 February a day of March.
  const isDay = day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return isDay ? Date.parse(text) : Number.NaN;
}
