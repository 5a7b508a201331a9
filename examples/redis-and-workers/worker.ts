/**
 * A worker; start as many as you like, on as many machines. Together they keep within the 60 requests a minute of the API key.
 *
 *     npx rillet-sandbox --reference-type SEQUENCE            # a Rillet to play with, http://127.0.0.1:4010
 *     redis-server
 *     export RILLET_BASE_URL=http://127.0.0.1:4010 RILLET_API_KEY=sandbox-key
 *     npx tsx examples/redis-and-workers/worker.ts & npx tsx examples/redis-and-workers/worker.ts &
 *     npx tsx examples/redis-and-workers/producer.ts
 *
 * Kill one whenever you like (`kill -9`). Its jobs are taken up by the others some ten seconds later, and end with exactly one invoice
 * each: the sync wrote down what it was about to do, and does it again under the same idempotency key.
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
    windowMs: Number(process.env["RATE_WINDOW_MS"] ?? 60_000), // shorter for a sandbox that counts so; never for Rillet
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
    // Jobs mostly wait for their turn: a few at once keep the budget used. The wait blocks nothing, so the locks are renewed in time.
    concurrency: 8,
    lockDuration: 5_000,
    stalledInterval: 5_000,
    // That its worker was killed is not the job's fault, and to sync again is always safe.
    maxStalledCount: 1_000,
  },
);
worker.on("completed", ({ id }, { action, invoiceId }) => console.log(`${id}: ${action} ${invoiceId}`));
worker.on("failed", (job, error) => console.error(`${job?.id} failed: ${error.message}`));
worker.on("error", (error) => console.error(error.message));

/** Takes no more jobs, ends those in hand, and says goodbye. */
async function stop(): Promise<void> {
  await worker.close();
  await redis.quit();
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
