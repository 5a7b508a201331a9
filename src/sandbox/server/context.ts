import type { Sandbox } from "../create-sandbox.js";
import type { LoggedRequest } from "../http/request-log.js";
import type { WebhookScheduler } from "./webhook-scheduler.js";

/** The members of a sandbox that the server uses. */
export type ServedSandbox = Pick<
  Sandbox,
  | "fetch"
  | "requests"
  | "clearRequests"
  | "reset"
  | "state"
  | "faults"
  | "dashboard"
  | "webhooks"
  | "deliverWebhooks"
  | "redeliverWebhook"
  | "inspect"
  | "rateLimit"
  | "now"
  | "advance"
>;

/** A request to the API that has ended. */
export interface ServedRequest {
  /** HTTP method, `POST`. */
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The status of the sandbox's response, whether or not the response arrived; undefined if there was none. */
  readonly status: number | undefined;
  /** Milliseconds from the request's head to the end of the response. */
  readonly durationMs: number;
  /** The problem that the response describes. */
  readonly problem: string | undefined;
  /** Whether the response was that of an earlier request with the same idempotency key. */
  readonly replayed: boolean;
  /** The injected fault, or why the request was broken off. */
  readonly fault: string | undefined;
}

/** What all parts of a running server share. */
export interface ServerContext {
  readonly sandbox: ServedSandbox;
  /** The hosts that a request may name besides loopback hosts, in lower case. */
  readonly hosts: readonly string[];
  readonly maxBodyBytes: number;
  readonly onRequest: (request: ServedRequest) => void;
  /** Undefined if the server does not send webhooks. */
  readonly webhookScheduler: WebhookScheduler | undefined;
  /** How long each request took on the network, in milliseconds. */
  readonly durations: WeakMap<LoggedRequest, number>;
  /** The `Authorization` of each request that came over the network, so that it can be sent again. It never leaves the server. */
  readonly credentials: WeakMap<LoggedRequest, string>;
}
