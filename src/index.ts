/** The public surface of rillet-sdk. */
export { Rillet } from "./client.js";
export type { ApiKey } from "./http/credentials.js";
export type { Environment, FetchLike, RilletOptions } from "./options.js";
export type { QueryParameters, QueryValue, RequestOptions } from "./http/request-options.js";
export type { ApiPromise, WithResponse } from "./http/api-promise.js";
export type { FileInput } from "./http/body.js";
export type { Modification, Modifier } from "./resources/modify.js";
export type { CustomRequest } from "./resources/custom-request.js";
export type { TypedApi } from "./resources/typed-api.js";
export type { EndEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./http/hooks.js";
export type { LogFields, Logger, LogLevel } from "./http/observer.js";
export type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "./http/rate-limiter.js";
export { RollingWindowLimiter, type RollingWindow } from "./http/rolling-window-limiter.js";
export type { ListOptions, Page, PagePromise } from "./pagination/index.js";
export * from "./errors/index.js";
export type * from "../generated/resources.js";
export type * from "../generated/types.js";
export type { Error as ProblemDetails } from "../generated/types.js";
