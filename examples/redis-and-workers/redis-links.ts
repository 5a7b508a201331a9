import type { Redis } from "ioredis";
import type { LinkStore } from "rillet-sdk/sync";

/** The link store of the sync in Redis: any worker continues what another began. Nothing in it expires. Use one prefix for each Rillet organization. */
export function redisLinks(redis: Redis, prefix = "rillet-link:"): LinkStore {
  return {
    get: (key) => redis.get(prefix + key),
    set: (key, value) => redis.set(prefix + key, value),
    delete: (key) => redis.del(prefix + key),
  };
}
