/** A service in its own process: node:http, with claims and a list of the handled deliveries in the Redis of its first argument. Prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Redis } from "ioredis";
import { redisStore } from "../../examples/webhooks/redis-store.js";
import { createWebhookHandler, toNodeHandler } from "../../src/webhooks/index.js";
import { TOKEN } from "./deliveries.js";

const redis = new Redis(process.argv[2] ?? "");

/** Takes long enough for copies to come meanwhile. Every delivery with an id that ends in 3 fails at first. */
async function handle({ id }: { id: string }): Promise<void> {
  await redis.ping();
  if (id.endsWith("3") && (await redis.sadd("failed", id)) === 1) throw new Error("not yet");
  await redis.rpush("handled", `${process.pid} ${id}`);
}

const receive = toNodeHandler(
  createWebhookHandler({ token: TOKEN, store: redisStore(redis), fallback: handle, onError: () => undefined }),
);
const server = createServer((request, response) => void receive(request, response));
server.listen(0, "127.0.0.1", () => console.log(`port ${(server.address() as AddressInfo).port}`));
