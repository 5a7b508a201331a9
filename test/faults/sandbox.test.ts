import fc from "../support/fast-check.js";
import { expect, it } from "vitest";
import { createSeededObjects } from "./seeded-objects.js";
import { anyEpisode } from "./episode.js";
import { judge } from "./judge.js";
import { play } from "./play.js";
import { readSeries, tryAll } from "./repeat.js";

const RUNS = 12;
/** Of requests in a run, on average: with fewer the episodes would not be what they are meant to be. Some 25 come in fact. */
const REQUESTS = 5;

it(
  "each call ends in time with its result or a typed error under every fault of the sandbox, and leaves no resource open",
  { timeout: 600_000 },
  async () => {
    const series = readSeries(RUNS);
    const seeded = await createSeededObjects();
    let requests = 0;
    const property = fc.asyncProperty(anyEpisode, async (episode) => {
      requests += await play(episode, seeded, judge);
    });
    await tryAll(property, series, "test/faults/sandbox.test.ts");
    console.log(`Faults of the sandbox: ${requests} requests in ${series.runs} episodes, FAULTS_SEED=${series.seed}`);
    if (series.path === undefined) expect(requests).toBeGreaterThan(series.runs * REQUESTS);
  },
);
