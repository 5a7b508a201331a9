import type { Rillet } from "../../client.js";
import type { Links } from "../links/links.js";
import type { ResolvedSettings } from "../settings/resolve-settings.js";
import type { Shared } from "./shared.js";

/** Something that was made in Rillet on the way to the invoice. */
export interface CreatedObject {
  /** What was made. */
  readonly kind: "customer" | "product";
  /** Id in Rillet. */
  readonly id: string;
  /** Its name, for a person to read. */
  readonly name: string;
}

/** What every invoice of one RilletSync has in common. */
export interface Workplace {
  readonly rillet: Rillet;
  readonly settings: ResolvedSettings;
  readonly links: Links;
  readonly shared: Shared;
}

/** One document on its way: what it spent, what it made, what there is to say. */
export interface Run extends Workplace {
  /** What went out to the API for it: every attempt of every call, pages and repeats too. A look-up that several wait for is its that started it. */
  readonly requests: { readonly count: number };
  readonly created: CreatedObject[];
  readonly warnings: string[];
  /** Everything is decided and nothing is written: neither in Rillet nor in the link store. */
  readonly isPlan: boolean;
}

export function startRun(workplace: Workplace): Run {
  const requests = { count: 0 };
  const rillet = workplace.rillet.withOptions({ onRequest: () => void (requests.count += 1) });
  return { ...workplace, rillet, requests, created: [], warnings: [], isPlan: false };
}

/** A run whose writes to the link store are forgotten; what it would write to Rillet it only describes. */
export function startPlan(workplace: Workplace): Run {
  return { ...startRun(workplace), links: workplace.links.overlay(), isPlan: true };
}

/** In a plan, the id of what the sync would create. */
export const NOT_YET = "(created by the sync)";
