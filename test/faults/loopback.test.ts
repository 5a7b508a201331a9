import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import {
  Rillet,
  RilletAbortError,
  RilletApiError,
  RilletConnectionError,
  RilletResponseError,
  RilletTimeoutError,
  type RilletOptions,
} from "../../src/index.js";
import { freePort } from "../support/free-port.js";
import { loopback, respond, type Loopback, type Serve } from "../support/loopback.js";
import { API_KEY } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

let running: Loopback | undefined;

async function serve(handler: Serve, options: RilletOptions = {}): Promise<Loopback> {
  running = await loopback(handler, options);
  return running;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** Fails the first request and responds to the second. */
const atFirst =
  (fault: Serve): Serve =>
  (request, response, index) =>
    index === 0 ? fault(request, response, index) : respond(response);

const faults: [string, Serve][] = [
  ["the connection is reset before the response", (_request, response) => response.socket?.resetAndDestroy()],
  [
    "the connection is closed in the middle of the body",
    (_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write(`{"id":`, () => response.socket?.destroy());
    },
  ],
  [
    "a chunked body breaks off",
    (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(`{"id":`, () => response.socket?.destroy());
    },
  ],
  [
    "the body stalls after the headers",
    (_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write(`{"id":`);
    },
  ],
  ["the headers never come", () => undefined],
  ["the response is not HTTP", (_request, response) => void response.socket?.end("SSH-2.0-OpenSSH\r\n")],
  ["a 503 stalls in its body", (_request, response) => void response.writeHead(503).write("...")],
];

describe("Over a real connection", () => {
  it.each(faults)("a POST is repeated once when %s, with the same key and body, and succeeds", async (_name, fault) => {
    const { rillet, requests } = await serve(atFirst(fault), { timeout: 100, maxRetries: 4 });
    expect(await rillet.customers.create({ name: "Acme" })).toMatchObject({ name: "Acme" });
    const [first, second] = requests;
    expect(second?.body).toBe(`{"name":"Acme"}`);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
  });

  it.each(faults.slice(0, 6))(
    "a call that may not be repeated rejects with a connection error when %s",
    async (_name, fault) => {
      const { rillet } = await serve(fault, { timeout: 50 });
      const error = await rejection(rillet.customers.retrieve("1"), RilletConnectionError);
      expect(error).toMatchObject({ attempts: 1, method: "GET", isRetryable: true });
    },
  );

  it("a stalled body is a timeout", async () => {
    const { rillet } = await serve(faults[3]?.[1] as Serve, { timeout: 30 });
    await rejection(rillet.customers.retrieve("1"), RilletTimeoutError);
  });

  it("a refused connection gives an error that says what to check", async () => {
    const port = await freePort();
    const rillet = new Rillet({ apiKey: API_KEY, baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0 });
    const error = await rejection(rillet.customers.retrieve("1"), RilletConnectionError);
    expect(error.message).toMatch(
      new RegExp(
        `was not sent, because there is no connection to http://127\\.0\\.0\\.1:${port}: .*ECONNREFUSED.*Check \`baseUrl\` and the network`,
      ),
    );
  });

  it("an abort closes the connection", async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const { rillet } = await serve((request) => {
      closed = once(request.socket, "close");
      controller.abort();
    });
    await rejection(rillet.customers.retrieve("1", { signal: controller.signal }), RilletAbortError);
    await closed;
  });

  it("a redirect is not followed, and the key goes nowhere else", async () => {
    const { rillet, requests } = await serve((request, response) => {
      response.writeHead(302, { location: request.url === "/elsewhere" ? "/" : "/elsewhere" }).end();
    });
    const error = await rejection(rillet.customers.retrieve("1"), RilletApiError);
    expect(error.message).toContain("Redirects are not followed");
    expect(error.status).toBe(302);
    expect(requests).toHaveLength(1);
  });

  it("connections are kept alive for calls in a row, failed ones among them", async () => {
    const { rillet, connections } = await serve((_request, response, index) => {
      if (index % 2) respond(response);
      else response.writeHead(400, { "content-type": "application/json" }).end(`{"detail":"no"}`);
    });
    for (let call = 0; call < 12; call++) await rillet.customers.retrieve("1").catch(() => undefined);
    // Node's own fetch opens a second one for a second call that comes right after the first.
    expect(connections()).toBeLessThanOrEqual(2);
  });

  it("cut JSON with an honest length is a RilletResponseError", async () => {
    const { rillet } = await serve(
      (_request, response) => void response.writeHead(200, { "content-type": "application/json" }).end(`{"id":"1","na`),
    );
    await rejection(rillet.customers.retrieve("1"), RilletResponseError);
  });

  it("Content-Length: 0 beside a chunked body is an error, not an empty success", async () => {
    const { rillet } = await serve((_request, response) => {
      response.socket?.end(
        'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{"id":1}\r\n0\r\n\r\n',
      );
    });
    const outcome = await rillet.customers.retrieve("1").catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(RilletConnectionError);
    else expect(outcome).toEqual({ id: 1 });
  });

  it("slow headers within the timeout do not end a call, also many times in a row", async () => {
    const { rillet } = await serve((_request, response) => setTimeout(() => respond(response), 10), { timeout: 1000 });
    await Promise.all([1, 2, 3].map(() => rillet.customers.retrieve("1")));
  });

  it("gzip, umlauts and a byte order mark are read correctly", async () => {
    const { gzipSync } = await import("node:zlib");
    const { rillet } = await serve((_request, response) => {
      response
        .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
        .end(gzipSync(`\ufeff{"name":"Müller"}`));
    });
    expect(await rillet.customers.retrieve("1")).toEqual({ name: "Müller" });
    expect((await rillet.api.GET("/organizations/self")).data).toEqual({ name: "Müller" });
  });
});
