/**
 * The queue between the billing system and Rillet, on BullMQ.
 *
 * - A job is one version of one invoice, and its id says which. If it is added twice, or by two producers, there is one job.
 * - A job has one attempt. The SDK does the retries: it knows what may be repeated, keeps the idempotency key and waits for the shared rate limit. Attempts of
 *   BullMQ would multiply these. What still fails has a reason that a person should see; call `job.retry()` when it is corrected.
 * - Set Redis to `maxmemory-policy noeviction`, and turn persistence on (`appendonly yes`) if the queue must survive a restart.
 */
import { createHash } from "node:crypto";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import type { SourceInvoice } from "rillet-sdk/sync";

export const QUEUE = "rillet-invoices";

/** The result of a job. BullMQ keeps it, so that it can be asked later what happened to an invoice. */
export interface InvoiceOutcome {
  readonly action: string;
  readonly invoiceId: string;
}

export type InvoiceQueue = Queue<SourceInvoice, InvoiceOutcome>;

/** One connection for everything here. BullMQ requires that commands wait while Redis is unreachable; the rate limiter has a timeout of its own. */
export const connectRedis = (): Redis =>
  new Redis(process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });

export function openQueue(redis: Redis): InvoiceQueue {
  return new Queue(QUEUE, {
    connection: redis,
    // Within a day a version that was synced is not queued again. After that it is, and the sync finds it unchanged without a request.
    defaultJobOptions: { attempts: 1, removeOnComplete: { age: 24 * 60 * 60 }, removeOnFail: false },
  });
}

/** Adds the invoice as it is now. A later version is a job of its own. */
export async function enqueue(queue: InvoiceQueue, source: SourceInvoice): Promise<void> {
  await queue.add("sync", source, { jobId: jobIdOf(source) });
}

/** The job's id: the reference and a hash of the content. BullMQ allows no colon in an id. */
export function jobIdOf(source: SourceInvoice): string {
  const version = createHash("sha256").update(JSON.stringify(source)).digest("hex").slice(0, 16);
  return [source.reference.type, source.reference.id, version].join("-").replaceAll(":", "_");
}
