import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerContext } from "./context.js";
import { isInspection, serveInspection } from "./inspection/serve-inspection.js";
import { sendProblem } from "./send-response.js";
import { serveApi } from "./serve-api.js";

/** Handles each request to the server: one for the page and its data, or one to the API. */
export function createListener(context: ServerContext): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (!isAllowedHost(request.headers.host, context.hosts)) {
      const detail =
        "The sandbox accepts requests to a loopback host, such as 127.0.0.1 or localhost. Allow another with --allow-host NAME, or the option allowedHosts";
      sendProblem(response, 421, detail);
      return;
    }
    void (isInspection(request) ? serveInspection(request, response, context) : serveApi(request, response, context));
  };
}

/**
 * Whether the Host of a request is a loopback host or one of the allowed hosts. In a DNS rebinding attack the name of another site resolves
 * to 127.0.0.1. The browser then sends that name as the Host, and the request is rejected.
 */
function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(host ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return (
    name === "localhost" ||
    name === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(name) ||
    allowed.some((host) => name === host || name === `[${host}]`)
  );
}
