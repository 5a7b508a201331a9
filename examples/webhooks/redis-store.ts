/**
 * Remembers handled deliveries in Redis, so that many processes together handle each of them once: `createWebhookHandler({ token, on, store: redisStore(new Redis()) })`.
 *
 * `client` is the used part of ioredis. With node-redis write `client.set(key, value, { NX: true, PX: ms })`.
 */
import type { WebhookStore } from "rillet-sdk/webhooks";

interface RedisClient {
  set(key: string, value: string, unit: "PX", milliseconds: number): Promise<unknown>;
  set(key: string, value: string, unit: "PX", milliseconds: number, condition: "NX"): Promise<"OK" | null>;
  get(key: string): Promise<string | null>;
  pexpire(key: string, milliseconds: number): Promise<unknown>;
  del(key: string): Promise<unknown>;
}

/** Each webhook of an organization needs its own `prefix`. */
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
