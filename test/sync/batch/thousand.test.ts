import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Rillet } from "../../../src/index.js";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.js";
import { RilletSync, type SourceInvoice, type SyncOutcome } from "../../../src/sync/index.js";
import { invoicesIn, settings, sourceOf } from "../bench.js";

const INVOICES = 1000;
const CUSTOMERS = 50;
const PRODUCTS = 20;
const MINUTE = 60_000;

/** Hashes are computed synchronously: virtual time must not run on while a thread works. */
const digest: typeof crypto.subtle.digest = (_algorithm, data) =>
  Promise.resolve(
    Uint8Array.from(
      createHash("sha256")
        .update(data as Uint8Array)
        .digest(),
    ).buffer,
  );

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  vi.spyOn(crypto.subtle, "digest").mockImplementation(digest);
});
afterEach(() => void vi.useRealTimers());

const base = sourceOf("yen");
const [line] = base.lines;
const reference = (id: string): SourceInvoice["reference"] => ({ type: "SEQUENCE", id });

/** Which customer an invoice is for: by turns, so that look-ups for the same one are wanted at the same moment, or new ones until the end. */
const orders = {
  "customers by turns": (index: number) => index % CUSTOMERS,
  "one customer after another": (index: number) => Math.floor((index * CUSTOMERS) / INVOICES),
} as const;
type Order = keyof typeof orders;

function numbered(index: number, order: Order): SourceInvoice {
  const [customer, product] = [`customer-${orders[order](index)}`, `product-${index % PRODUCTS}`];
  const lines =
    line === undefined
      ? []
      : [{ ...line, reference: reference(`line-${index}`), product: { reference: reference(product), name: product } }];
  return {
    ...base,
    number: `N-${index}`,
    reference: reference(`invoice-${index}`),
    customer: { ...base.customer, reference: reference(customer), name: customer, emails: [`${customer}@example.com`] },
    lines,
  };
}

/** A stream that records how many more invoices the batch has read than it has outcomes. */
class Stream {
  taken = 0;
  done = 0;
  farthestAhead = 0;
  readonly #order: Order;

  constructor(order: Order) {
    this.#order = order;
  }

  *[Symbol.iterator](): Generator<SourceInvoice> {
    for (let index = 0; index < INVOICES; index++) {
      this.farthestAhead = Math.max(this.farthestAhead, ++this.taken - this.done);
      yield numbered(index, this.#order);
    }
  }
}

interface Line {
  readonly sandbox: Sandbox;
  readonly links: Map<string, string>;
  readonly times: number[];
  /** A sync of its own, as after a restart, under the rate limit of 60 a minute. */
  sync(): RilletSync;
}

/** A sandbox that takes some milliseconds for each response and keeps its rate limit. */
function open(): Line {
  const sandbox = createSandbox({ externalReferenceTypes: ["SEQUENCE"] });
  const [links, times] = [new Map<string, string>(), [] as number[]];
  const fetch: typeof sandbox.fetch = async (input, init) => {
    times.push(Date.now());
    await new Promise((resolve) => setTimeout(resolve, 40 + ((times.length * 7) % 30)));
    return sandbox.fetch(input, init);
  };
  const rillet = new Rillet({ apiKey: "sandbox-key", environment: "sandbox", fetch, logLevel: "off" });
  const store = {
    get: async (key: string) => links.get(key),
    set: async (key: string, value: string) => links.set(key, value),
    delete: async (key: string) => links.delete(key),
  };
  return { sandbox, links, times, sync: () => new RilletSync(rillet, { ...settings, links: store }) };
}

/** Lets virtual time run until the work has ended. */
async function through<T>(work: Promise<T>): Promise<T> {
  let isOver = false;
  const ended = work.finally(() => (isOver = true));
  while (!isOver) {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersToNextTimerAsync();
  }
  return ended;
}

it.each(Object.keys(orders) as Order[])(
  "a batch of 1,000 invoices with 50 customers and 20 products, %s, sends at most 1,075 requests, keeps the limiter busy and reads sources on demand",
  async (order) => {
    const { sandbox, times, sync } = open();
    const stream = new Stream(order);
    const progress: number[] = [];
    const failed: SyncOutcome[] = [];
    const run = async (): Promise<void> => {
      for await (const outcome of sync().invoices(stream, {
        onProgress: ({ done, requests }) => void progress.push(done, requests),
      })) {
        stream.done++;
        if (!outcome.ok) failed.push(outcome);
      }
    };
    await through(run());
    const spent = sandbox.requests.length;
    const windows = Math.floor(((times.at(-1) ?? 0) - (times[0] ?? 0)) / MINUTE);
    const utilisation = times.filter((time) => time < (times[0] ?? 0) + windows * MINUTE).length / (windows * 60);
    console.log(
      `${spent} requests, utilisation ${(utilisation * 100).toFixed(2)} %, at most ${stream.farthestAhead} invoices in hand`,
    );
    expect(failed).toEqual([]);
    expect(spent).toBeLessThanOrEqual(INVOICES + 75);
    expect(utilisation).toBeGreaterThan(0.99);
    expect(sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
    expect(stream.farthestAhead).toBeLessThanOrEqual(8);
    expect(progress.slice(-2)).toEqual([INVOICES, spent]);
    expect([
      invoicesIn(sandbox).length,
      sandbox.state.customers.filter(() => true).length,
      sandbox.state.products.filter(() => true).length,
    ]).toEqual([INVOICES, CUSTOMERS, PRODUCTS]);
  },
);

it("a new process continues an aborted batch of 1,000 with one read for each customer and no request for an invoice that exists", async () => {
  const { sandbox, sync } = open();
  const aborter = new AbortController();
  const run = async (signal?: AbortSignal): Promise<SyncOutcome[]> => {
    const outcomes: SyncOutcome[] = [];
    for await (const outcome of sync().invoices(new Stream("customers by turns"), { ...(signal && { signal }) }))
      if (outcomes.push(outcome) === 400) aborter.abort();
    return outcomes;
  };
  const before = await through(run(aborter.signal));
  expect(before.length).toBeLessThan(410);
  const spent = sandbox.requests.length;
  const after = await through(run());
  const actions = after.map((outcome) => (outcome.ok ? outcome.result.action : outcome.error.code));
  expect([
    actions.filter((action) => action === "unchanged").length,
    actions.filter((action) => action === "created").length,
  ]).toEqual([before.length, INVOICES - before.length]);
  // The new process reads the invoices of each customer once, because the link store may be older than Rillet.
  expect(sandbox.requests.length - spent).toBeLessThanOrEqual(INVOICES - before.length + CUSTOMERS);
  expect(invoicesIn(sandbox)).toHaveLength(INVOICES);
});
