import { install } from "@sinonjs/fake-timers";
import Bottleneck from "bottleneck";
import ky from "ky";
import OpenAI from "openai";
import createClient from "openapi-fetch";
import pThrottle from "p-throttle";
import Stripe from "stripe";
import type * as core from "../../src/index.js";
import type { RollingServer } from "../../test/support/rolling-server.js";
import { bundled } from "./packages.js";

const baseUrl = "https://api.example.com";

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
/** Makes a client on this fetch. @returns One call of it, for an object with the id 1. */
export type Contender = (fetch: Fetch) => () => PromiseLike<unknown>;

/** Clients of APIs, each with its own default options. */
export async function apiClients(): Promise<Record<string, Contender>> {
  const { Rillet } = await bundled<typeof core>("src/index.ts");
  return {
    "rillet-sdk": (fetch) => ours(Rillet, fetch),
    "openapi-fetch": withOpenapiFetch,
    ky: withKy,
    openai: withOpenAI,
    stripe: withStripe,
  };
}

/** The SDK with a part of the budget, and fetch behind limiters that people know. */
export async function limitedClients(limit: number): Promise<Record<string, Contender>> {
  const { Rillet } = await bundled<typeof core>("src/index.ts");
  return {
    [`rillet-sdk, ${limit} a minute`]: (fetch) => ours(Rillet, fetch, { rateLimit: { limit, windowMs: 60_000 } }),
    [`p-throttle, ${limit} a minute`]: (fetch) =>
      pThrottle({ limit, interval: 60_000, strict: true })(() => bare(fetch)),
    [`bottleneck, ${limit} a minute`]: withBottleneck({
      reservoir: limit,
      reservoirRefreshAmount: limit,
      reservoirRefreshInterval: 60_000,
    }),
    [`bottleneck, one each ${60 / limit} s`]: withBottleneck({ minTime: 60_000 / limit }),
  };
}

/** What a client made of many calls at once. */
export interface Outcome {
  readonly done: number;
  /** The responses with 429 that this client got. */
  readonly rejected: number;
  readonly seconds: number;
}

/**
 * Makes calls at once against a server that enforces a limit, in virtual time.
 * @param retryAfter The `Retry-After` of the 429s. Undefined for none, as in Rillet's.
 * @param meanwhile Starts before the calls: another program.
 */
export async function callAtOnce(
  make: Contender,
  calls: number,
  server: RollingServer,
  { retryAfter, meanwhile }: { readonly retryAfter?: string; readonly meanwhile?: (fetch: Fetch) => void },
): Promise<Outcome> {
  let done = 0;
  let rejected = 0;
  const respond = fetchOf(server);
  const fetch: Fetch = async (url, init) => {
    const response = await respond(url, init);
    if (response.status !== 429) return response;
    rejected++;
    if (retryAfter !== undefined) response.headers.set("retry-after", retryAfter);
    return response;
  };
  const seconds = await inVirtualTime(async () => {
    meanwhile?.(respond);
    const call = make(fetch);
    await Promise.allSettled(
      Array.from({ length: calls }, async () => {
        const object = (await call()) as { id?: unknown } | undefined;
        // Stripe's client treats a rejection in problem details as an object.
        if (object?.id === "1") done++;
      }),
    );
  });
  return { done, rejected, seconds };
}

/** The turns of the event loop between two timers, for streams and promises that need no time. */
const TURNS = 3;

/** Runs `work` on a clock that jumps from timer to timer. @returns The seconds that passed on it. */
async function inVirtualTime(work: () => Promise<unknown>): Promise<number> {
  const clock = install({
    now: 0,
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  });
  try {
    let isDone = false;
    const done = work().finally(() => (isDone = true));
    for (;;) {
      for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (isDone) break;
      if (clock.countTimers() === 0) throw new Error("The work cannot end: no timer is left.");
      clock.next();
    }
    await done;
    return clock.now / 1000;
  } finally {
    clock.uninstall();
  }
}

function fetchOf({ handler }: RollingServer): Fetch {
  return async (url, init = {}) =>
    handler(
      {
        method: init.method ?? "GET",
        url: new URL(url),
        headers: new Headers(init.headers),
        body: undefined,
        signal: init.signal ?? null,
        redirect: init.redirect,
        sentAt: Date.now(),
      },
      0,
    );
}

function withBottleneck(options: Bottleneck.ConstructorOptions): Contender {
  return (fetch) => {
    const limiter = new Bottleneck(options);
    return () => limiter.schedule(() => bare(fetch));
  };
}

const bare = async (fetch: Fetch): Promise<unknown> => (await fetch(`${baseUrl}/customers/1`)).json();

function ours(Rillet: typeof core.Rillet, fetch: Fetch, options: core.RilletOptions = {}): () => PromiseLike<unknown> {
  const rillet = new Rillet({ apiKey: "bench-key", baseUrl, fetch, ...options });
  return () => rillet.customers.retrieve("1");
}

function withOpenapiFetch(fetch: Fetch): () => Promise<unknown> {
  const client = createClient<{
    "/customers/1": { get: { responses: { 200: { content: { "application/json": { id: string } } } } } };
  }>({ baseUrl, fetch: (request) => fetch(request.url, request) });
  return async () => (await client.GET("/customers/1")).data;
}

function withKy(fetch: Fetch): () => Promise<unknown> {
  const client = ky.create({
    prefixUrl: baseUrl,
    fetch: (input, init) => fetch(input instanceof Request ? input.url : String(input), init),
  });
  return () => client.get("customers/1").json();
}

function withOpenAI(fetch: Fetch): () => PromiseLike<unknown> {
  const client = new OpenAI({
    apiKey: "bench",
    baseURL: baseUrl,
    fetch: (input, init) => fetch(input instanceof Request ? input.url : String(input), init),
  });
  return () => client.models.retrieve("1");
}

function withStripe(fetch: Fetch): () => Promise<unknown> {
  const client = new Stripe("sk_test_bench", {
    httpClient: Stripe.createFetchHttpClient(fetch as typeof globalThis.fetch),
    telemetry: false,
  });
  return () => client.customers.retrieve("1");
}
