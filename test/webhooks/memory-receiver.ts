/**
 * A receiver in a process of its own, which measures its memory: `node --expose-gc --import tsx memory-receiver.ts KIND MAX_BYTES CHUNKS`.
 * KIND is `request` (it makes the body itself), `node` or `express`. It prints its port, and after the delivery the status of the response and the
 * most bytes that it held.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { createWebhookHandler, signWebhook, toNodeHandler } from "../../src/webhooks/index.js";
import { TOKEN } from "./deliveries.js";

const [kind = "", maxText = "", chunkText = ""] = process.argv.slice(2);
const maxBodyBytes = Number(maxText);
const chunks = chunkText.split(",").map(Number);
const collect = globalThis.gc;
if (!collect) throw new Error("Run node with --expose-gc.");

let [before, heap, most] = [0, 0, 0];
const measure = (): void => {
  most = Math.max(most, heap + process.memoryUsage().arrayBuffers - before);
};
const measureAlive = (): void => {
  void collect();
  heap = process.memoryUsage().heapUsed;
  measure();
};
const start = (): void => {
  before = 0;
  most = 0;
  measureAlive();
  [before, most] = [most, 0];
};

const handler = createWebhookHandler({
  token: TOKEN,
  maxBodyBytes,
  onRejected: () => undefined,
  // It is called as soon as the body is complete. The buffers that the reading needed still count, because nothing was collected since.
  now: () => {
    measure();
    return Date.now();
  },
});

/** Measures what is alive while the body comes. */
function measureOften(): void {
  setImmediate(() => {
    measureAlive();
    setTimeout(measureOften, 20).unref();
  });
}

async function measureRequest(): Promise<void> {
  const headers = await signWebhook({ body: "", token: TOKEN, type: "invoice.updated" });
  let left = maxBodyBytes;
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (left === 0 || pulls % Math.ceil(maxBodyBytes / Math.max(...chunks) / 20) === 0) measureAlive();
        if (left === 0) return controller.close();
        const chunk = new Uint8Array(Math.min(chunks[pulls++ % chunks.length] ?? 1, left));
        left -= chunk.length;
        controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  start();
  const init = { method: "POST", headers, body, duplex: "half" } as RequestInit;
  const { status } = await handler(new Request("https://example.com", init));
  console.log(`${status} ${most}`);
}

if (kind === "request") await measureRequest();
else {
  const app = express();
  app.post("/", toNodeHandler(handler));
  const server = createServer(kind === "node" ? toNodeHandler(handler) : app);
  server.on("request", (_request, response) => {
    start();
    measureOften();
    response.on("finish", () => {
      console.log(`${response.statusCode} ${most}`);
      server.close();
      server.closeAllConnections();
    });
  });
  server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
}
