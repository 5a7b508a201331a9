/**
 * node:http without a framework. Run it to see one delivery handled, its repeat acknowledged, and a forged one rejected, over the network:
 *
 *     npx tsx examples/webhooks/node-http.ts
 */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createWebhookHandler, signWebhook, toNodeHandler } from "rillet-sdk/webhooks";
import { listeners } from "./listeners.js";

// This file signs its own deliveries, so a random token is enough. A service takes the token of its webhook, and does not start without one.
const token = process.env["RILLET_WEBHOOK_TOKEN"] ?? randomBytes(32).toString("base64");
const receive = toNodeHandler(createWebhookHandler({ token, on: listeners }));

const server = createServer((request, response) => {
  if (request.url === "/webhooks/rillet") void receive(request, response);
  else response.writeHead(404).end();
});

server.listen(0, "127.0.0.1");
await once(server, "listening");

const { port } = server.address() as AddressInfo;
const body = JSON.stringify("9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10");
const headers = await signWebhook({ token, type: "invoice.deleted", body });
const forged = { ...headers, "X-Rillet-Signature": "Zm9yZ2Vk" };

for (const each of [headers, headers, forged]) {
  const response = await fetch(`http://127.0.0.1:${port}/webhooks/rillet`, { method: "POST", headers: each, body });
  console.log(response.status, await response.text());
}
server.close();
