import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createWebhookHandler,
  toNodeHandler,
  type NodeRequest,
  type NodeResponse,
  type WebhookEvent,
} from "../../src/webhooks/index.js";
import { deliver, invoice, invoiceBody, TOKEN } from "./deliveries.js";

let server: Server | undefined;

afterEach(async () => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

async function listen(listener: Listener): Promise<string> {
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fresh = (): Promise<{ body: string | Uint8Array; headers: Record<string, string> }> =>
  deliver({ timestamp: new Date() });

async function post(
  url: string,
  delivery?: { body: string | Uint8Array; headers: Record<string, string> },
): Promise<Response> {
  const { body, headers } = delivery ?? (await fresh());
  return fetch(url, { method: "POST", headers, body: body as BodyInit });
}

const heard = vi.fn<(event: WebhookEvent) => void>();
const handler = (onError?: (error: unknown) => void): ReturnType<typeof createWebhookHandler> =>
  createWebhookHandler({ token: TOKEN, fallback: (event) => heard(event), ...(onError ? { onError } : {}) });

/** What body-parser does: it reads the stream and sets `body`. */
async function parseBefore(request: IncomingMessage & { body?: unknown }, as: "json" | "raw" | "text"): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  request.body = as === "json" ? (JSON.parse(raw.toString()) as unknown) : as === "raw" ? raw : raw.toString();
}

describe("a handler on node:http", () => {
  it("verifies a delivery over the wire", async () => {
    const url = await listen(toNodeHandler(handler()));
    const result = await post(url);
    expect([result.status, await result.text()]).toEqual([200, "Handled."]);
    expect(heard).toHaveBeenLastCalledWith(expect.objectContaining({ data: invoice }));
  });

  it("passes on the status, the headers and the text of the response", async () => {
    const url = await listen(toNodeHandler(handler()));
    const result = await fetch(url);
    expect([result.status, result.headers.get("allow"), await result.text()]).toEqual([
      405,
      "POST",
      "Webhooks are sent by POST.",
    ]);
    expect((await post(url, { body: invoiceBody, headers: {} })).status).toBe(401);
  });

  it("accepts a body in many chunks, and bytes that are not UTF-8", async () => {
    const url = await listen(toNodeHandler(handler()));
    const body = new Uint8Array(Buffer.from(`{"name":"caf\xe9${"x".repeat(5_000_000)}"}`, "latin1"));
    expect((await post(url, await deliver({ body, timestamp: new Date() }))).status).toBe(200);
  });

  it("responds to a body that is too large with 413 and continues to serve", async () => {
    const url = await listen(
      toNodeHandler(createWebhookHandler({ token: TOKEN, maxBodyBytes: 1000, onError: () => undefined })),
    );
    expect((await post(url, { body: "x".repeat(2_000_000), headers: {} })).status).toBe(413);
    expect((await post(url, { body: "x", headers: {} })).status).toBe(401);
  });

  it("continues to serve after a sender has closed the connection", async () => {
    const reported = vi.fn();
    const errors = new Promise((resolve) => reported.mockImplementation(resolve));
    let hangUp = (): void => undefined;
    const url = await listen((request, response) => {
      if (request.headers["x-rillet-id"] === undefined) hangUp();
      return toNodeHandler(handler(reported))(request, response);
    });
    const request = send(url, { method: "POST", headers: { "content-length": 1000 } });
    hangUp = () => void request.destroy();
    request.on("error", () => undefined).write("{");
    await errors;
    expect(reported).toHaveBeenCalledOnce();
    expect((await post(url)).status).toBe(200);
  });

  it.each(["GET", "PUT", "DELETE", "TRACE", "PATCH", "OPTIONS"])(
    "responds to %s with 405 and logs nothing",
    async (method) => {
      const log = vi.spyOn(console, "error");
      const url = await listen(toNodeHandler(handler()));
      const [status, allow] = await new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
        send(url, { method }, (response) => {
          response.resume();
          resolve([response.statusCode, response.headers.allow]);
        })
          .on("error", reject)
          .end();
      });
      expect([status, allow]).toEqual([405, "POST"]);
      expect(log).not.toHaveBeenCalled();
    },
  );

  it("closes the connection of an upload without an end, after 413", async () => {
    const url = await listen(toNodeHandler(createWebhookHandler({ token: TOKEN, maxBodyBytes: 1000 })));
    const chunk = "x".repeat(10_000);
    const status = await new Promise<number | undefined>((resolve) => {
      let received: number | undefined;
      const upload = send(url, { method: "POST" }, (response) => {
        received = response.statusCode;
        response.resume();
      });
      const write = (): void => void (upload.destroyed || upload.write(chunk, write));
      upload.on("error", () => undefined).on("close", () => resolve(received));
      write();
    });
    expect(status).toBe(413);
  });

  it("gives the handler the path and every header", async () => {
    const seen: Request[] = [];
    const url = await listen(
      toNodeHandler((request) => {
        seen.push(request);
        return Promise.resolve(new Response(null, { status: 204 }));
      }),
    );
    await fetch(`${url}/a/b?c=d`, { headers: { "X-One": "1" } });
    expect(new URL(seen[0]?.url ?? "").pathname + new URL(seen[0]?.url ?? "").search).toBe("/a/b?c=d");
    expect(seen[0]?.headers.get("x-one")).toBe("1");
  });

  it("responds with 500 and logs when the handler itself rejects", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const url = await listen(toNodeHandler(() => Promise.reject(new Error("boom"))));
    expect((await post(url)).status).toBe(500);
    expect(log).toHaveBeenCalledOnce();
  });
});

