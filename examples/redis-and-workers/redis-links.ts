import type { Redis } from "ioredis";
import type { LinkStore } from "rillet-sdk/sync";

/** What the sync knows, in Redis, so that any worker takes up what another began. Nothing in it expires. One prefix for each Rillet organization. */
export function redisLinks(redis: Redis, prefix = "rillet-link:"): LinkStore {
  return {
    get: (key) => redis.get(prefix + key),
    set: (key, value) => redis.set(prefix + key, value),
    delete: (key) => redis.del(prefix + key),
  };
}
