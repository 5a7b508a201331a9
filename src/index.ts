/** The public surface of rillet-sdk. */

// The client, its options and its results
export { Rillet } from "./client.js";
export type { ApiKey } from "./http/credentials.js";
export type { FetchOptions } from "./fetch-options.js";
export type { Environment, FetchLike, RilletOptions } from "./options.js";
export type { QueryParameters, QueryValue, RequestOptions } from "./http/request-options.js";
export type { ApiPromise, WithResponse } from "./http/api-promise.js";
export type { FileInput } from "./http/encode-body.js";
export type { Modification, Modifier } from "./resources/modify.js";
export type { CustomRequest } from "./resources/custom-request.js";
export type { TypedApi, TypedApiMethod, TypedApiRequest, TypedApiResponse } from "./resources/typed-api.js";

// The resources of the API, and the schemas of the contract
export type * from "../generated/resources.js";
export type * from "../generated/types.js";
export type { Error as ProblemDetails } from "../generated/types.js";

// Pages of a list
export type { ListOptions, Page, PagePromise } from "./pagination/index.js";

// Errors
export * from "./errors/index.js";

// The rate limit
export type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "./http/rate-limiter.js";
export { RollingWindowLimiter, type RollingWindow } from "./http/rolling-window-limiter.js";

// Hooks and the log
export type { EndEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./http/hooks.js";
export type { LogFields, Logger, LogLevel } from "./http/observer.js";
