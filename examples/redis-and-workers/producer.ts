/**
 * Puts the sample invoices of examples/sync/adapters/sequence into the queue, as a billing system does with each invoice that it finalizes or changes. If it runs
 * twice, nothing is queued again. The comment in worker.ts says how to start everything.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { SequenceInvoiceDocument } from "../sync/adapters/sequence/documents.js";
import { fromSequenceInvoice } from "../sync/adapters/sequence/sequence.js";
import { connectRedis, enqueue, openQueue } from "./invoice-queue.js";

const redis = connectRedis();
const queue = openQueue(redis);
const folder = new URL("../sync/adapters/sequence/", import.meta.url);
for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
  const document = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Partial<SequenceInvoiceDocument>;
  if (document.invoice) await enqueue(queue, fromSequenceInvoice(document as SequenceInvoiceDocument));
}
console.log(await queue.getJobCounts());
await queue.close();
await redis.quit();
