/**
 * Looks for what requests leave behind: 90,000 of them in memory and 10,000 over real connections, healthy, broken, slow and aborted ones, on one client and
 * one signal. For a process of its own, `node --expose-gc --import tsx test/faults/leaks.ts`; some 30 s. LEAK_REQUESTS changes how many.
 */
import { getEventListeners } from "node:events";
import { Rillet, type RilletOptions } from "../../src/index.js";
import type { ResponseName } from "./broken-responses.js";
import { bytesPerRequest, readMemory, type Reading } from "./memory.js";
import { openRawHosts } from "./raw-hosts.js";

const REQUESTS = Number(process.env["LEAK_REQUESTS"] ?? 100_000);
const READINGS = 20;
/** Calls that go through everything once before the first reading: caches fill up and code is compiled. */
const WARM_UP = 0.3;

interface Share {
  readonly requests: number;
  /** How many calls go on at a time. */
  readonly breadth: number;
  /** Bytes that a request may seem to leave behind. A listener or a timer that is kept holds hundreds; what readings differ by is some, the more the fewer requests. */
  readonly most: number;
}

const inMemory: Share = { requests: REQUESTS * 0.9, breadth: 200, most: 32 };
const overConnections: Share = { requests: REQUESTS * 0.1, breadth: 80, most: 200 };

/** No jitter: a wait between attempts takes no time. */
Math.random = () => 0;

const { signal } = new AbortController();
const complaints: string[] = [];
process.on("unhandledRejection", (reason) => void complaints.push(`nobody handled ${String(reason)}`));
process.on("warning", (warning) => void complaints.push(`Node warned: ${warning.message}`));

const silent = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };

const openClient = (options: RilletOptions): Rillet =>
  new Rillet({
    apiKey: "a-key-that-leaks-nowhere",
    timeout: 10,
    maxRetries: 2,
    rateLimit: { limit: 40, windowMs: 1 },
    // A server that responds with 429 for ever ends the call after a few short waits.
    maxRetryAfter: 20,
    logger: silent,
    logLevel: "trace",
    onRequest: () => undefined,
    ...options,
  });

type Kind = (rillet: Rillet, id: string) => PromiseLike<unknown>;

const soon = (): AbortSignal => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 1);
  return controller.signal;
};

const kinds: readonly Kind[] = [
  (rillet, id) => rillet.customers.retrieve(id, { signal, headers: { "x-call": id } }),
  (rillet, id) => rillet.customers.create({ name: id }, { signal, totalTimeout: 500, headers: { "x-call": id } }),
  (rillet, id) => rillet.customers.list({}, { signal, prefetch: 1, headers: { "x-call": id } }).toArray({ limit: 3 }),
  (rillet, id) =>
    rillet.withOptions({ timeout: 9 }).customers.modify(id, { name: "Acme" }, { signal, headers: { "x-call": id } }),
  (rillet, id) => rillet.customers.delete(id, { signal: soon(), headers: { "x-call": id } }),
];

/** Makes calls until `sent` has seen this many requests, and reads the memory as it goes. */
async function work(rillet: Rillet, { requests, breadth }: Share, sent: () => number): Promise<Reading[]> {
  const readings: Reading[] = [];
  const first = requests * WARM_UP;
  for (let calls = 0; sent() < requests;) {
    await Promise.all(
      Array.from({ length: breadth }, () =>
        Promise.resolve(kinds[calls % kinds.length]?.(rillet, `id-${calls++}`)).catch(() => undefined),
      ),
    );
    if (sent() >= first + (readings.length * (requests - first)) / READINGS) readings.push(await readMemory(sent()));
  }
  if (rillet.rateLimit.queued > 0)
    complaints.push(`${rillet.rateLimit.queued} callers are left in the queue of the limiter`);
  return readings;
}

const ok = (body: unknown): Response => Response.json(body, { headers: { "x-trace-id": "trace-1" } });

