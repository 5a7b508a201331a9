/**
 * Remembers handled deliveries in Redis, so that many processes handle each once: `createWebhookHandler({ token, on, seen: redisStore(new Redis()) })`.
 *
 * `client` is what is used of ioredis; with node-redis write `client.set(key, value, { NX: true, PX: ms })`.
 */
import type { WebhookStore } from "rillet-sdk/webhooks";

interface RedisClient {
  set(key: string, value: string, unit: "PX", milliseconds: number): Promise<unknown>;
  set(key: string, value: string, unit: "PX", milliseconds: number, condition: "NX"): Promise<"OK" | null>;
  get(key: string): Promise<string | null>;
  pexpire(key: string, milliseconds: number): Promise<unknown>;
  del(key: string): Promise<unknown>;
}

/** `prefix` keeps the webhooks of one organization apart: each needs its own. */
export function redisStore(client: RedisClient, prefix = "rillet-webhook:"): WebhookStore {
  return {
    async claim(id, leaseMs) {
      if (await client.set(prefix + id, "busy", "PX", leaseMs, "NX")) return "claimed";
      return (await client.get(prefix + id)) === "done" ? "done" : "busy";
    },
    async renew(id, leaseMs) {
      await client.pexpire(prefix + id, leaseMs);
    },
    async complete(id, keepMs) {
      await client.set(prefix + id, "done", "PX", keepMs);
    },
    async release(id) {
      await client.del(prefix + id);
    },
  };
}
