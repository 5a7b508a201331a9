/**
 * Everything that can go wrong, at length: the faults of the sandbox on virtual time, broken HTTP over real connections, and what 100,000 requests leave behind.
 * `npm run check:faults`, for CI; a minute or two. What is printed as FAULTS_SEED can be given again; a failure prints the command that repeats it.
 */
import { spawnSync } from "node:child_process";

const { FAULTS_RUNS = "25", FAULTS_SEED = String(Date.now() % 2 ** 31) } = process.env;
const REQUESTS = 10_000;

function run(...parameters: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, parameters, {
    stdio: ["inherit", "pipe", "inherit"],
    encoding: "utf8",
    env: { ...process.env, FAULTS_RUNS, FAULTS_SEED },
  });
  process.stdout.write(stdout);
  if (status === 0) return stdout;
  console.error("Faults: BROKEN. See above for what, and how to repeat it.");
  process.exit(1);
}

const output = run(
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config",
  ".config/vitest.ts",
  "test/faults/sandbox.test.ts",
  "test/faults/broken-http.test.ts",
);
const requests = [...output.matchAll(/: (\d+) requests/g)].reduce((sum, [, count]) => sum + Number(count), 0);
if (requests < REQUESTS) throw new Error(`Only ${requests} requests were made: raise FAULTS_RUNS.`);
run("--expose-gc", "--import", "tsx", "test/faults/leaks.ts");
console.log(
  `Faults: ${requests} requests through faults and broken HTTP, FAULTS_SEED=${FAULTS_SEED}, and 100000 for leaks: each call ended in time with a result or a typed error; nothing was left behind, and no key was told.`,
);
