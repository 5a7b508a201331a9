import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { invalidArgument } from "../../errors/argument-error.js";
import {
  checkOptions,
  hasMethods,
  isFunction,
  isPlainObject,
  type OptionCheck,
  wholeNumberFrom,
} from "../../validation/validate-options.js";
import type { ServedRequest, ServedSandbox, ServerContext } from "./context.js";
import { startWebhookScheduler, type WebhookForm, type WebhookScheduler } from "./webhook-scheduler.js";
import { isInspection, serveInspection } from "./inspection/serve-inspection.js";
import { sendProblem } from "./node-http.js";
import { serveApi } from "./serve-api.js";

/** How a sandbox is served. Every option may be left out. */
export interface SandboxServerOptions {
  /** The port; 0, the default, takes any free port. */
  readonly port?: number;
  /** The address to listen on. Default: `127.0.0.1`. `0.0.0.0` makes the sandbox reachable from other machines. */
  readonly host?: string;
  /**
   * Further names under which the server may be requested, such as the name of its container. The `Host` of a request must be one of them, a loopback host or
   * the address that it listens on, because in a DNS rebinding attack a browser sends another name. Default: none.
   */
  readonly allowedHosts?: readonly string[];
  /** The most bytes that a request's body may have; a larger one gets 413. Default: 10 MiB. */
  readonly maxBodyBytes?: number;
  /**
   * Whether the server sends the sandbox's webhooks to its `webhookUrl` or `webhookEndpoints` as soon as they are due. An object says in which form: see
   * `spelling` and `paymentForm` of `sandbox.deliverWebhooks()`. Default: false; then only `sandbox.deliverWebhooks()` sends them.
   */
  readonly deliverWebhooks?: boolean | WebhookForm;
  /** Is called for each request to the API when its response was sent, or when the request was broken off. */
  readonly onRequest?: (request: ServedRequest) => void;
}

/** A sandbox that is being served. */
export interface SandboxServer {
  /**
   * Its address on this machine, such as `http://127.0.0.1:4010`: the `baseUrl` for the client, and the page for a browser. A server that listens on all
   * addresses (`0.0.0.0`, `::` or another spelling of them) is named by its loopback address, because a client cannot call the other one.
   */
  readonly url: string;
  /** The port that it listens on. */
  readonly port: number;
  /** Stops the server and ends every connection to it. The sandbox keeps its state. */
  close(): Promise<void>;
}

const CHECKS: Readonly<Record<keyof SandboxServerOptions, OptionCheck>> = {
  port: [
    "a port from 0 to 65535",
    (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65_535,
  ],
  host: ["an address to listen on, such as 127.0.0.1", (value) => typeof value === "string" && value !== ""],
  maxBodyBytes: wholeNumberFrom(0),
  allowedHosts: [
    "a list of host names without a port, such as rillet-sandbox",
    (value) => Array.isArray(value) && value.every((name) => typeof name === "string" && /^[\w.-]+$/.test(name)),
  ],
  deliverWebhooks: ["true, false or an object", (value) => typeof value === "boolean" || isPlainObject(value)],
  onRequest: isFunction,
};

/** How long a connection may be idle, in milliseconds. It is longer than a client keeps one, so a client does not use a connection that was closed. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Serves a sandbox over HTTP, with a page at `/` that shows its requests, objects and webhooks.
 *
 * Faults happen on the network: a connection that is refused or dropped is reset, and a body that is stalled or cut off stalls or breaks.
 * @throws RilletArgumentError for a value that is not a sandbox, an unknown option or an invalid value; Node's error, with its `code`, if the port is not
 * available (`EADDRINUSE`, `EACCES`).
 */
export async function startSandboxServer(
  sandbox: ServedSandbox,
  options: SandboxServerOptions = {},
): Promise<SandboxServer> {
  if (!hasMethods(sandbox, "fetch", "deliverWebhooks"))
    invalidArgument("sandbox", "of startSandboxServer() must be a sandbox. Pass the result of createSandbox()");
  checkOptions(options, CHECKS, "startSandboxServer()");
  const { port = 0, host = "127.0.0.1", maxBodyBytes = 10 * 1024 * 1024, onRequest = () => undefined } = options;
  const hosts = [host, ...(options.allowedHosts ?? [])].map((name) => name.toLowerCase());
  const webhookScheduler = toWebhookScheduler(sandbox, options.deliverWebhooks);
  const server = createServer(
    createListener({
      sandbox,
      hosts,
      maxBodyBytes,
      webhookScheduler,
      onRequest,
      durations: new WeakMap(),
      credentials: new WeakMap(),
    }),
  );
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  try {
    await listen(server, port, host);
  } catch (error) {
    webhookScheduler?.stop();
    throw error;
  }
  const { address, port: actualPort } = server.address() as AddressInfo;
  return {
    url: urlOf(LOOPBACK[address] ?? host, actualPort),
    port: actualPort,
    close: () => close(server, webhookScheduler),
  };
}

/** The loopback address of a server that listens on all addresses, by what Node makes of their spellings, such as `0` and `::0`. */
const LOOPBACK: Readonly<Record<string, string>> = {
  "0.0.0.0": "127.0.0.1",
  "::ffff:0.0.0.0": "127.0.0.1",
  "::": "::1",
};

/** The URL of a host, which may be an IPv6 address, and a port. */
export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(":") ? `[${host}]` : host}:${String(port)}`;

const FORM_CHECKS: Readonly<Record<keyof WebhookForm, OptionCheck>> = {
  spelling: ["documented or observed", (value) => value === "documented" || value === "observed"],
  paymentForm: ["invoice or payment", (value) => value === "invoice" || value === "payment"],
};

function toWebhookScheduler(sandbox: ServedSandbox, form: boolean | WebhookForm = false): WebhookScheduler | undefined {
  if (form === false) return undefined;
  if (form === true) return startWebhookScheduler(sandbox);
  checkOptions(form, FORM_CHECKS, "the deliverWebhooks of startSandboxServer()");
  return startWebhookScheduler(sandbox, form);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server: Server, webhookScheduler: WebhookScheduler | undefined): Promise<void> {
  webhookScheduler?.stop();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** Handles each request to the server: one for the page and its data, or one to the API. */
function createListener(context: ServerContext): (request: IncomingMessage, response: ServerResponse) => void {
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
