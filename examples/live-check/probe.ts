import type { Rillet } from "rillet-sdk";
import type { TestObjects } from "./test-objects.js";

/** `not decidable`: the probe ran, but what it saw proves neither. */
export type Verdict = "held" | "broken" | "not decidable";

export interface Finding {
  readonly verdict: Verdict;
  /** What the probe saw. */
  readonly evidence: string;
}

/** One assumption about the service. */
export interface Probe {
  readonly name: string;
  readonly assumption: string;
  /** Where the SDK relies on it. */
  readonly reliedOnBy: string;
  /** What follows if the assumption is false. */
  readonly ifFalse: string;
  /** Whether the probe only reads. Production is probed only by such probes. */
  readonly isReadOnly?: true;
  /** Whether the probe takes minutes or hours. Such a probe runs only with `--slow`. */
  readonly isSlow?: true;
  run(context: ProbeContext): Promise<Finding>;
}

/** A delivery of a webhook, as it arrived. */
export interface Delivery {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a probe works with. */
export interface ProbeContext {
  readonly rillet: Rillet;
  /** Objects for the probes. They are created on first use and removed at the end. */
  readonly objects: TestObjects;
  /** Sends one GET without waiting for the rate limit and without a retry. */
  readonly sendUnlimited: () => Promise<Response>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The time, in milliseconds. */
  readonly now: () => number;
  /** Waits for the next delivery. Undefined where no webhook can arrive. Resolves to undefined when none arrives in time. */
  readonly nextDelivery?: (() => Promise<Delivery | undefined>) | undefined;
}

export const held = (evidence: string): Finding => ({ verdict: "held", evidence });
export const broken = (evidence: string): Finding => ({ verdict: "broken", evidence });
export const notDecidable = (evidence: string): Finding => ({ verdict: "not decidable", evidence });

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
