/** The sandbox as handlers of Mock Service Worker 2: the entry `rillet-sdk/sandbox/msw`. */
import { http, type HttpHandler, HttpResponse } from "msw";
import type { Sandbox } from "./create-sandbox.js";

/**
 * Handlers that send every request to `https://sandbox.api.rillet.com` (or to the given host) to the sandbox. A broken
 * connection is a network error.
 */
export function sandboxHandlers(
  sandbox: Pick<Sandbox, "fetch">,
  baseUrl = "https://sandbox.api.rillet.com",
): HttpHandler[] {
  return [
    http.all(`${baseUrl}/*`, async ({ request }) => {
      try {
        return await sandbox.fetch(request);
      } catch (error) {
        if (error instanceof TypeError) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
