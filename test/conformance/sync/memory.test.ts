import fc from "../../support/fast-check.js";
import { expect, it } from "vitest";
import { playInMemory } from "./play-in-memory.js";
import { anySchedule } from "./schedule.js";

it("every promise of the sync holds through kills, faults, late requests, lost links, wrong clocks, other workers and a person's work", async () => {
  const parameters = {
    numRuns: Number(process.env["SYNC_RUNS"] ?? 60),
    seed: Number(process.env["SYNC_SEED"] ?? 20261120),
    ...(process.env["SYNC_PATH"] !== undefined && { path: process.env["SYNC_PATH"] }),
  };
  console.log(`schedules in memory: ${parameters.numRuns}, SYNC_SEED=${parameters.seed}`);
  await fc.assert(
    fc.asyncProperty(anySchedule(6), async (schedule) => {
      expect(await playInMemory(schedule)).toEqual([]);
    }),
    parameters,
  );
}, 3_600_000);
