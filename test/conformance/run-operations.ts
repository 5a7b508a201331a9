/** Calls every operation of the contract, in chains as an integration makes them. Some calls must be rejected. */
import { contractOperations } from "../../generated/contract.js";
import { createCaller, type TargetServer, type Step } from "./call-operation.js";
import { runContracts } from "./chains/contracts.js";
import { runLedger } from "./chains/ledger.js";
import { runPurchases } from "./chains/purchases.js";
import { runRejections } from "./chains/rejections.js";
import { runSales } from "./chains/sales.js";

/** The result of a run. */
export interface RunResult {
  readonly steps: readonly Step[];
  /** Steps with another status than expected. */
  readonly unexpected: readonly Step[];
  /** Operations for which the server responds with 501. */
  readonly notServed: readonly string[];
  /** Operations that the run does not call. It should call all of them. */
  readonly notCalled: readonly string[];
}

/** Calls every operation. The sandbox must have the seed `demo`, the reference type BILLING and no rate limit. */
export async function runOperations(server: TargetServer): Promise<RunResult> {
  const { call, steps } = createCaller(server);
  for (const chain of [runLedger, runSales, runContracts, runPurchases, runRejections]) await chain(call);
  const called = new Set(steps.map(({ name }) => name));
  const notServed = [...new Set(steps.filter(({ status }) => status === 501).map(({ name }) => name))];
  return {
    steps,
    unexpected: steps.filter(({ status, expected }) => status !== expected && status !== 501),
    notServed,
    notCalled: contractOperations()
      .map(({ name }) => name)
      .filter((name) => !called.has(name)),
  };
}
