/**
 * A worker. Start as many as you like, on several machines. Together they keep the limit of 60 requests a minute of the API key.
 *
 *     npm install bullmq ioredis
 *     npx -p rillet-sdk rillet-sandbox --reference-type SEQUENCE            # a sandbox, http://127.0.0.1:4010
 *     redis-server
 *     export RILLET_BASE_URL=http://127.0.0.1:4010 RILLET_API_KEY=sandbox-key
 *     npx tsx examples/redis-and-workers/worker.ts & npx tsx examples/redis-and-workers/worker.ts &
 *     npx tsx examples/redis-and-workers/producer.ts
 *
 * The first request of a new rate limit is sent after one window, a minute, because Rillet may still count requests that Redis does not know of.
 *
 * Kill a worker at any time (`kill -9`). Some ten seconds later the others take over its jobs, and there is exactly one invoice for each: the sync stores what
 * it is about to do, and repeats it under the same idempotency key.
 */
import { Worker } from "bullmq";
import { Rillet } from "rillet-sdk";
import { RilletSync, type SourceInvoice } from "rillet-sdk/sync";
import { redisRateLimiter } from "rillet-sdk/redis";
import { connectRedis, QUEUE, type InvoiceOutcome } from "./invoice-queue.js";
import { redisLinks } from "./redis-links.js";

const redis = connectRedis();
const rillet = new Rillet({
  rateLimit: redisRateLimiter(redis, {
    key: "rillet:main-organization", // one for each API key
    windowMs: Number(process.env["RATE_WINDOW_MS"] ?? 60_000), // shorter only for a sandbox with another window
  }),
});
const sync = new RilletSync(rillet, {
  links: redisLinks(redis),
  products: { accountCode: { default: "4000" } },
  taxes: {
    codes: { "*": { GB: "GB-STANDARD", US: "US-TX-SALES", JP: "JP-STANDARD" } },
    reverseCharge: "EU-REVERSE-CHARGE",
  },
});

const worker = new Worker<SourceInvoice, InvoiceOutcome>(
  QUEUE,
  async ({ data }) => {
    const { action, invoice } = await sync.invoice(data);
    return { action, invoiceId: invoice.id };
  },
  {
    connection: redis,
    // Jobs mostly wait for the rate limit. Eight at once use all of it. The wait does not block the process, so BullMQ renews its locks in time.
    concurrency: 8,
    lockDuration: 5_000,
    stalledInterval: 5_000,
    // A job whose worker was killed is not at fault, and it is always safe to sync again.
    maxStalledCount: 1_000,
  },
);
worker.on("completed", ({ id }, { action, invoiceId }) => console.log(`${id}: ${action} ${invoiceId}`));
worker.on("failed", (job, error) => console.error(`${job?.id} failed: ${error.message}`));
worker.on("error", (error) => console.error(error.message));

/** Takes no more jobs, completes those that have begun, and disconnects. */
async function stop(): Promise<void> {
  await worker.close();
  await redis.quit();
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
