/**
 * The queue between the billing system and Rillet, on BullMQ.
 *
 * - A job is one version of one invoice, and its id says which: adding it twice, or from two producers, makes one job.
 * - One attempt a job. Retries are the SDK's: it knows what may be repeated, keeps the idempotency key, and waits in the shared queue for its turn
 *   (attempts of BullMQ's on top would multiply them). What fails after that has a reason that a person should see: `job.retry()` when it is mended.
 * - Redis keeps everything: `maxmemory-policy noeviction`, and persistence (`appendonly yes`) where the queue must survive a restart.
 */
import { createHash } from "node:crypto";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import type { SourceInvoice } from "rillet-sdk/sync";

export const QUEUE = "rillet-invoices";

/** What the worker answers: kept with the job, for whoever asks what became of an invoice. */
export interface InvoiceOutcome {
  readonly action: string;
  readonly invoiceId: string;
}

export type InvoiceQueue = Queue<SourceInvoice, InvoiceOutcome>;

/** A connection for everything here. BullMQ wants commands to wait for a Redis that is away; the limiter has a time limit of its own. */
export const connectRedis = (): Redis =>
  new Redis(process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379", { maxRetriesPerRequest: null });

export function openQueue(redis: Redis): InvoiceQueue {
  return new Queue(QUEUE, {
    connection: redis,
    // A version that was handled is not handled again within a day; after that it costs a look into the links, and no request.
    defaultJobOptions: { attempts: 1, removeOnComplete: { age: 24 * 60 * 60 }, removeOnFail: false },
  });
}

/** Adds the invoice as it is now. A change made while an earlier version is under way is a job of its own. */
export async function enqueue(queue: InvoiceQueue, source: SourceInvoice): Promise<void> {
  await queue.add("sync", source, { jobId: jobIdOf(source) });
}

/** BullMQ allows no colon in an id. */
export function jobIdOf(source: SourceInvoice): string {
  const version = createHash("sha256").update(JSON.stringify(source)).digest("hex").slice(0, 16);
  return [source.reference.type, source.reference.id, version].join("-").replaceAll(":", "_");
}
