/** rillet-sdk: the public surface. */
export { Rillet } from "./client.js";
export type { TypedApi } from "./api.js";
export type { ApiKey } from "./http/credentials.js";
export type { Environment, FetchLike, RilletOptions } from "./options.js";
export type { RequestOptions } from "./http/request-options.js";
export type { RilletPromise, WithResponse } from "./http/rillet-promise.js";
export type { FileInput } from "./http/file-input.js";
export type { Modification, Modifier } from "./http/modification.js";
export type { EndEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./http/hooks.js";
export type { LogFacts, Logger, LogLevel } from "./http/logger.js";
export type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "./http/rate-limiter.js";
export { RollingWindowLimiter, type RollingWindow } from "./http/rolling-window-limiter.js";
export type { ListOptions, Page, PagePromise } from "./pagination/index.js";
export * from "./errors/index.js";
export type * from "../generated/resources.js";
export type * from "../generated/types.js";
export type { Error as ProblemDetails } from "../generated/types.js";
