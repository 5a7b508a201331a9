/** A process of its own that shares the budget. Told by its argument what to do; says on standard output how far it is. */
import { Redis } from "ioredis";
import { createClient } from "redis";
import { Rillet } from "../../src/index.js";
import { redisRateLimiter, type RedisClient } from "../../src/redis/index.js";

export interface Task {
  readonly name: string;
  readonly redis: string;
  readonly library: "ioredis" | "node-redis";
  readonly limit: number;
  readonly windowMs: number;
  readonly assumeNoRecentRequests?: boolean;
  /** Milliseconds by which the clock of this process is wrong. */
  readonly clockSkewMs?: number;
  /** `send` sends requests; `call` calls Rillet through the client; `hold` takes slots and never releases them; `wait` stands in the queue. */
  readonly what: "send" | "call" | "hold" | "wait";
  readonly count: number;
  readonly holdMs: number;
  readonly target?: string;
}

const task = JSON.parse(process.argv[2] ?? "{}") as Task;
const { clockSkewMs = 0 } = task;
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + clockSkewMs;

async function connect(): Promise<{ client: RedisClient; close: () => unknown }> {
  if (task.library === "ioredis") {
    const client = new Redis(task.redis);
    return { client, close: () => client.quit() };
  }
  const client = await createClient({ url: task.redis }).connect();
  return { client, close: () => client.close() };
}

const { client, close } = await connect();
const limiter = redisRateLimiter(client, {
  limit: task.limit,
  windowMs: task.windowMs,
  assumeNoRecentRequests: task.assumeNoRecentRequests ?? true,
});

async function send(): Promise<void> {
  const slot = await limiter.acquire({ holdMs: task.holdMs });
  try {
    await (await fetch(task.target ?? "", { headers: { "x-from": task.name } })).text();
  } finally {
    slot.release();
  }
}

async function call(): Promise<void> {
  const rillet = new Rillet({ apiKey: "sandbox-key", baseUrl: task.target, rateLimit: limiter, maxRetries: 0 });
  await Promise.all(Array.from({ length: task.count }, async () => rillet.taxRates.list()));
}

console.log("ready");
await new Promise((resolve) => process.stdin.once("data", resolve));
if (task.what === "send" || task.what === "call") {
  await (task.what === "call" ? call() : Promise.all(Array.from({ length: task.count }, send)));
  console.log("done");
  await close();
} else {
  const slots = Array.from({ length: task.count }, () => limiter.acquire({ holdMs: task.holdMs }));
  if (task.what === "hold") await Promise.all(slots);
  console.log("done");
  setInterval(() => undefined, 60_000);
}
process.stdin.destroy();
