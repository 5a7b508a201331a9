import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createListener } from "./listener.js";
import type { ServedRequest } from "./serve-api.js";
import type { ServedSandbox } from "./served-sandbox.js";
import { startWebhookSender, type WebhookSender } from "./webhook-sender.js";

/** How a sandbox is served. Nothing is required. */
export interface SandboxServerOptions {
  /** The port; 0, the default, takes any free one. */
  readonly port?: number;
  /** The address to listen on; `127.0.0.1` unless set. Requests must name it, or a loopback address, as their host. */
  readonly host?: string;
  /** The most bytes that a request's body may have, above which it gets 413; 10 MiB unless set. */
  readonly maxBodyBytes?: number;
  /** Sends the sandbox's webhooks to its `webhookUrl` as soon as they are due. False unless set: then nothing is sent but by `sandbox.deliverWebhooks()`. */
  readonly deliverWebhooks?: boolean;
  /** Hears of each request to the API when its answer has gone out, or when it was cut off. */
  readonly onRequest?: (request: ServedRequest) => void;
}

/** A sandbox that is being served. */
export interface SandboxServer {
  /** Where it is, such as `http://127.0.0.1:4010`: the client's `baseUrl`, and in a browser the page. */
  readonly url: string;
  /** The port it listens on, on 127.0.0.1. */
  readonly port: number;
  /** Ends the server and every connection to it. The sandbox stays as it is. */
  close(): Promise<void>;
}

const NAMES = ["port", "host", "maxBodyBytes", "deliverWebhooks", "onRequest"];

/** The longest that a connection may be idle, in milliseconds: a client never finds one closed that it was about to use. */
const KEEP_ALIVE = 65_000;

/**
 * Serves a sandbox over HTTP, with a page at `/` that shows what goes on in it.
 *
 * Faults are real there: a connection that is refused or dropped is reset, a body that is stalled or cut off stalls or breaks on the wire.
 * @throws TypeError for an option that does not exist, or no sandbox; Node's error, with its `code`, if the port cannot be had (`EADDRINUSE`, `EACCES`).
 */
export async function startSandboxServer(
  sandbox: ServedSandbox,
  options: SandboxServerOptions = {},
): Promise<SandboxServer> {
  if (typeof (sandbox as Partial<ServedSandbox> | undefined)?.fetch !== "function")
    throw new TypeError("startSandboxServer serves a sandbox: pass it what createSandbox() gave.");
  checkOptions(options);
  const {
    port = 0,
    host = "127.0.0.1",
    maxBodyBytes = 10 * 1024 * 1024,
    deliverWebhooks = false,
    onRequest = () => undefined,
  } = options;
  const sender = deliverWebhooks ? startWebhookSender(sandbox) : undefined;
  const server = createServer(createListener({ sandbox, host, maxBodyBytes, sender, onRequest }));
  server.keepAliveTimeout = KEEP_ALIVE;
  try {
    await listen(server, port, host);
  } catch (error) {
    sender?.stop();
    throw error;
  }
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${String(taken)}`,
    port: taken,
    close: () => close(server, sender),
  };
}

function checkOptions(options: SandboxServerOptions): void {
  const unknown = Object.keys(options).filter((name) => !NAMES.includes(name));
  if (unknown.length > 0)
    throw new TypeError(
      `startSandboxServer does not know the option ${unknown.join(", ")}. It knows ${NAMES.join(", ")}.`,
    );
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

function close(server: Server, sender: WebhookSender | undefined): Promise<void> {
  sender?.stop();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
