/**
 * Cloudflare Workers. The token is a secret (`wrangler secret put RILLET_WEBHOOK_TOKEN`), known only once a request comes, so the handler
 * is made then and kept. The context lets a slow listener end after the answer.
 *
 * Workers start and stop in many places at once: what must be handled once needs a store that they share, such as a Durable Object.
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
