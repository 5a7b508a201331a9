import type { ServerResponse } from "node:http";

/** Sends a response of the sandbox's `fetch`. If its body breaks, the connection is ended: the part that was sent arrives, and nothing after it. */
export async function sendResponse(from: Response, to: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(from.headers);
  if (from.body === null) {
    to.writeHead(from.status, from.status === 204 ? headers : { ...headers, "content-length": "0" });
    to.end();
    return;
  }
  to.writeHead(from.status, headers);
  to.flushHeaders();
  try {
    // It does not wait for the client to read, because every body of the sandbox is in memory as a whole.
    for await (const chunk of from.body) to.write(chunk);
    to.end();
  } catch {
    to.socket?.destroySoon();
  }
}

/** Sends a problem that the server itself found, as problem details. */
export function sendProblem(response: ServerResponse, status: number, detail: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { "content-type": "application/problem+json", connection: "close" });
  response.end(JSON.stringify({ type: "about:blank", title: TITLES[status] ?? "Problem", status, detail }));
  // The rest of the request's body is read and dropped. Otherwise the client may get a reset before it has read the response.
  response.req.resume();
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  421: "Misdirected Request",
  500: "Internal Server Error",
};
