/**
 * Express 4 and 5 (`npm install express`). The signature covers the raw bytes, but `express.json()` reads the stream and leaves a parsed object. So the route
 * of the webhooks comes before it:
 *
 *     createApp(process.env.RILLET_WEBHOOK_TOKEN).listen(3000);
 */
import express, { type Express } from "express";
import type { IncomingMessage } from "node:http";
import { createWebhookHandler, toNodeHandler } from "rillet-sdk/webhooks";
import { listeners } from "./listeners.js";

export function createApp(token: string): Express {
  const app = express();
  app.post("/webhooks/rillet", toNodeHandler(createWebhookHandler({ token, on: listeners })));
  app.use(express.json());
  return app;
}

/** If the parser must come first, it keeps the bytes. It must not be strict, because the body of a deletion is a bare string. */
export function createAppThatParsesFirst(token: string): Express {
  const app = express();
  const verify = (request: IncomingMessage & { rawBody?: Buffer }, _response: unknown, bytes: Buffer): void =>
    void (request.rawBody = bytes);
  app.use(express.json({ verify, strict: false }));
  app.post("/webhooks/rillet", toNodeHandler(createWebhookHandler({ token, on: listeners })));
  return app;
}

/** Wrong: every delivery ends with 500 and an error in Express's error handler that explains it. */
export function createAppThatLosesTheBytes(token: string): Express {
  const app = express();
  app.use(express.json());
  app.post("/webhooks/rillet", toNodeHandler(createWebhookHandler({ token, on: listeners })));
  return app;
}
