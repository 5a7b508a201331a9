import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Rillet, type RilletOptions } from "../../src/index.js";
import { API_KEY } from "./observe.js";

export type Serve = (request: IncomingMessage, response: ServerResponse, index: number) => void;

export interface Loopback {
  readonly baseUrl: string;
  readonly rillet: Rillet;
  readonly requests: readonly {
    readonly method: string;
    readonly url: string;
    readonly headers: IncomingMessage["headers"];
    readonly body: string;
  }[];
  /** Connections that were opened so far. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** A real HTTP server on 127.0.0.1 and a client of it whose timeouts are short. */
export async function loopback(serve: Serve, options: RilletOptions = {}): Promise<Loopback> {
  const requests: Loopback["requests"][number][] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      requests.push({
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("latin1"),
      });
      serve(request, response, requests.length - 1);
    });
  });
  server.on("connection", (socket) => sockets.add(socket));
  const baseUrl = `http://127.0.0.1:${await listen(server)}`;
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  const rillet = new Rillet({ apiKey: API_KEY, baseUrl, timeout: 2000, maxRetries: 0, ...options });
  return { baseUrl, rillet, requests, connections: () => sockets.size, close };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}

/** Responds with a customer. */
export function respond(response: ServerResponse, body: unknown = { id: "1", name: "Acme" }): void {
  response.writeHead(200, { "content-type": "application/json", "x-trace-id": "trace-1" }).end(JSON.stringify(body));
}
