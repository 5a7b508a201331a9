/**
 * One rate limit for many processes: the entry `rillet-sdk/redis`. It imports no Redis library: use ioredis or node-redis.
 *
 * @packageDocumentation
 */
export type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "../http/rate-limiter.js";
export type { RedisRateLimiterOptions } from "./limiter-options.js";
export type { IoredisClient, NodeRedisClient, RedisClient } from "./redis-client.js";
export { redisRateLimiter } from "./redis-rate-limiter.js";