describe("a body that was read before", () => {
  it.each(["raw", "text"] as const)("is used when it was kept as %s", async (as) => {
    const url = await listen(async (request, response) => {
      await parseBefore(request, as);
      await toNodeHandler(handler())(request, response);
    });
    expect((await post(url)).status).toBe(200);
  });

  it("is used from rawBody, where serverless platforms keep it", async () => {
    const url = await listen(async (request: IncomingMessage & { rawBody?: unknown; body?: unknown }, response) => {
      await parseBefore(request, "raw");
      Object.assign(request, { rawBody: request.body, body: JSON.parse(String(request.body)) as unknown });
      await toNodeHandler(handler())(request, response);
    });
    expect((await post(url)).status).toBe(200);
  });

  it("and parsed is rejected, and an error with advice goes to next", async () => {
    let passed: unknown;
    const url = await listen(async (request, response) => {
      await parseBefore(request, "json");
      await toNodeHandler(handler())(request, response, (error) => {
        passed = error;
        response.writeHead(500).end();
      });
    });
    expect((await post(url)).status).toBe(500);
    expect(passed).toMatchObject({
      name: "WebhookVerificationError",
      reason: "body_not_raw",
      message: expect.stringContaining("express.raw") as string,
    });
  });

  it("and parsed gives 500 and a log entry when there is no next", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const url = await listen(async (request, response) => {
      await parseBefore(request, "json");
      await toNodeHandler(handler())(request, response);
    });
    expect((await post(url)).status).toBe(500);
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: "body_not_raw" }));
  });

  it("and dropped is rejected", async () => {
    let passed: unknown;
    const url = await listen(async (request: IncomingMessage & { body?: unknown }, response) => {
      await parseBefore(request, "raw");
      delete request.body;
      await toNodeHandler(handler())(request, response, (error) => {
        passed = error;
        response.writeHead(500).end();
      });
    });
    expect((await post(url)).status).toBe(500);
    expect(passed).toMatchObject({ reason: "body_not_raw" });
  });

  it("is read from the stream when the stream is unread, whatever `body` holds", async () => {
    const url = await listen((request, response) =>
      toNodeHandler(handler())(Object.assign(request, { body: { user: 1 } }), response),
    );
    expect((await post(url)).status).toBe(200);
  });

  it("is read from the stream when the stream is unread and `body` is an empty object", async () => {
    const url = await listen((request, response) =>
      toNodeHandler(handler())(Object.assign(request, { body: {} }), response),
    );
    expect((await post(url)).status).toBe(200);
  });
});

describe("an object with the form of Node's request", () => {
  const responded = (): { response: NodeResponse; status: () => number } => {
    const response = { statusCode: 0, setHeader: () => undefined, end: () => undefined };
    return { response, status: () => response.statusCode };
  };

  async function* chunksOf(body: string | Uint8Array): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    yield Buffer.from(body);
  }

  const like = (
    delivery: { body: string | Uint8Array; headers: Record<string, string> },
    more: Partial<NodeRequest> = {},
  ): NodeRequest => {
    const chunks = chunksOf(delivery.body);
    return { method: "POST", url: "/", headers: delivery.headers, [Symbol.asyncIterator]: () => chunks, ...more };
  };

  it("is read from its stream, also with headers of HTTP/2 and an invalid path", async () => {
    const delivery = await fresh();
    const { response, status } = responded();
    await toNodeHandler(handler())(
      like({ ...delivery, headers: { ":method": "POST", ":path": "/", ...delivery.headers } }, { url: "[" }),
      response,
    );
    expect(status()).toBe(200);
  });

  it("may have lists as headers", async () => {
    const delivery = await fresh();
    const { response, status } = responded();
    const headers = Object.fromEntries(
      Object.entries(delivery.headers).map(([name, value]) => [name.toLowerCase(), [value]]),
    );
    await toNodeHandler(handler())({ ...like(delivery), headers }, response);
    expect(status()).toBe(200);
  });

  it("is rejected when it has a parsed body and no readableDidRead", async () => {
    const next = vi.fn();
    const { response } = responded();
    await toNodeHandler(handler())(like(await fresh(), { body: invoice }), response, next);
    expect(next).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: "body_not_raw" }));
  });

  it("gets no second response", async () => {
    const end = vi.fn();
    await toNodeHandler(handler())(like(await fresh()), {
      statusCode: 418,
      headersSent: true,
      setHeader: () => expect.unreachable(),
      end,
    });
    expect(end).not.toHaveBeenCalled();
  });
});
