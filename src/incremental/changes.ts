import { PaginationError, RilletAbortError } from "../errors/index.js";
import { serialIterator } from "../pagination/iterate.js";
import { explainRejection, type ListMethod } from "./followed-list.js";
import { formatInstant, fromMilliseconds, type Instant } from "./instant.js";
import type { Settings } from "./options.js";
import { idOf, SeenItems, stateOf } from "./seen-items.js";
import { writeWatermark, type Beginning } from "./watermark.js";

/** How many times a list whose cursor expired is read again from the start. Each time the run must have made progress. */
const MAX_RESTARTS = 100;
/** With more items without a time than this, it is worth a request or two to learn which of them the next run will list. */
const MANY_UNDATED = 500;

/** The items that changed. Each `for await` is a run of its own from the same `since`. */
export interface Changes<Item> extends AsyncIterable<Item> {
  /**
   * Store it, and begin the next run with it: `{ since: watermark }`. An opaque text of some 25 characters, and 16 for each item that changed
   * in the overlap. It is undefined until an iteration has reached its end, and after an iteration that was left early or failed: then the old
   * watermark is still valid.
   */
  readonly watermark: string | undefined;
}

export interface ChangesSource<Item> {
  readonly list: ListMethod<object, Item>;
  readonly settings: Settings;
  readonly beginning: Beginning;
}

export class ListChanges<Item> implements Changes<Item> {
  readonly #source: ChangesSource<Item>;
  #watermark: string | undefined;

  constructor(source: ChangesSource<Item>) {
    this.#source = source;
  }

  get watermark(): string | undefined {
    return this.#watermark;
  }

  /** After an error, the next `next()` continues where the run stopped, so a run that failed never looks complete. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item> {
    this.#watermark = undefined;
    const run = new Run(this.#source);
    const advance = async (): Promise<Item | undefined> => {
      const item = await run.next();
      if (item === undefined) this.#watermark = await run.watermark();
      return item;
    };
    return serialIterator(advance, () => run.close());
  }
}

/** One run: a list that is read to its end, however many times its cursor expires on the way. */
class Run<Item> {
  readonly #source: ChangesSource<Item>;
  readonly #seen: SeenItems;
  #items: AsyncIterator<Item> | undefined;
  #startedAt: number | undefined;
  #restarts = 0;
  #discoveriesAtStart = 0;

  constructor(source: ChangesSource<Item>) {
    this.#source = source;
    this.#seen = new SeenItems(source.beginning.given);
  }

  /** The next item to give; undefined at the end. @throws what the list throws, when reading it again would not help. */
  async next(): Promise<Item | undefined> {
    for (;;) {
      try {
        this.#items ??= await this.#startList();
        const result = await this.#items.next();
        if (result.done) return undefined;
        if (this.#seen.add(result.value, await stateOf(result.value))) return result.value;
      } catch (error) {
        if (!isDeadCursor(error) || !this.#canRestart()) throw explainRejection(error);
        this.#restarts++;
        this.#items = undefined;
      }
    }
  }

  close(): void {
    void this.#items?.return?.();
  }

  /** Where the next run begins. It is never earlier than the beginning of this run, which remembers nothing from before. */
  async watermark(): Promise<string> {
    const { beginning, settings } = this.#source;
    const overlapStart =
      this.#startedAt === undefined ? beginning.from : secondBefore(this.#startedAt - settings.overlap);
    const from = overlapStart > beginning.from ? overlapStart : beginning.from;
    const listed = this.#seen.undated > MANY_UNDATED ? await this.#idsSince(from) : undefined;
    return writeWatermark({ from, given: this.#seen.statesSince(from, listed) });
  }

  async #startList(): Promise<AsyncIterator<Item>> {
    const { settings, beginning } = this.#source;
    this.#discoveriesAtStart = this.#seen.discoveries;
    const requestedAt = settings.now();
    const startTimer = settings.timer();
    const pages = this.#listSince(beginning.from);
    const { response } = await pages.withResponse();
    const tookMs = settings.timer() - startTimer;
    // Only of the first list: what changed on its pages after they were read belongs to the next run.
    this.#startedAt ??= serverStart({ headers: response.headers, requestedAt, tookMs });
    return pages[Symbol.asyncIterator]();
  }

  #canRestart(): boolean {
    return this.#restarts < MAX_RESTARTS && this.#seen.discoveries > this.#discoveriesAtStart;
  }

  #listSince(from: Instant): ReturnType<ListMethod<object, Item>> {
    const { list, settings } = this.#source;
    return list({ ...settings.query, "updated.gt": formatInstant(from) }, settings.listOptions);
  }

  /** Only makes the watermark shorter, so a failure is no reason to lose what was read. */
  async #idsSince(from: Instant): Promise<ReadonlySet<string> | undefined> {
    const ids = new Set<string>();
    try {
      for await (const item of this.#listSince(from)) ids.add(idOf(item) ?? "");
      return ids;
    } catch (error) {
      if (error instanceof RilletAbortError) throw error;
      return undefined;
    }
  }
}

/** The first response of a run. */
export interface FirstResponse {
  readonly headers: Pick<Headers, "get">;
  /** The local clock before the request, in milliseconds since 1970. */
  readonly requestedAt: number;
  /** How long the request took. */
  readonly tookMs: number;
}

/**
 * When a run began, in milliseconds since 1970 by the clock that stamps the items: every change before this moment was there to be listed. It
 * is the `Date` of the response (RFC 9110, section 6.6.1) less the time that the request took, because an item may have changed meanwhile. It
 * is never later than the local clock: if one of the two is wrong, the earlier moment only lists more, and the later one would lose items.
 */
export function serverStart({ headers, requestedAt, tookMs }: FirstResponse): number {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? requestedAt : Math.min(requestedAt, date - Math.max(0, tookMs));
}

/** `updated.gt` excludes its moment, and an item that changes later in the same second may show no more than the second. */
const secondBefore = (milliseconds: number): Instant => fromMilliseconds((Math.floor(milliseconds / 1000) - 1) * 1000);

const isDeadCursor = (error: unknown): boolean =>
  error instanceof PaginationError && ["cursor_expired", "restarted", "item_repeated"].includes(error.reason);
