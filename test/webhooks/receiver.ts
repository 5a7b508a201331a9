/** A service of its own process: node:http, claims in the Redis of its first argument, and a list there of what it handled. Says its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Redis } from "ioredis";
import { redisStore } from "../../examples/webhooks/redis-store.js";
import { createWebhookHandler, toNodeHandler } from "../../src/webhooks/index.js";
import { TOKEN } from "./deliveries.js";

const redis = new Redis(process.argv[2] ?? "");

/** Long enough that copies meet; every third delivery fails at first, in whatever process. */
async function handle({ id }: { id: string }): Promise<void> {
  await redis.ping();
  if (id.endsWith("3") && (await redis.sadd("failed", id)) === 1) throw new Error("not yet");
  await redis.rpush("handled", `${process.pid} ${id}`);
}

const receive = toNodeHandler(
  createWebhookHandler({ token: TOKEN, seen: redisStore(redis), fallback: handle, onError: () => undefined }),
);
const server = createServer((request, response) => void receive(request, response));
server.listen(0, "127.0.0.1", () => console.log(`port ${(server.address() as AddressInfo).port}`));
