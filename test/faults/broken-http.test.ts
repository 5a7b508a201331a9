import fc from "../support/fast-check.js";
import { expect, it, vi } from "vitest";
import type { RollingWindow } from "../../src/index.js";
import { brokenResponses, type ResponseName } from "./broken-responses.js";
import { openRawFixture, playRaw, type PlannedRawCall, type RawEpisode } from "./play-raw.js";
import { rawCalls, type RawCallName } from "./raw-calls.js";
import { readSeries, tryAll } from "./repeat.js";

const RUNS = 6;
/** At a time. */
const MOST_CALLS = 48;

const plannedCall: fc.Arbitrary<PlannedRawCall> = fc.record({
  name: fc.constantFrom(...(Object.keys(rawCalls) as RawCallName[])),
  responses: fc.array(fc.constantFrom(...(Object.keys(brokenResponses) as ResponseName[])), {
    minLength: 1,
    maxLength: 3,
  }),
  at: fc.nat(15),
  timeout: fc.integer({ min: 10, max: 50 }),
  totalTimeout: fc.option(fc.integer({ min: 5, max: 100 }), { nil: undefined, freq: 1 }),
  maxRetries: fc.nat(3),
  abortAfter: fc.option(fc.nat(40), { nil: undefined, freq: 1 }),
});

const anyEpisode: fc.Arbitrary<RawEpisode> = fc.record({
  seed: fc.nat(10_000),
  rateLimit: fc.constantFrom<RollingWindow | false>(false, { limit: 20, windowMs: 5 }),
  logLevel: fc.constantFrom("off", "debug", "trace"),
  calls: fc.array(plannedCall, { minLength: 1, maxLength: MOST_CALLS, size: "max" }),
});

it(
  "each call ends in time with its own response or a typed error, whatever a server sends in place of HTTP",
  { timeout: 600_000 },
  async () => {
    const series = readSeries(RUNS);
    const fixture = await openRawFixture();
    const seen = new Set<string>();
    await tryAll(
      fc.asyncProperty(anyEpisode, async (episode) => {
        // To look for a shorter case of it would take as long again each time.
        fc.pre(!fixture.hasHung);
        for (const { responses } of episode.calls) for (const name of responses) seen.add(name);
        await playRaw(episode, fixture);
      }),
      series,
      "test/faults/broken-http.test.ts",
    );
    // Those of calls that gave up are closed; those that are kept alive are no more than calls there were at a time.
    await vi.waitFor(() => expect(fixture.server.open()).toBeLessThanOrEqual(MOST_CALLS), 5000);
    await fixture.close();
    console.log(
      `Broken HTTP: ${fixture.server.requests()} requests with ${seen.size} kinds of responses in ${series.runs} episodes, FAULTS_SEED=${series.seed}`,
    );
  },
);
