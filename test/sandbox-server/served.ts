import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { onTestFinished, vi } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import {
  type SandboxServer,
  type SandboxServerOptions,
  type ServedRequest,
  startSandboxServer,
} from "../../src/sandbox/server/index.js";

export interface Served {
  readonly sandbox: Sandbox;
  readonly server: SandboxServer;
  /** The arguments of each call of onRequest. */
  readonly served: ServedRequest[];
  /** Sends a request over the network. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Containers often have no IPv6. */
export const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ family }) => family === "IPv6"),
);

/** Serves a sandbox on a free port until the test ends. */
export async function serve(options: SandboxOptions = {}, serverOptions: SandboxServerOptions = {}): Promise<Served> {
  const sandbox = createSandbox(options);
  const served: ServedRequest[] = [];
  const server = await startSandboxServer(sandbox, {
    onRequest: (request) => void served.push(request),
    ...serverOptions,
  });
  onTestFinished(() => server.close());
  return { sandbox, server, served, send: sender(server.url, options.apiKey) };
}

export function sender(url: string, apiKey = "sandbox-key"): Served["send"] {
  return (method, path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
}

/** Waits until a check passes, as long as a busy machine may need. */
export const until = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 });

/** A receiver of webhooks on a free port, until the test ends. @returns Its URL. */
export async function receiveWebhooks(listener: RequestListener): Promise<string> {
  const receiver = createServer(listener);
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  onTestFinished(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  return `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
}

export interface Inspected extends Served {
  /** Reads the data of the page. */
  look<View>(path: string): Promise<View>;
  /** Changes the sandbox as the page does. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Serves a sandbox, and reads what its page reads. */
export async function inspect(
  options: SandboxOptions = {},
  serverOptions: SandboxServerOptions = {},
): Promise<Inspected> {
  const served = await serve(options, serverOptions);
  const at = (path: string): string => `${served.server.url}/_sandbox/${path}`;
  return {
    ...served,
    look: async <View>(path: string) => (await (await fetch(at(path))).json()) as View,
    post: (path, body, headers = {}) => fetch(at(path), { method: "POST", body: JSON.stringify(body), headers }),
  };
}