/** Responds in memory, mostly with success and otherwise with each failure in turn. */
function brokenFetch(): { readonly fetch: NonNullable<RilletOptions["fetch"]>; readonly sent: () => number } {
  let sent = 0;
  const troubles: readonly ((init: RequestInit | undefined) => Response | Promise<Response>)[] = [
    () => new Response("<p>sorry</p>".repeat(1000), { status: 503 }),
    () =>
      Promise.reject(
        new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) }),
      ),
    () => new Response('{"detail":"no"}', { status: 400 }),
    () => new Response(null, { status: 429, headers: { "retry-after": "0" } }),
    () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(100)) })),
    (init) =>
      new Promise(
        (_resolve, reject) =>
          void init?.signal?.addEventListener("abort", () => reject(init.signal?.reason as Error), { once: true }),
      ),
    () => new Response("<html>"),
  ];
  const fetch = async (url: string, init?: RequestInit): Promise<Response> => {
    const trouble = sent++ % 4 ? undefined : troubles[(sent >> 2) % troubles.length];
    if (trouble) return trouble(init);
    const isLast = url.includes("cursor");
    return ok(
      url.includes("limit")
        ? { customers: [{ id: url }, { id: `${url}-2` }], pagination: isLast ? {} : { next_cursor: "c1" } }
        : { id: "1", name: "Acme" },
    );
  };
  return { fetch, sent: () => sent };
}

const RESPONSES: readonly ResponseName[] = [
  "fine",
  "fine",
  "fine",
  "reset before a word",
  "fine",
  "an outage with half a body",
  "half a body, silence",
  "gzip cut off",
  "fine",
  "closed after the response",
  "HTML with 200",
  "429 at once",
];

/** The same over connections. They are all closed in the end. */
async function workOverConnections(): Promise<Reading[]> {
  const { server, close } = await openRawHosts((id) => RESPONSES[Number(id.slice(3)) % RESPONSES.length] ?? "fine");
  const rillet = openClient({ baseUrl: `http://127.0.0.1:${server.port}`, timeout: 60 });
  const readings = await work(rillet, overConnections, server.requests);
  if (server.open() > 2 * overConnections.breadth) complaints.push(`${server.open()} connections are open`);
  await close();
  return readings;
}

function report(where: string, { most }: Share, readings: readonly Reading[]): void {
  const bytes = bytesPerRequest(readings);
  const [first, last] = [readings[0], readings.at(-1)].map((reading) => ((reading?.bytes ?? 0) / 2 ** 20).toFixed(2));
  console.log(
    `Memory ${where}: ${bytes.toFixed(1)} bytes a request, ${first} MB at request ${readings[0]?.requests} and ${last} MB at ${readings.at(-1)?.requests}`,
  );
  if (!(bytes < most)) complaints.push(`requests ${where} leave ${bytes.toFixed(1)} bytes behind each`);
}

/** What keeps the process alive, apart from its own input and output. */
function resources(): string {
  const names = process.getActiveResourcesInfo().filter((name) => !/Pipe|TTY|MessagePort|FS/.test(name));
  return (
    [...new Set(names)].map((name) => `${names.filter((other) => other === name).length} ${name}`).join(", ") || "none"
  );
}

const before = resources();
const { fetch, sent } = brokenFetch();
report("in memory", inMemory, await work(openClient({ fetch }), inMemory, sent));
report("over connections", overConnections, await workOverConnections());
// The sockets' other ends hear of the close in the next turns.
for (let turn = 0; turn < 1000 && resources() !== before; turn++) await new Promise((resolve) => setImmediate(resolve));
if (resources() !== before)
  complaints.push(`timers and sockets are left: ${resources()}, and at the start there were: ${before}`);
const listeners = getEventListeners(signal, "abort").length;
if (listeners > 0) complaints.push(`${listeners} listeners are left on the signal`);
for (const complaint of complaints) console.error(`LEAK: ${complaint}`);
process.exitCode = complaints.length > 0 ? 1 : 0;
