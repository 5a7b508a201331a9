import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "../../support/fast-check.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hasRedis, type RedisServer, startRedis } from "../../redis/redis-server.js";
import { playInProcesses } from "./play-in-processes.js";
import { anySchedule } from "./schedule.js";
import { createFolder, type StoreAddress } from "./shared-store.js";
import { bundleWorker } from "./worker-process.js";

let [folder, bundle] = ["", ""];
let redis: RedisServer | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rillet-worker-"));
  bundle = await bundleWorker(folder);
  if (hasRedis) redis = await startRedis();
});
afterAll(async () => {
  await redis?.stop();
  await rm(folder, { recursive: true, force: true });
});

let rounds = 0;
/** Where there is no Redis, and in every fifth round, the store is a folder of files. */
async function chooseStore(): Promise<StoreAddress> {
  rounds++;
  if (redis === undefined || rounds % 5 === 0) return { kind: "files", folder: await createFolder() };
  return { kind: "redis", url: redis.url, prefix: `round-${rounds}:` };
}

it("processes that are killed at random, with one link store, keep every promise of the sync", async () => {
  const parameters = {
    numRuns: Number(process.env["KILL_RUNS"] ?? 3),
    seed: Number(process.env["SYNC_SEED"] ?? 20261120),
  };
  console.log(
    `rounds of processes: ${parameters.numRuns}, SYNC_SEED=${parameters.seed}, store: ${redis ? "Redis" : "files"}`,
  );
  await fc.assert(
    fc.asyncProperty(anySchedule(2), async (schedule) => {
      const store = await chooseStore();
      try {
        expect(await playInProcesses(schedule, bundle, store)).toEqual([]);
      } finally {
        if (store.kind === "files") await rm(store.folder, { recursive: true, force: true });
      }
    }),
    { ...parameters, endOnFailure: true },
  );
}, 3_600_000);
