import { RilletArgumentError } from "../errors/index.js";
import type { ListOptions } from "../pagination/index.js";
import { rejectUnknown } from "../validation/validate-options.js";

/** What `incremental` can be told; only `since` is required. The options of a list count for each of its pages. */
export interface IncrementalOptions<Query = object> extends Omit<ListOptions, "idempotencyKey"> {
  /**
   * Where to begin:
   * - the `watermark` of the run before: no row is missed, and no state of a row is given again;
   * - a Date, or a text as in ISO 8601 with its zone, `2026-11-01T00:00:00Z` (a day alone means midnight UTC), taken literally: rows updated after it, itself
   *   excluded as the API does. For a copy that is made from nothing, `new Date(0)`.
   */
  readonly since: Date | string;
  /**
   * Milliseconds that the next run begins before the start of this one; a second is added, for a time may be shown without its fraction. It must cover what the
   * clocks of Rillet's machines differ by, and how long a change takes from its timestamp to its being listed. The watermark remembers the states of the rows
   * in it. Default 300,000, 5 minutes.
   */
  readonly overlap?: number | undefined;
  /**
   * Other parameters of the list. `limit` and `sort_by` are safe. A filter is safe only over what never changes (a subsidiary, a customer): a row that changes
   * so that it no longer passes is not shown, so `status: "UNPAID"` would never tell that an invoice was paid. Keep it the same from run to run.
   */
  readonly query?: Omit<Query, "updated.gt" | "cursor"> | undefined;
  /** The local clock, in milliseconds since 1970, for tests. It counts where an answer has no `Date` header. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** The options, taken apart. */
export interface Settings {
  readonly since: unknown;
  readonly overlap: number;
  readonly query: Readonly<Record<string, unknown>>;
  readonly now: () => number;
  /** What every page is asked for with. */
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

/** @throws RilletArgumentError for an option that does not exist or cannot be right; those of the list are judged by it. */
export function resolveOptions(options: IncrementalOptions): Settings {
  if (typeof options !== "object" || options === null)
    throw new RilletArgumentError(
      "incremental() needs options: { since: watermark }, or { since: new Date(0) } for a first run.",
      "options",
    );
  rejectUnknown(options, KNOWN, "option of incremental()");
  const { since, overlap = OVERLAP_MS, query = {}, now = Date.now, ...listOptions } = options;
  if (!Number.isFinite(overlap) || overlap < 0)
    throw new RilletArgumentError(
      `\`overlap\` must be a number of milliseconds from 0, got ${String(overlap)}.`,
      "overlap",
    );
  if (typeof now !== "function")
    throw new RilletArgumentError("`now` must be a function that gives milliseconds since 1970.", "now");
  for (const name of ["cursor", "updated.gt"])
    if (Object.hasOwn(query, name))
      throw new RilletArgumentError(
        `\`query\` must not hold \`${name}\`, which incremental() sets itself.`,
        `query.${name}`,
      );
  return { since, overlap, query, now, listOptions };
}
