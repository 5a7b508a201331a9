import { createServer, type AddressInfo, type Socket } from "node:net";

/** A request as it came in over TCP. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export type Respond = (socket: Socket, request: RawRequest) => void;

export interface RawServer {
  readonly port: number;
  readonly requests: () => number;
  /** Connections that are open now. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
}

/** A server without an HTTP implementation: it reads requests from a socket, and `respond` writes any bytes. */
export async function startRawServer(respond: Respond): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let requests = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // The other side gives up all the time.
    socket.on("error", () => undefined);
    readRequests(socket, (request) => {
      requests++;
      respond(socket, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { port: (server.address() as AddressInfo).port, requests: () => requests, open: () => sockets.size, close };
}

function readRequests(socket: Socket, onRequest: (request: RawRequest) => void): void {
  let read = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    read = Buffer.concat([read, chunk]);
    for (let end = read.indexOf("\r\n\r\n"); end >= 0; end = read.indexOf("\r\n\r\n")) {
      const request = parseHead(read.subarray(0, end).toString("latin1"));
      const length = end + 4 + Number(request.headers["content-length"] ?? 0);
      if (read.length < length) return;
      read = read.subarray(length);
      onRequest(request);
    }
  });
}

function parseHead(head: string): RawRequest {
  const [first = "", ...lines] = head.split("\r\n");
  const [method = "", path = ""] = first.split(" ");
  const headers = lines.map(
    (line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()] as const,
  );
  return { method, path, headers: Object.fromEntries(headers) };
}
