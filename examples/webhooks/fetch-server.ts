/**
 * Any framework that uses Request and Response. Run it to see one delivery handled, its repeat acknowledged, and a forged one rejected:
 *
 *     npx tsx examples/webhooks/fetch-server.ts
 *
 * In a service: `Bun.serve({ fetch: handler })`, `Deno.serve(handler)`, `app.post("/webhooks/rillet", (c) => handler(c.req.raw))` in Hono,
 * `export const POST = handler` in a route of Next.js.
 */
import { randomBytes } from "node:crypto";
import { createWebhookHandler, signWebhook } from "rillet-sdk/webhooks";
import { listeners } from "./listeners.js";

// This file signs its own deliveries, so a random token is enough. A service takes the token of its webhook, and does not start without one.
const token = process.env["RILLET_WEBHOOK_TOKEN"] ?? randomBytes(32).toString("base64");

const handler = createWebhookHandler({
  token,
  on: listeners,
  onError: (error) => console.log(`Rejected: ${String(error)}`),
});

const body = JSON.stringify("9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10");
const headers = await signWebhook({ token, type: "invoice.deleted", body });
const forged = { ...headers, "X-Rillet-Signature": "Zm9yZ2Vk" };

for (const each of [headers, headers, forged]) {
  const response = await handler(
    new Request("https://example.com/webhooks/rillet", { method: "POST", headers: each, body }),
  );
  console.log(response.status, await response.text());
}
