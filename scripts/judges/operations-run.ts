/** A run over every operation of the contract: one chain of calls, as an integration would make them, and some that are to be refused. */
import { contractOperations } from "../../generated/contract.js";
import { createCaller, type Judged, type Step } from "./caller.js";
import { runContracts } from "./chains/contracts.js";
import { runLedger } from "./chains/ledger.js";
import { runPurchases } from "./chains/purchases.js";
import { runRefusals } from "./chains/refusals.js";
import { runSales } from "./chains/sales.js";

/** What became of a run. */
export interface RunResult {
  readonly steps: readonly Step[];
  /** Steps that ended otherwise than expected. */
  readonly unexpected: readonly Step[];
  /** Operations that the server does not have: 501. */
  readonly notServed: readonly string[];
  /** Operations that the run does not call: a gap in it. */
  readonly notCalled: readonly string[];
}

/** Calls every operation. The sandbox there has the seed `demo`, the reference type BILLING and no rate limit. */
export async function runOperations(judged: Judged): Promise<RunResult> {
  const { call, steps } = createCaller(judged);
  for (const chain of [runLedger, runSales, runContracts, runPurchases, runRefusals]) await chain(call);
  const called = new Set(steps.map(({ name }) => name));
  const notServed = [...new Set(steps.filter(({ status }) => status === 501).map(({ name }) => name))];
  return {
    steps,
    unexpected: steps.filter(({ status, expected }) => status !== expected && status !== 501),
    notServed,
    notCalled: contractOperations.map(({ name }) => name).filter((name) => !called.has(name)),
  };
}
