/**
 * Hears Rillet's webhooks, in any number of processes: the claims are in Redis, so each delivery is handled once whichever process it reaches, and what is to be
 * done about it becomes a job. The job's id is the delivery's, so that a handler that died between the two does no harm when the delivery comes again.
 *
 *     RILLET_WEBHOOK_TOKEN=… npx tsx examples/redis-and-workers/webhooks.ts
 */
import { createServer } from "node:http";
import { Queue } from "bullmq";
import { createWebhookHandler, toNodeHandler } from "rillet-sdk/webhooks";
import { redisStore } from "../webhooks/redis-store.js";
import { connectRedis } from "./invoice-queue.js";

const redis = connectRedis();
const payments = new Queue<{ invoiceId: string }>("rillet-payments", { connection: redis });

const receive = toNodeHandler(
  createWebhookHandler({
    token: process.env["RILLET_WEBHOOK_TOKEN"] ?? "bm90IGEgcmVhbCB0b2tlbiwganVzdCBhbiBleGFtcGxl",
    store: redisStore(redis, "rillet-webhook:main-organization:"),
    on: {
      // The id alone: deliveries can come out of order, so whoever takes the job asks Rillet how things stand.
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
