import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { incremental, type Changes, type IncrementalOptions } from "../../src/incremental/index.js";
import { Rillet, type Customer, type CustomersListQuery, type FetchLike } from "../../src/index.js";

export const NOON = Date.UTC(2026, 10, 20, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const at = (milliseconds: number): string => new Date(milliseconds).toISOString();

export interface FixtureOptions extends SandboxOptions {
  /** Milliseconds that the local clock is ahead of the server's; a function is asked each time. */
  readonly skew?: number | (() => number);
  /** The `Date` of the responses: the server's clock (the default), none, or a text. */
  readonly date?: "server" | "none" | (() => string);
}

export interface Fixture {
  readonly sandbox: Sandbox;
  readonly rillet: Rillet;
  /** The queries of the lists that were asked for, in order. */
  readonly queries: Record<string, string>[];
  /** Runs before the response to each list request. The number counts the requests from 1. */
  beforePage: (number: number) => void | Promise<void>;
  /** Runs after the response to each list request, before the client gets it. */
  afterPage: (number: number) => void | Promise<void>;
  readonly put: (name: string, id?: string) => Customer;
  readonly changes: (
    options: Partial<IncrementalOptions<CustomersListQuery>> & { since: Date | string },
  ) => Changes<Customer>;
  readonly run: (
    options: Partial<IncrementalOptions<CustomersListQuery>> & { since: Date | string },
  ) => Promise<{ names: string[]; watermark: string }>;
}

/** A sandbox whose time stands still until it is advanced, with customers that are written beside the API. Pages of two items unless said. */
export function makeFixture({ skew = 0, date = "server", ...options }: FixtureOptions = {}): Fixture {
  const sandbox = createSandbox({ now: NOON, rateLimit: false, seed: "empty", ...options });
  let pages = 0;
  const fetch: FetchLike = async (input, init) => {
    const url = new URL(input);
    const isList = (init?.method ?? "GET") === "GET" && url.searchParams.has("updated.gt");
    if (isList) fixture.queries.push(Object.fromEntries(url.searchParams));
    const number = isList ? ++pages : pages;
    if (isList) await fixture.beforePage(number);
    const response = await sandbox.fetch(input, init);
    if (isList) await fixture.afterPage(number);
    const dated = new Response(response.body, response);
    dated.headers.delete("date");
    if (date !== "none") dated.headers.set("date", date === "server" ? new Date(sandbox.now()).toUTCString() : date());
    return dated;
  };
  const rillet = new Rillet({ apiKey: "sandbox-key", fetch, rateLimit: false, maxRetries: 0 });
  const now = (): number => sandbox.now() + (typeof skew === "function" ? skew() : skew);
  const changes: Fixture["changes"] = (given) => incremental(rillet.customers, { now, query: { limit: 2 }, ...given });
  const fixture: Fixture = {
    sandbox,
    rillet,
    queries: [],
    beforePage: () => undefined,
    afterPage: () => undefined,
    put: (name, id = sandbox.state.createId()) => sandbox.state.customers.put({ id, name, updated_at: "" }),
    changes,
    run: async (given) => {
      const run = changes(given);
      const names: string[] = [];
      for await (const { name } of run) names.push(name);
      if (run.watermark === undefined) throw new Error("A run that has ended has no watermark.");
      return { names, watermark: run.watermark };
    },
  };
  return fixture;
}

/** What an iteration gave, and what it ended with. */
export async function drain<Item>(items: AsyncIterable<Item>): Promise<{ items: Item[]; error: unknown }> {
  const given: Item[] = [];
  try {
    for await (const item of items) given.push(item);
    return { items: given, error: undefined };
  } catch (error) {
    return { items: given, error };
  }
}
