import { serve } from "@hono/node-server";
import { spawn } from "node:child_process";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from "vitest";
import * as express from "../../examples/webhooks/express.js";
import * as hono from "../../examples/webhooks/hono.js";
import worker from "../../examples/webhooks/worker.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { signWebhook, type WebhookEventType } from "../../src/webhooks/index.js";
import { invoiceBody, OTHER_TOKEN, TOKEN } from "./deliveries.js";

// The examples import the package by its name, which would load an older build here.
vi.mock("rillet-sdk/webhooks", () => import("../../src/webhooks/index.js"));

const INVOICE = "9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10";
let log: MockInstance<typeof console.log>;
let servers: Server[];

beforeEach(() => {
  servers = [];
  log = vi.spyOn(console, "log").mockReturnValue();
});

afterEach(async () => {
  await Promise.all(servers.map((server) => once(server.close(), "close")));
});

type Send = (request: Request) => Promise<Response>;

async function over(server: Server): Promise<Send> {
  servers.push(server);
  if (!server.listening) await once(server.listening ? server : server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/webhooks/rillet`;
  return async (request) =>
    fetch(url, {
      method: "POST",
      headers: [...request.headers, ["connection", "close"]],
      body: await request.arrayBuffer(),
    });
}

const overExpress = (app: ReturnType<typeof express.createApp>): Promise<Send> =>
  over(createServer(app as unknown as RequestListener));
const overHono = (): Promise<Send> =>
  over(serve({ fetch: hono.createApp(TOKEN).fetch, port: 0, hostname: "127.0.0.1" }) as Server);

async function delivery(token: string, id: string, type: WebhookEventType = "invoice.deleted"): Promise<Request> {
  const body = type === "invoice.deleted" ? JSON.stringify(INVOICE) : invoiceBody;
  const headers = { ...(await signWebhook({ token, type, body, id })), "content-type": "application/json" };
  return new Request("https://example.com/webhooks/rillet", { method: "POST", headers, body });
}

const waiting: Promise<unknown>[] = [];
const inWorker: Send = (request) =>
  worker.fetch(request, { RILLET_WEBHOOK_TOKEN: TOKEN }, { waitUntil: (promise) => void waiting.push(promise) });

describe.each<[string, () => Promise<Send>]>([
  ["Express", () => overExpress(express.createApp(TOKEN))],
  ["Express, parsing first and keeping the bytes", () => overExpress(express.createAppThatParsesFirst(TOKEN))],
  ["Hono on Node", overHono],
  ["Workers", () => Promise.resolve(inWorker)],
])("the example for %s", (name, start) => {
  it("handles a signed delivery once, also when it is repeated", async () => {
    const send = await start();
    for (let copy = 0; copy < 3; copy++) {
      const response = await send(await delivery(TOKEN, `${name} once`));
      expect([response.status, await response.text()]).toEqual([200, "Handled."]);
    }
    expect(log).toHaveBeenCalledExactlyOnceWith(`Invoice ${INVOICE} is gone`);
  });

  it("responds to a forged delivery with 401 and does not handle it", async () => {
    const send = await start();
    const response = await send(await delivery(OTHER_TOKEN, `${name} forged`));
    expect([response.status, await response.text()]).toEqual([401, "signature_mismatch"]);
    expect(log).not.toHaveBeenCalled();
  });

  it("handles what the sandbox delivers", async () => {
    const send = await start();
    const sandbox = createSandbox({ webhookToken: TOKEN, seed: "demo", closedBooks: false });
    const [payment] = sandbox.state.invoicePayments.filter(({ status }) => status === "SUCCESSFUL");
    sandbox.dashboard.failPayment(payment?.id ?? "");
    const attempts = await sandbox.deliverWebhooks({ to: send });
    expect(attempts.map(({ status }) => status)).toEqual([200]);
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(" open"));
  });
});

describe("Express with a parser before the handler", () => {
  it("responds with 500 and passes an error with advice to its error handler", async () => {
    const app = express.createAppThatLosesTheBytes(TOKEN);
    const caught: unknown[] = [];
    app.use(((error, _request, response, _next) => {
      caught.push(error);
      response.status(500).end();
    }) as import("express").ErrorRequestHandler);
    const send = await overExpress(app);
    expect((await send(await delivery(TOKEN, "trap", "invoice.updated"))).status).toBe(500);
    expect(caught).toEqual([
      expect.objectContaining({
        reason: "body_not_raw",
        message: expect.stringContaining('express.raw({ type: "*/*" }) on this route, before express.json()') as string,
      }),
    ]);
    expect(log).not.toHaveBeenCalled();
  });
});

describe.each(["fetch-server", "node-http"])("the example %s", (name) => {
  it("handles one delivery, acknowledges its repeat and rejects a forged one", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", `examples/webhooks/${name}.ts`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    expect(await once(child, "close")).toEqual([0, null]);
    const lines = said
      .trim()
      .split("\n")
      .filter((line) => !line.startsWith("Rejected:"));
    expect(lines).toEqual([`Invoice ${INVOICE} is gone`, "200 Handled.", "200 Handled.", "401 signature_mismatch"]);
  });
});
