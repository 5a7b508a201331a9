import fc from "../support/fast-check.js";

export interface Series {
  /** How many times it is tried. */
  readonly runs: number;
  readonly seed: number;
  /** Leads to one run of the seed; undefined for all of them. */
  readonly path: string | undefined;
}

/** As the environment says: FAULTS_RUNS times as many runs, from FAULTS_SEED, or the one run at FAULTS_PATH. By default each run of the tests tries the same cases. */
export function readSeries(runs: number): Series {
  const { FAULTS_RUNS = "1", FAULTS_SEED = "20261120", FAULTS_PATH: path } = process.env;
  return { runs: runs * Number(FAULTS_RUNS), seed: Number(FAULTS_SEED), path };
}

/** Tries a property; a failure names the seed, the shortest case that fails, and the command that repeats it. */
export async function tryAll<Case>(
  property: fc.IAsyncProperty<[Case]>,
  { runs, seed, path }: Series,
  file: string,
): Promise<void> {
  const details = await fc.check(property, {
    numRuns: runs,
    seed,
    ...(path !== undefined && { path, endOnFailure: true }),
  });
  if (!details.failed) return;
  const reason = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  const command = `FAULTS_SEED=${seed} FAULTS_PATH=${details.counterexamplePath ?? ""} npx vitest run --config .config/vitest.ts ${file}`;
  throw new Error(
    `${reason}\n\nin ${fc.stringify(details.counterexample?.[0])}\n\nSeed ${seed}. To repeat it: ${command}`,
  );
}
