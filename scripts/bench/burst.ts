import ky from "ky";
import OpenAI from "openai";
import createClient from "openapi-fetch";
import Stripe from "stripe";
import type * as core from "../../src/index.js";
import { rollingServer } from "../../test/support/rolling-server.js";
import type { Bench, Row } from "./bench.js";
import { bundled } from "./bundled.js";
import { inVirtualTime } from "./virtual-time.js";

const CALLS = 300;
const baseUrl = "https://api.example.com";
const NETWORK = { latency: 40, jitter: 40, seed: 20261120 };

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
/** Makes a client on this fetch. @returns One call of it, for an object with the id 1. */
type Contender = (fetch: Fetch) => () => PromiseLike<unknown>;

/** 300 calls at once against a server that enforces 60 requests in a rolling minute, each client as it comes; 300 take 240 s at the least. */
export const burst: Bench = async () => {
  const { Rillet } = await bundled<typeof core>("src/index.ts");
  const contenders: Record<string, Contender> = {
    "rillet-sdk": (fetch) => ours(Rillet, fetch),
    "openapi-fetch": withOpenapiFetch,
    ky: withKy,
    openai: withOpenAI,
    stripe: withStripe,
  };
  const rows: Row[] = [];
  for (const [contender, make] of Object.entries(contenders)) rows.push(await run(contender, make));
  return { what: `${CALLS} calls at once, 60 a minute allowed, virtual time`, rows };
};

async function run(contender: string, make: Contender): Promise<Row> {
  let done = 0;
  const server = rollingServer(NETWORK);
  const seconds = await inVirtualTime(async () => {
    const call = make(fetchOf(server));
    await Promise.allSettled(
      Array.from({ length: CALLS }, async () => {
        const object = (await call()) as { id?: unknown } | undefined;
        // Stripe's takes a refusal in problem details for an answer.
        if (object?.id === "1") done++;
      }),
    );
  });
  const refused = server.statuses.filter((status) => status === 429).length;
  const isMet = done === CALLS && refused === 0 && seconds < 242;
  return {
    contender,
    measured: [`${done} done`, `${CALLS - done} lost`, `${refused} answers of 429`, `${seconds.toFixed(1)} s`],
    aim: contender === "rillet-sdk" ? { text: `all, no 429, under 242 s`, isMet } : undefined,
  };
}

/** As a server in front of which a limit stands: it says when to come back. */
function fetchOf({ handler }: ReturnType<typeof rollingServer>): Fetch {
  return async (url, init = {}) => {
    const request = {
      method: init.method ?? "GET",
      url: new URL(url),
      headers: new Headers(init.headers),
      body: undefined,
      signal: init.signal ?? null,
      redirect: init.redirect,
      sentAt: Date.now(),
    };
    const answer = await handler(request, 0);
    if (answer.status === 429) answer.headers.set("retry-after", "60");
    return answer;
  };
}

function ours(Rillet: typeof core.Rillet, fetch: Fetch): () => PromiseLike<unknown> {
  const rillet = new Rillet({ apiKey: "bench-key", baseUrl, fetch });
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
