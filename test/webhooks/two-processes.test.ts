import { spawn, type ChildProcess } from "node:child_process";
import { Redis } from "ioredis";
import { afterEach, beforeEach, expect, it } from "vitest";
import { signWebhook } from "../../src/webhooks/index.js";
import { describeWithRedis, end, startRedis, until, type RedisServer } from "../redis/redis-server.js";
import { redisStore } from "../../examples/webhooks/redis-store.js";
import { invoiceBody, TOKEN } from "./deliveries.js";

let server: RedisServer;
let redis: Redis;
let children: ChildProcess[];

beforeEach(async () => {
  children = [];
  server = await startRedis();
  redis = new Redis(server.url);
});

afterEach(async () => {
  await Promise.all(children.map((child) => end(child)));
  redis.disconnect();
  await server.stop();
});

async function startReceiver(): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "test/webhooks/receiver.ts", server.url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  await until(() => said.includes("port ") && said.endsWith("\n"), 20_000);
  return `http://127.0.0.1:${said.replace(/\D/g, "")}`;
}

/** Sends each delivery to both processes at one time, and again until one of them has acknowledged it, as Rillet does. */
async function deliverToAll(urls: readonly string[], id: string): Promise<number[]> {
  const headers = await signWebhook({ token: TOKEN, type: "invoice.updated", body: invoiceBody, id });
  const statuses = await Promise.all(
    urls.map(async (url) => (await fetch(url, { method: "POST", headers, body: invoiceBody })).status),
  );
  return statuses.includes(200) ? statuses : [...statuses, ...(await deliverToAll(urls, id))];
}

describeWithRedis("Two processes with one store in Redis", () => {
  it("handle each delivery once, whichever process it reaches, also when it fails at first", async () => {
    const urls = await Promise.all([startReceiver(), startReceiver()]);
    const ids = Array.from({ length: 100 }, (_, index) => `delivery-${index}`);
    const statuses = await Promise.all(ids.map((id) => deliverToAll([...urls, ...urls], id)));
    const handled = (await redis.lrange("handled", 0, -1)).map((line) => line.split(" "));
    expect(handled.map(([, id]) => id).sort()).toEqual([...ids].sort());
    expect(new Set(handled.map(([pid]) => pid)).size).toBe(2);
    expect(statuses.flat().every((status) => [200, 500, 503].includes(status))).toBe(true);
    expect(await Promise.all(ids.map((id) => redis.get(`rillet-webhook:${id}`)))).toEqual(ids.map(() => "done"));
  });

  /** Long enough for two commands on a busy machine. */
  const LEASE_MS = 1000;

  it("give the claim of a dead process to the other one when its lease has ended", async () => {
    const [dying, living] = [redisStore(redis), redisStore(redis)];
    await expect(dying.claim("a", LEASE_MS)).resolves.toBe("claimed");
    await expect(living.claim("a", LEASE_MS)).resolves.toBe("busy");
    await until(async () => (await living.claim("a", LEASE_MS)) === "claimed");
    await living.complete("a", 60_000);
    await expect(dying.claim("a", LEASE_MS)).resolves.toBe("done");
    expect(await redis.pttl("rillet-webhook:a")).toBeGreaterThan(50_000);
  });
});
