import { spawn, type ChildProcess } from "node:child_process";
import { Redis } from "ioredis";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  connectRedis,
  enqueue,
  jobIdOf,
  openQueue,
  type InvoiceQueue,
} from "../../examples/redis-and-workers/invoice-queue.js";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { startSandboxServer, type SandboxServer } from "../../src/sandbox/server/index.js";
import type { SourceInvoice } from "../../src/sync/index.js";
import { describeWithRedis, end, startRedis, until, type RedisServer } from "./redis-server.js";

const WINDOW = { limit: 60, windowMs: 2_000 };
let redis: RedisServer;
let sandbox: Sandbox;
let server: SandboxServer;
let connection: Redis;
let queue: InvoiceQueue;
let workers: ChildProcess[];

beforeEach(async () => {
  workers = [];
  redis = await startRedis(undefined, ["--maxmemory-policy", "noeviction"]);
  process.env["REDIS_URL"] = redis.url;
  sandbox = createSandbox({ externalReferenceTypes: ["SEQUENCE"], rateLimit: WINDOW });
  server = await startSandboxServer(sandbox);
  connection = connectRedis();
  connection.on("error", () => undefined);
  queue = openQueue(connection);
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => end(worker)));
  await queue.close();
  connection.disconnect();
  await server.close();
  await redis.stop();
});

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  REDIS_URL: redis.url,
  RILLET_BASE_URL: server.url,
  RILLET_API_KEY: "sandbox-key",
  RATE_WINDOW_MS: String(WINDOW.windowMs),
});

function startWorker(): void {
  workers.push(
    spawn(process.execPath, ["--import", "tsx", "examples/redis-and-workers/worker.ts"], {
      env: environment(),
      stdio: "ignore",
    }),
  );
}

/** Three customers, two products, a line each. */
const source = (index: number): SourceInvoice => ({
  reference: { type: "SEQUENCE", id: `invoice-${index}` },
  number: `INV-${index}`,
  currency: "GBP",
  invoiceDate: "2026-11-01",
  customer: {
    reference: { type: "SEQUENCE", id: `customer-${index % 3}` },
    name: `Customer ${index % 3}`,
    taxStatus: "TAX_EXEMPT",
  },
  lines: [
    {
      reference: { type: "SEQUENCE", id: `line-${index}` },
      description: "Seats",
      product: { reference: { type: "SEQUENCE", id: `product-${index % 2}` }, name: `Product ${index % 2}` },
      quantity: "1",
      unitPrice: `${index + 1}.00`,
    },
  ],
});

const sources = Array.from({ length: 60 }, (_, index) => source(index));

const referenceIds = (objects: readonly { external_references?: readonly { id: string }[] }[]): string[] =>
  objects.flatMap(({ external_references: references = [] }) => references.map(({ id }) => id)).sort();

describeWithRedis("The BullMQ example", () => {
  it(
    "makes exactly one invoice of each, though its workers are killed again and again",
    { timeout: 180_000 },
    async () => {
      sandbox.faults.add({ match: { method: "POST" }, probability: 0.1, seed: 3, fault: { kind: "drop-after" } });
      sandbox.faults.add({ match: { method: "POST" }, probability: 0.5, seed: 7, fault: { kind: "delay", ms: 150 } });
      for (let copies = 0; copies < 3; copies++) await Promise.all(sources.map((each) => enqueue(queue, each)));
      for (let count = 0; count < 3; count++) startWorker();
      for (const made of [5, 15, 25, 35, 45]) {
        await until(() => sandbox.state.invoices.size >= made, 90_000);
        const victim = workers.shift();
        if (victim) await end(victim);
        startWorker();
      }
      await until(async () => (await queue.getCompletedCount()) + (await queue.getFailedCount()) === 60, 120_000);
      expect(await queue.getFailedCount()).toBe(0);
      const { invoices, customers, products } = sandbox.state;
      expect(referenceIds(invoices.all())).toEqual(sources.map(({ reference }) => reference.id).sort());
      expect(referenceIds(customers.all())).toEqual(["customer-0", "customer-1", "customer-2"]);
      expect(referenceIds(products.all())).toEqual(["product-0", "product-1"]);
      expect(sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
    },
  );

  it("queues a version of an invoice once, and a changed one again", async () => {
    const changed = { ...source(1), dueDate: "2026-12-01" };
    for (const each of [source(1), source(1), changed, changed]) await enqueue(queue, each);
    expect(await queue.getWaitingCount()).toBe(2);
    expect(jobIdOf({ ...source(1), reference: { type: "A:B", id: "c:d" } })).toMatch(/^A_B-c_d-[0-9a-f]{16}$/);
  });
});
