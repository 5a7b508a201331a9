/**
 * Express 4 and 5. The route takes the untouched stream, so it stands before `express.json()`:
 *
 *     const app = express();
 *     mountWebhooks(app, process.env.RILLET_WEBHOOK_TOKEN);
 *     app.use(express.json());
 *
 * Where `express.json()` has to come first, keep the bytes: `express.json({ verify: (request, _response, bytes) => { request.rawBody = bytes; } })`.
 */
import { createWebhookHandler, toNodeHandler, type NodeHandler } from "rillet-sdk/webhooks";
import { listeners } from "./listeners.js";

/** What is used of an Express app. */
interface App {
  post(path: string, handler: NodeHandler): unknown;
}

export function mountWebhooks(app: App, token: string): void {
  app.post("/webhooks/rillet", toNodeHandler(createWebhookHandler({ token, on: listeners })));
}
