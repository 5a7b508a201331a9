import { PaginationError, RilletAbortError } from "../errors/index.js";
import { explainRefusal, type ListMethod } from "./followed-list.js";
import type { Settings } from "./options.js";
import { stateOf } from "./row-state.js";
import { idOf, SeenRows } from "./seen-rows.js";
import { serverStart } from "./server-start.js";
import { writeWatermark, type Beginning } from "./watermark.js";

/** How often a listing whose cursor died is started again. Each time it must have got further. */
const MOST_RESTARTS = 100;
/** From how many rows without a time on it is worth a request or two to learn which of them the next run will meet. */
const MANY_UNDATED = 500;

export interface RunParts<Row> {
  readonly list: ListMethod<object, Row>;
  readonly settings: Settings;
  readonly beginning: Beginning;
}

/** One run: a list read to its end, however often its cursor dies on the way. */
export class Run<Row> {
  readonly #parts: RunParts<Row>;
  readonly #seen: SeenRows;
  #startedAt: number | undefined;

  constructor(parts: RunParts<Row>) {
    this.#parts = parts;
    this.#seen = new SeenRows(parts.beginning.given);
  }

  /** The rows to give. @throws what the list throws, when a restart would not help. */
  async *rows(): AsyncGenerator<Row, void, undefined> {
    for (let restarts = 0; ; restarts++) {
      const before = this.#seen.discoveries;
      try {
        yield* this.#listing();
        return;
      } catch (error) {
        const isStuck = restarts === MOST_RESTARTS || this.#seen.discoveries === before;
        if (isStuck || !isDeadCursor(error)) throw explainRefusal(error);
      }
    }
  }

  /** What the next run begins with. It never goes back: from before its own beginning a run remembers nothing. */
  async watermark(): Promise<string> {
    const { beginning, settings } = this.#parts;
    const from = Math.max(beginning.from, secondBefore((this.#startedAt ?? beginning.from) - settings.overlap));
    const listed = this.#seen.undated > MANY_UNDATED ? await this.#idsSince(from) : undefined;
    return writeWatermark({ from, given: this.#seen.statesSince(from, listed) });
  }

  async *#listing(): AsyncGenerator<Row, void, undefined> {
    const { settings, beginning } = this.#parts;
    const askedAt = settings.now();
    const pages = this.#listSince(beginning.from);
    const { response } = await pages.withResponse();
    // Of the first listing alone: what changed on its pages after they were read is for the next run.
    this.#startedAt ??= serverStart({ headers: response.headers, askedAt, answeredAt: settings.now() });
    for await (const row of pages) if (this.#seen.meet(row, await stateOf(row))) yield row;
  }

  #listSince(from: number): ReturnType<ListMethod<object, Row>> {
    const { list, settings } = this.#parts;
    return list({ ...settings.query, "updated.gt": new Date(from).toISOString() }, settings.listOptions);
  }

  /** Only makes the watermark shorter: a failure is no reason to lose what was read. */
  async #idsSince(from: number): Promise<ReadonlySet<string> | undefined> {
    const ids = new Set<string>();
    try {
      for await (const row of this.#listSince(from)) ids.add(idOf(row) ?? "");
      return ids;
    } catch (error) {
      if (error instanceof RilletAbortError) throw error;
      return undefined;
    }
  }
}

/** `updated.gt` excludes the moment that it names, and a row that changes later in the same second may bear no more than the second. */
const secondBefore = (moment: number): number => (Math.floor(moment / 1000) - 1) * 1000;

const isDeadCursor = (error: unknown): boolean =>
  error instanceof PaginationError && (error.reason === "cursor_expired" || error.reason === "restarted");
