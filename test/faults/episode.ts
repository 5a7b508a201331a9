import fc from "../support/fast-check.js";
import type { LogLevel, RollingWindow } from "../../src/index.js";
import type { Fault } from "../../src/sandbox/index.js";
import { calls, type CallName } from "./calls.js";
import { anyFault } from "./fault-kinds.js";

/** A call that is made, when, and with which options; times in milliseconds. */
export interface PlannedCall {
  readonly name: CallName;
  /** After the start of the episode. */
  readonly at: number;
  /** Which of the seeded objects it is about. */
  readonly choice: number;
  readonly timeout: number;
  readonly totalTimeout: number | undefined;
  readonly maxRetries: number;
  /** The signal: one of its own that aborts after some time, or the one that all episodes share and that never does. */
  readonly abortAfter: number | "never" | undefined;
  readonly idempotencyKey: boolean;
  readonly prefetch: 0 | 1;
}

export interface FaultPlan {
  readonly fault: Fault;
  readonly probability: number;
  readonly seed: number;
  readonly method: string | undefined;
}

/** A client with some options, a sandbox in which things go wrong, and calls at random moments. Plain data: printed, it says all there is to know. */
export interface Episode {
  /** Of the jitter. */
  readonly seed: number;
  readonly rateLimit: RollingWindow | false;
  /** Whether the server allows what the client's limiter does, or any number. */
  readonly isLimited: boolean;
  readonly maxRetryAfter: number;
  readonly logLevel: LogLevel;
  readonly key: "text" | "function" | "slow" | "failing";
  /** Whether `fetch` hangs the request, with its headers, on the errors it throws. */
  readonly isLeaky: boolean;
  /** The longest that a request takes to reach the server. */
  readonly latency: number;
  readonly faults: readonly FaultPlan[];
  readonly calls: readonly PlannedCall[];
}

const names = Object.keys(calls) as CallName[];

const plannedCall: fc.Arbitrary<PlannedCall> = fc.record({
  name: fc.constantFrom(...names),
  at: fc.nat(20_000),
  choice: fc.nat(7),
  timeout: fc.constantFrom(1, 40, 1000, 5000, 5000, 30_000, 30_000),
  totalTimeout: fc.option(fc.constantFrom(1, 500, 4000, 60_000), { nil: undefined, freq: 1 }),
  maxRetries: fc.nat(3),
  abortAfter: fc.oneof(
    fc.constant(undefined),
    fc.constant("never" as const),
    fc.constant("never" as const),
    fc.nat(20_000),
    fc.nat(100),
  ),
  idempotencyKey: fc.boolean(),
  prefetch: fc.constantFrom(0, 1),
});

const faultPlan: fc.Arbitrary<FaultPlan> = fc.record({
  fault: anyFault,
  probability: fc.constantFrom(0.05, 0.2, 0.6),
  seed: fc.nat(10_000),
  method: fc.constantFrom(undefined, undefined, "GET", "POST", "PUT", "DELETE"),
});

const windows: readonly (RollingWindow | false)[] = [
  false,
  { limit: 60, windowMs: 60_000 },
  { limit: 5, windowMs: 1000 },
  { limit: 2, windowMs: 7000 },
];

export const anyEpisode: fc.Arbitrary<Episode> = fc.record({
  seed: fc.nat(10_000),
  rateLimit: fc.constantFrom(...windows),
  isLimited: fc.boolean(),
  maxRetryAfter: fc.constantFrom(500, 8000, 90_000),
  logLevel: fc.constantFrom("off", "warn", "debug", "trace", "trace"),
  key: fc.constantFrom("text", "text", "function", "slow", "failing"),
  isLeaky: fc.boolean(),
  latency: fc.constantFrom(0, 0, 30, 900),
  faults: fc.array(faultPlan, { minLength: 1, maxLength: 6 }),
  calls: fc.array(plannedCall, { minLength: 1, maxLength: 40, size: "max" }),
});
