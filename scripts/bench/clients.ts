import Bottleneck from "bottleneck";
import ky from "ky";
import OpenAI from "openai";
import createClient from "openapi-fetch";
import pThrottle from "p-throttle";
import Stripe from "stripe";
import type * as core from "../../src/index.js";
import { importBuilt } from "./measure.js";

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Where a client sends its requests, and with which `fetch`. Default: the global one. */
export interface Service {
  readonly baseUrl: string;
  readonly fetch?: Fetch;
}

/** Makes a client of a service. @returns One call of it, for the object with this id. */
export type Contender = (service: Service, id: string) => () => PromiseLike<unknown>;

/** Clients of APIs, each with its own default options. @param options Those of rillet-sdk. */
export async function apiClients(options: core.RilletOptions = {}): Promise<Record<string, Contender>> {
  return {
    "openapi-fetch": withOpenapiFetch,
    "rillet-sdk": await ours(options),
    ky: withKy,
    openai: withOpenAI,
    stripe: withStripe,
  };
}

/** The SDK with a part of the budget, and fetch behind limiters that people know. */
export async function limitedClients(limit: number): Promise<Record<string, Contender>> {
  const throttle = pThrottle({ limit, interval: 60_000, strict: true });
  return {
    [`rillet-sdk, ${limit} a minute`]: await ours({ rateLimit: { limit, windowMs: 60_000 } }),
    [`p-throttle, ${limit} a minute`]: (service, id) => throttle(bareFetch(service, id)),
    [`bottleneck, ${limit} a minute`]: withBottleneck({
      reservoir: limit,
      reservoirRefreshAmount: limit,
      reservoirRefreshInterval: 60_000,
    }),
    [`bottleneck, one each ${60 / limit} s`]: withBottleneck({ minTime: 60_000 / limit }),
  };
}

const HEADERS = { authorization: "Bearer bench", accept: "application/json" };

export const bareFetch: Contender =
  ({ baseUrl, fetch = globalThis.fetch }, id) =>
  async () =>
    (await fetch(`${baseUrl}/customers/${id}`, { headers: HEADERS })).json() as Promise<unknown>;

async function ours(options: core.RilletOptions): Promise<Contender> {
  const { Rillet } = await importBuilt<typeof core>("index");
  return (service, id) => {
    const rillet = new Rillet({ apiKey: "bench-key", ...service, ...options });
    return () => rillet.customers.retrieve(id);
  };
}

const withBottleneck =
  (options: Bottleneck.ConstructorOptions): Contender =>
  (service, id) => {
    const limiter = new Bottleneck(options);
    const call = bareFetch(service, id);
    return () => limiter.schedule(async () => call());
  };

interface Paths {
  "/customers/{id}": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "application/json": { id: string } } } };
    };
  };
}

const withOpenapiFetch: Contender = ({ baseUrl, fetch }, id) => {
  const client = createClient<Paths>({
    ...{ baseUrl, headers: HEADERS },
    ...(fetch && { fetch: (request) => fetch(request.url, request) }),
  });
  return async () => (await client.GET("/customers/{id}", { params: { path: { id } } })).data;
};

/** The `fetch` of a service for clients that may give it a Request. */
const fetchOption = ({ fetch }: Service): { fetch?: typeof globalThis.fetch } =>
  fetch ? { fetch: (input, init) => fetch(input instanceof Request ? input.url : String(input), init) } : {};

const withKy: Contender = (service, id) => {
  const client = ky.create({ prefixUrl: service.baseUrl, headers: HEADERS, ...fetchOption(service) });
  return () => client.get(`customers/${id}`).json();
};

const withOpenAI: Contender = (service, id) => {
  const client = new OpenAI({ apiKey: "bench", baseURL: service.baseUrl, ...fetchOption(service) });
  return () => client.models.retrieve(id);
};

const withStripe: Contender = ({ baseUrl, fetch }, id) => {
  const { hostname: host, port, protocol } = new URL(baseUrl);
  const client = new Stripe("sk_test_bench", {
    ...{ host, protocol: protocol === "http:" ? "http" : "https", telemetry: false },
    ...(port !== "" && { port }),
    httpClient: Stripe.createFetchHttpClient(fetch as typeof globalThis.fetch),
  });
  return () => client.customers.retrieve(id);
};
