/**
 * Cloudflare Workers. The token is a secret (`wrangler secret put RILLET_WEBHOOK_TOKEN`) that is known only when a request comes, so the
 * handler is made then and kept. The context lets a slow listener finish after the response.
 *
 * Workers start and stop in many places at once: to handle each delivery once, they need a shared store, such as a Durable Object.
 */
import { createWebhookHandler, type WebhookHandler } from "rillet-sdk/webhooks";
import { listeners } from "./listeners.js";

interface Env {
  readonly RILLET_WEBHOOK_TOKEN: string;
}

let handler: WebhookHandler | undefined;

export default {
  fetch(request: Request, env: Env, context: { waitUntil(promise: Promise<unknown>): void }): Promise<Response> {
    handler ??= createWebhookHandler({ token: env.RILLET_WEBHOOK_TOKEN, on: listeners });
    return handler(request, context);
  },
};
