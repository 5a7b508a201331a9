/**
 * Puts the sample invoices of examples/data into the queue, as a billing system would with each invoice that it finalizes or changes. Run it twice: nothing is
 * queued again. worker.ts says how to start everything.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fromSequenceInvoice, type SequenceInvoiceDocument } from "../sequence.js";
import { connectRedis, enqueue, openQueue } from "./invoice-queue.js";

const redis = connectRedis();
const queue = openQueue(redis);
const folder = new URL("../data/", import.meta.url);
for (const name of readdirSync(folder)) {
  const document = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Partial<SequenceInvoiceDocument>;
  if (document.invoice) await enqueue(queue, fromSequenceInvoice(document as SequenceInvoiceDocument));
}
console.log(await queue.getJobCounts());
await queue.close();
await redis.quit();
