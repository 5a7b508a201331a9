/** Options of fetch, as users pass them with the types of undici and of Node. It is compiled and never run. */
import { type FetchOptions, Rillet } from "rillet-sdk";
import { Agent, type Dispatcher, ProxyAgent } from "undici";

export const throughProxy = new Rillet({
  fetchOptions: { dispatcher: new ProxyAgent("http://proxy.example:8080"), keepalive: true },
});

const dispatcher: Dispatcher = new Agent({ connect: { ca: "-----BEGIN CERTIFICATE-----" }, keepAliveTimeout: 10_000 });
export const trusting = throughProxy.withOptions({ fetchOptions: { dispatcher } });

/** What a program knows only by the type of the global `fetch`. */
export const options = (chosen: Pick<RequestInit, "keepalive">): FetchOptions => ({ ...chosen, dispatcher });

export const inOtherRuntimes: FetchOptions = {
  proxy: "http://proxy.example:8080",
  tls: { ca: "-----BEGIN CERTIFICATE-----" },
  cf: { cacheTtl: 0 },
};

// @ts-expect-error -- the SDK sets it
export const redirected: FetchOptions = { redirect: "follow" };
// @ts-expect-error -- a dispatcher is an object
export const misspelled: FetchOptions = { dispatcher: "http://proxy.example:8080" };
