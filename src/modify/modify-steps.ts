import type { Call } from "../http/call.js";
import type { RequestOptions } from "../http/request-options.js";
import type { WithResponse } from "../http/rillet-promise.js";
import type { ResolvedOptions } from "../options.js";
import type { Fields, Keeps } from "./merge.js";

export type Answered = Promise<WithResponse<unknown>>;

/** Gives the changes to an object, or undefined for none; or a promise of either. */
export type Decide = (stored: unknown) => unknown;

/** What `modify` must know of the client. */
export type ModifySettings = Pick<ResolvedOptions, "totalTimeout" | "limiter">;

/** What may be added to a request that is a step of another call. */
export interface RequestParts {
  readonly options: RequestOptions;
  readonly body?: unknown;
  readonly guard?: Call["guard"];
  /** To merge into anything but the object itself would wipe what it holds. */
  readonly needsId?: boolean;
}

/** What one call of a resource's `modify` is made of. */
export interface ModifySteps extends ModifySettings {
  readonly name: string;
  readonly path: string;
  readonly keeps: Keeps;
  /** The fields to change, checked; or a function that gives them. */
  readonly changes: Fields | Decide;
  readonly options: RequestOptions;
  readonly retrieve: (parts: RequestParts) => Answered;
  readonly update: (parts: RequestParts) => Answered;
}
