import type { Call } from "../http/call.js";
import type { RequestOptions } from "../http/request-options.js";
import type { WithResponse } from "../http/rillet-promise.js";
import type { ResolvedOptions } from "../options.js";
import type { Keeps } from "./merge.js";

export type Answered = Promise<WithResponse<unknown>>;

/** Gives the changes to an object, or undefined for none; or a promise of either. */
export type Decide = (stored: unknown) => unknown;

/** What `modify` must know of the client. */
export type ModifySettings = Pick<ResolvedOptions, "totalTimeout" | "limiter">;

/** What is wrong with an object that was answered, in words that follow "an answer that", or false. */
export type ProblemOf = (data: unknown) => string | false;

/** What one call of a resource's `modify` is made of. */
export interface ModifySteps {
  readonly name: string;
  readonly path: string;
  readonly keeps: Keeps;
  /** JSON of the fields to change, or a function that gives them. */
  readonly changes: string | Decide;
  readonly options: RequestOptions;
  readonly settings: ModifySettings;
  /** Rejects where the answer has a problem. */
  readonly retrieve: (options: RequestOptions, problemOf: ProblemOf) => Answered;
  readonly update: (options: RequestOptions, body: unknown, guard: Call["guard"]) => Answered;
}
