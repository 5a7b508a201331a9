import { Redis } from "ioredis";
import { createClient } from "redis";
import {
  redisRateLimiter,
  type RateLimiter,
  type RedisClient,
  type RedisRateLimiterOptions,
} from "../../src/redis/index.js";

export interface Connection {
  readonly client: RedisClient;
  close(): Promise<void>;
}

/** A connection of each library, made as its documentation says. */
export const LIBRARIES = {
  ioredis: (url: string): Promise<Connection> => {
    const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
    client.on("error", () => undefined);
    return Promise.resolve({ client, close: async () => client.disconnect() });
  },
  "node-redis": async (url: string): Promise<Connection> => {
    const client = createClient({ url, socket: { reconnectStrategy: 50 } });
    client.on("error", () => undefined);
    await client.connect();
    return { client, close: async () => client.destroy() };
  },
} as const;

export type Library = keyof typeof LIBRARIES;

/** A limiter of a new Redis. Nothing was sent before, so its first slot needs no wait. */
export const newLimiter = (client: RedisClient, options: RedisRateLimiterOptions = {}): RateLimiter =>
  redisRateLimiter(client, { assumeNoRecentRequests: true, ...options });
