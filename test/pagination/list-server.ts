import { Rillet, type FetchLike, type Invoice, type PagePromise, type RilletOptions } from "../../src/index.js";

/** A request for a page: its cursor (null for the first page), and how many times that page was requested, from 1. */
export interface PageRequest {
  readonly cursor: string | null;
  readonly time: number;
  readonly url: URL;
  readonly signal: AbortSignal | undefined;
}

export type Respond = (request: PageRequest) => Response | Promise<Response>;

export interface ListServer {
  readonly rillet: Rillet;
  /** The requested pages, in order. */
  readonly requests: PageRequest[];
  readonly cursors: () => (string | null)[];
  readonly list: (query?: Record<string, unknown>, options?: object) => PagePromise<Invoice>;
}

/** A client of a function that responds to requests for pages. Without a rate limiter and without retries, unless `options` says otherwise. */
export function serveList(respond: Respond, options: RilletOptions = {}): ListServer {
  const requests: PageRequest[] = [];
  const fetch: FetchLike = async (input, init) => {
    const url = new URL(input);
    const cursor = url.searchParams.get("cursor");
    const request = {
      cursor,
      url,
      signal: init?.signal ?? undefined,
      time: requests.filter((each) => each.cursor === cursor).length + 1,
    };
    requests.push(request);
    return respond(request);
  };
  const rillet = new Rillet({ apiKey: "k", rateLimit: false, maxRetries: 0, fetch, ...options });
  return {
    rillet,
    requests,
    cursors: () => requests.map(({ cursor }) => cursor),
    list: (query, more) => rillet.invoices.list(query as never, more),
  };
}

/** One page of invoices that have nothing but an id. */
export function page(ids: readonly string[], next?: string | null, key = "invoices"): Response {
  return Response.json({
    [key]: ids.map((id) => ({ id })),
    pagination: next === undefined ? {} : { next_cursor: next },
  });
}

/** Page `n` (from 1) holds the items `n.1` to `n.size`; the cursor of page 3 is `c3`. */
export function pagesOf(count: number, size = 2, key = "invoices"): Respond {
  return ({ cursor }) => {
    const number = cursor === null ? 1 : Number(cursor.slice(1));
    return page(itemsOf(number, size), number < count ? `c${String(number + 1)}` : undefined, key);
  };
}

export const itemsOf = (number: number, size = 2): string[] =>
  Array.from({ length: size }, (_item, index) => `${String(number)}.${String(index + 1)}`);

/** All items of the pages 1 to `count`. */
export const itemsUpTo = (count: number, size = 2): string[] =>
  Array.from({ length: count }, (_page, index) => itemsOf(index + 1, size)).flat();

/** The ids of all items that an iterable gives, and the error that it ends with, if it does. */
export async function drain(items: AsyncIterable<{ id: string }>): Promise<{ ids: string[]; error: unknown }> {
  const ids: string[] = [];
  try {
    for await (const { id } of items) ids.push(id);
    return { ids, error: undefined };
  } catch (error) {
    return { ids, error };
  }
}

export const failed = (status: number): Response => Response.json({ title: "Oh no" }, { status });

/** Runs everything that is ready to run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  await new Promise(setImmediate);
}
