import type { ServerResponse } from "node:http";

/** Sends what the sandbox's `fetch` answered. A body that breaks half-way breaks the connection: what was sent of it arrives, and then nothing. */
export async function sendAnswer(answer: Response, response: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(answer.headers);
  if (answer.body === null) {
    response.writeHead(answer.status, answer.status === 204 ? headers : { ...headers, "content-length": "0" });
    response.end();
    return;
  }
  response.writeHead(answer.status, headers);
  response.flushHeaders();
  try {
    // Without regard to back-pressure: every body of the sandbox is in memory as a whole.
    for await (const chunk of answer.body) response.write(chunk);
    response.end();
  } catch {
    response.socket?.destroySoon();
  }
}

/** Sends problem details of the server's own. */
export function sendProblem(response: ServerResponse, status: number, detail: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { "content-type": "application/problem+json", connection: "close" });
  response.end(JSON.stringify({ type: "about:blank", title: TITLES[status] ?? "Problem", status, detail }));
  // What is left of its body is read and dropped, or the client might get a reset before it has read the answer.
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
