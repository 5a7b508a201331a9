import type { Finding, Probe, ProbeContext, Verdict } from "./probe.js";

export interface ProbeResult extends Pick<Probe, "name" | "assumption" | "reliedOnBy" | "ifFalse">, Finding {}

/** Runs probes one after another. A probe that throws is not decidable, with the error as its evidence. */
export async function runProbes(
  probes: readonly Probe[],
  context: ProbeContext,
  onResult: (result: ProbeResult) => void = () => undefined,
): Promise<ProbeResult[]> {
  const results: ProbeResult[] = [];
  for (const probe of probes) {
    const { name, assumption, reliedOnBy, ifFalse } = probe;
    const result = { name, assumption, reliedOnBy, ifFalse, ...(await run(probe, context)) };
    results.push(result);
    onResult(result);
  }
  return results;
}

async function run(probe: Probe, context: ProbeContext): Promise<Finding> {
  try {
    return await probe.run(context);
  } catch (error) {
    return { verdict: "not decidable", evidence: error instanceof Error ? error.message : String(error) };
  }
}

export const count = (results: readonly ProbeResult[], verdict: Verdict): number =>
  results.filter((result) => result.verdict === verdict).length;
