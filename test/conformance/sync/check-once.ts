/**
 * Checks that each document is in Rillet exactly once, whatever happens: thousands of random schedules in memory, and rounds of real processes that are killed.
 * `npm run check:once` takes some five minutes; ONCE_SHARE=0.1 runs a tenth. The printed SYNC_SEED repeats a run.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";

const SCHEDULES = 5_000;
const ROUNDS = 100;
/** Each with a part of the work, at the same time. */
const PROCESSES = 2;

const share = Number(process.env["ONCE_SHARE"] ?? 1);
const seed = Number(process.env["SYNC_SEED"] ?? Date.now() % 2 ** 31);
const [schedules, rounds] = [Math.ceil(SCHEDULES * share), Math.ceil(ROUNDS * share)];

async function runPart(part: number): Promise<boolean> {
  const files = ["memory", "processes"].map((name) => `test/conformance/sync/${name}.test.ts`);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", ".config/vitest.ts", "--no-file-parallelism"];
  const child = spawn(process.execPath, [...vitest, ...files], {
    stdio: "inherit",
    env: {
      ...process.env,
      SYNC_RUNS: String(Math.ceil(schedules / PROCESSES)),
      KILL_RUNS: String(Math.ceil(rounds / PROCESSES)),
      SYNC_SEED: String(seed + part),
    },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return code === 0;
}

const results = await Promise.all(Array.from({ length: PROCESSES }, (_, part) => runPart(part)));
if (results.includes(false)) {
  console.error("Once and only once: BROKEN. See above for the schedule and the promise that it breaks.");
  process.exit(1);
}
console.log(
  `Once and only once: ${schedules} schedules in memory and ${rounds} rounds of processes, SYNC_SEED=${seed}: every promise was kept.`,
);
