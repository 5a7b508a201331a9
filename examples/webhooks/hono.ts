/**
 * Hono (`npm install hono`), on Node, Bun, Deno and Workers: the handler needs only the `Request` in `c.req.raw`. Do not call `c.req.json()` before.
 *
 *     serve({ fetch: createApp(process.env.RILLET_WEBHOOK_TOKEN).fetch, port: 3000 });      // @hono/node-server
 */
import { Hono } from "hono";
import { createWebhookHandler } from "rillet-sdk/webhooks";
import { listeners } from "./listeners.js";

export function createApp(token: string): Hono {
  const app = new Hono();
  const receive = createWebhookHandler({ token, on: listeners });
  app.post("/webhooks/rillet", (context) => receive(context.req.raw));
  return app;
}
