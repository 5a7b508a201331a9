import { RilletArgumentError } from "../errors/argument-error.js";
import type { ListOptions } from "../pagination/index.js";
import { rejectUnknown } from "../validation/validate-options.js";

/** Options of `incremental`. Only `since` is required. The options of a request apply to each page. */
export interface IncrementalOptions<Query = object> extends Omit<ListOptions, "idempotencyKey" | "query"> {
  /**
   * Where to begin:
   * - the `watermark` of the run before: no item is missed, and no state of an item is given again;
   * - a Date, or a text in ISO 8601 with its zone, `2026-11-01T00:00:00Z` (a day alone means midnight UTC). Items that were updated after it are
   *   listed; the moment itself is excluded, as the API does. All digits of a fraction count, so an item's own `updated_at` does not give
   *   that item again. For a new copy of everything: `new Date(0)`.
   */
  readonly since: Date | string;
  /**
   * How many milliseconds before the start of this run the next run begins. One second is added, because a time may be shown without its
   * fraction. It must cover how much the clocks of Rillet's machines differ, and the time from a change's timestamp until lists show it. The
   * watermark remembers the states of the items in the overlap. Default 300,000 (5 minutes).
   */
  readonly overlap?: number | undefined;
  /**
   * Other parameters of the list. `limit` and `sort_by` are safe. A filter is safe only on a field that never changes (a subsidiary, a
   * customer): an item that no longer matches after a change is not listed, so `status: "UNPAID"` would never show that an invoice was
   * paid. Use the same filter in every run.
   */
  readonly query?: Omit<Query, "updated.gt" | "cursor"> | undefined;
  /** The local clock, in milliseconds since 1970, for tests. It is used when a response has no `Date` header. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** The checked options. */
export interface Settings {
  readonly since: unknown;
  readonly overlap: number;
  readonly query: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a clock that is never set, for durations. */
  readonly timer: () => number;
  /** The options of the request for each page. */
  readonly listOptions: ListOptions;
}

const KNOWN = [
  "since",
  "overlap",
  "query",
  "now",
  "prefetch",
  "signal",
  "timeout",
  "totalTimeout",
  "maxRetries",
  "apiVersion",
  "headers",
];
const OVERLAP_MS = 300_000;

/** @throws RilletArgumentError for an unknown option and for an invalid value. The list checks the options of its requests itself. */
export function resolveOptions(options: IncrementalOptions): Settings {
  if (typeof options !== "object" || options === null)
    throw new RilletArgumentError(
      "incremental() needs options: { since: watermark }, or { since: new Date(0) } for a first run.",
      "options",
    );
  rejectUnknown(options, KNOWN, "option of incremental()");
  const { since, overlap = OVERLAP_MS, query = {}, now = Date.now, ...listOptions } = options;
  const timer = options.now ?? (() => performance.now());
  if (!Number.isFinite(overlap) || overlap < 0)
    throw new RilletArgumentError(
      `\`overlap\` must be a number of milliseconds from 0, got ${String(overlap)}.`,
      "overlap",
    );
  if (typeof now !== "function")
    throw new RilletArgumentError("`now` must be a function that returns milliseconds since 1970.", "now");
  for (const name of ["cursor", "updated.gt"])
    if (Object.hasOwn(query, name))
      throw new RilletArgumentError(
        `\`query\` must not hold \`${name}\`, which incremental() sets itself.`,
        `query.${name}`,
      );
  return { since, overlap, query, now, timer, listOptions };
}
