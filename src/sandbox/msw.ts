/** The sandbox as handlers of Mock Service Worker 2 and 3: the entry `rillet-sdk/sandbox/msw`. */
import { http, type HttpHandler, HttpResponse } from "msw";
import type { Sandbox } from "./create-sandbox.js";

/** Rillet's two hosts. */
const HOSTS = ["https://api.rillet.com", "https://sandbox.api.rillet.com"];

/**
 * Handlers that send the requests to Rillet to the sandbox. A broken connection is a network error.
 *
 * A request to any other host under rillet.com never leaves the process: it gets 421 with a text that names the host.
 *
 * @param baseUrls The URLs whose requests the sandbox gets. Default: Rillet's two hosts, `https://api.rillet.com` and `https://sandbox.api.rillet.com`. A
 * client with a `baseUrl` of its own needs that URL here.
 */
export function sandboxHandlers(
  sandbox: Pick<Sandbox, "fetch">,
  baseUrls: string | readonly string[] = HOSTS,
): HttpHandler[] {
  const hosts = typeof baseUrls === "string" ? [baseUrls] : baseUrls;
  const handlers = hosts.map((baseUrl) =>
    http.all(`${baseUrl.replace(/\/+$/, "")}/*`, async ({ request }) => {
      try {
        return await sandbox.fetch(request);
      } catch (error) {
        if (error instanceof TypeError) return HttpResponse.error();
        throw error;
      }
    }),
  );
  return [...handlers, http.all(RILLET, ({ request }) => rejectHost(new URL(request.url).origin, hosts))];
}

const RILLET = /^https?:\/\/(?:[^/?#@]+\.)?rillet\.com(?:[:/?#]|$)/i;

/** A 421 is not repeated, so the client fails at once with this text. */
function rejectHost(origin: string, hosts: readonly string[]): Response {
  const detail = `sandboxHandlers() got a request to ${origin}. It covers ${hosts.join(" and ")}. If the code under test must use ${origin}, pass the URLs: sandboxHandlers(sandbox, ["${origin}"]).`;
  return Response.json(
    { title: "Misdirected Request", status: 421, detail },
    { status: 421, headers: { "content-type": "application/problem+json" } },
  );
}
