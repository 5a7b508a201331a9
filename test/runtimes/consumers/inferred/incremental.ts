/** The same with `rillet-sdk/incremental` and `rillet-sdk/redis`. */
import { incremental } from "rillet-sdk/incremental";
import { redisRateLimiter } from "rillet-sdk/redis";
import { rillet } from "./core.js";

export const changed = (since: Date) => incremental(rillet.customers, { since });
export const firstChange = async (since: Date) => {
  for await (const invoice of incremental(rillet.invoices, { since })) return invoice;
  return undefined;
};
export const limiter = (redis: Parameters<typeof redisRateLimiter>[0]) => redisRateLimiter(redis, { key: "rillet" });
