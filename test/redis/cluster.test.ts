import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cluster } from "ioredis";
import { createCluster } from "redis";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newLimiter } from "./clients.js";
import { describeWithRedis, startRedis, until, type RedisServer } from "./redis-server.js";

let redis: RedisServer;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rillet-redis-"));
  redis = await startRedis(undefined, [
    "--dir",
    folder,
    "--cluster-enabled",
    "yes",
    "--cluster-announce-ip",
    "127.0.0.1",
  ]);
  await redis.command("CLUSTER ADDSLOTSRANGE 0 16383");
  await until(async () => (await redis.command("CLUSTER INFO")).includes("cluster_state:ok"));
});
afterEach(async () => {
  await redis.stop();
  rmSync(folder, { recursive: true });
});

describeWithRedis("A cluster", () => {
  it("keeps one budget for clients of both libraries", async () => {
    const ioredis = new Cluster([{ host: "127.0.0.1", port: redis.port }]);
    const nodeRedis = await createCluster({ rootNodes: [{ url: redis.url }] }).connect();
    const [a, b] = [ioredis, nodeRedis].map((client) => newLimiter(client, { limit: 1, windowMs: 300 }));
    const slot = await a?.acquire({ holdMs: 60_000 });
    const next = b?.acquire({ holdMs: 60_000 });
    await until(async () => (await redis.size("{rillet-sdk}:queue")) === 1);
    const respondedAt = performance.now();
    slot?.release();
    await next;
    expect(performance.now() - respondedAt).toBeGreaterThanOrEqual(300);
    ioredis.disconnect();
    nodeRedis.destroy();
  });
});
