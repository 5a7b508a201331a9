/**
 * Receives Rillet's webhooks in any number of processes. The handled deliveries are in Redis, so each is handled once, whichever process receives it. The work
 * becomes a job whose id is the id of the delivery: if the process dies after adding the job, the repeated delivery adds no second one.
 *
 *     npm install bullmq ioredis
 *     RILLET_WEBHOOK_TOKEN=… npx tsx examples/redis-and-workers/webhooks.ts
 */
import { createServer } from "node:http";
import { Queue } from "bullmq";
import { createWebhookHandler, toNodeHandler } from "rillet-sdk/webhooks";
import { redisStore } from "../webhooks/redis-store.js";
import { connectRedis } from "./invoice-queue.js";

const token = process.env["RILLET_WEBHOOK_TOKEN"];
if (!token) throw new Error("Set RILLET_WEBHOOK_TOKEN to the token of the webhook in Rillet's dashboard.");

const redis = connectRedis();
const payments = new Queue<{ invoiceId: string }>("rillet-payments", { connection: redis });

const receive = toNodeHandler(
  createWebhookHandler({
    token,
    store: redisStore(redis, "rillet-webhook:main-organization:"),
    on: {
      // The id alone. Deliveries can come in any order, so the worker of the job retrieves the invoice.
      "invoice.payment_updated": (event) =>
        payments.add(
          "updated",
          { invoiceId: event.form === "invoice" ? event.data.id : event.invoiceId },
          { jobId: event.id, removeOnComplete: { age: 7 * 24 * 60 * 60 } },
        ),
    },
  }),
);

const server = createServer((request, response) => {
  if (request.url === "/webhooks/rillet") void receive(request, response);
  else response.writeHead(404).end();
});
server.listen(Number(process.env["PORT"] ?? 3_000), "127.0.0.1", () => console.log("Listening", server.address()));
process.once("SIGTERM", () => server.close(() => void payments.close().then(() => redis.quit())));
