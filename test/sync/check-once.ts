/**
 * Checks that every record is created exactly once: at least 2,000 random schedules of faults, deaths, duplicate calls and passing days, and real processes that are killed.
 * `npm run check:once`, for CI, takes about two minutes. The printed SYNC_SEED and KILL_SEED repeat a run.
 */
import { spawnSync } from "node:child_process";

const SCHEDULES = Number(process.env["SYNC_RUNS"] ?? 1500);
const KILLED = Number(process.env["KILL_RUNS"] ?? 20);
const files = ["test/sync/invoices/once.property.test.ts", "test/sync/sigkill.test.ts"];

const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--config", ".config/vitest.ts", "--no-file-parallelism", ...files],
  {
    stdio: "inherit",
    env: { ...process.env, SYNC_RUNS: String(SCHEDULES), KILL_RUNS: String(KILLED) },
  },
);
if (status !== 0) {
  console.error("Once and only once: BROKEN. The seeds above repeat it.");
  process.exit(1);
}
console.log(
  `Once and only once: ${2 * SCHEDULES} random schedules in memory, ${KILLED} of processes killed at random and every kill point between them: 0 duplicates, 0 lost.`,
);
