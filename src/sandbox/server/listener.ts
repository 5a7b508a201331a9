import type { IncomingMessage, ServerResponse } from "node:http";
import type { LoggedRequest } from "../http/request-log.js";
import { isOwnHost } from "./own-host.js";
import { isInspection, serveInspection } from "./inspection/serve-inspection.js";
import { type ServedRequest, serveApi } from "./serve-api.js";
import type { ServedSandbox } from "./served-sandbox.js";
import { sendProblem } from "./send.js";
import type { WebhookSender } from "./webhook-sender.js";

/** What the server's parts share. */
export interface Serving {
  readonly sandbox: ServedSandbox;
  readonly host: string;
  readonly maxBodyBytes: number;
  readonly onRequest: (request: ServedRequest) => void;
  /** Undefined where webhooks are not sent by the server. */
  readonly sender: WebhookSender | undefined;
  /** How long each request took on the wire, in milliseconds. */
  readonly durations: WeakMap<LoggedRequest, number>;
}

/** Answers what comes in: the page and what it asks for, or the API. */
export function createListener(
  options: Omit<Serving, "durations">,
): (request: IncomingMessage, response: ServerResponse) => void {
  const serving: Serving = { ...options, durations: new WeakMap() };
  return (request, response) => {
    if (!isOwnHost(request.headers.host, serving.host)) {
      sendProblem(
        response,
        421,
        "The sandbox answers requests to a loopback host only, such as 127.0.0.1 or localhost",
      );
      return;
    }
    void (isInspection(request) ? serveInspection(request, response, serving) : serveApi(request, response, serving));
  };
}
