import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { describe } from "vitest";
import { freePort } from "../support/free-port.js";

/** Whether this machine has a Redis to test with. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** A suite that needs Redis. Without Redis it is skipped, with a warning. */
export function describeWithRedis(name: string, suite: () => void): void {
  if (hasRedis) return void describe(name, suite);
  console.warn(`Skipped, because there is no redis-server on the PATH: ${name}`);
  describe.skip(name, suite);
}

export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Ends the process and everything it kept. */
  stop(): Promise<void>;
  /** Sends one command without spaces in its arguments; resolves with the response as Redis wrote it. */
  command(command: string): Promise<string>;
  /** How many members a sorted set has. */
  size(key: string): Promise<number>;
  /** Suspends the process, and resumes it. */
  freeze(): void;
  thaw(): void;
  /** How many times scripts were called since the start. */
  scriptCalls(): Promise<number>;
}

/** A Redis of the test's own, on loopback, that keeps nothing on disk. */
export async function startRedis(port?: number, more: readonly string[] = []): Promise<RedisServer> {
  const chosen = port ?? (await freePort());
  const server = spawn(
    "redis-server",
    ["--bind", "127.0.0.1", "--port", String(chosen), "--save", "", "--appendonly", "no", ...more],
    { stdio: "ignore" },
  );
  await until(async () => /PONG|NOAUTH/.test(await say(chosen, "PING").catch(() => "")));
  return {
    port: chosen,
    url: `redis://127.0.0.1:${chosen}`,
    stop: () => end(server),
    command: (command) => say(chosen, command),
    size: async (key) => Number(/^:(\d+)/.exec(await say(chosen, `ZCARD ${key}`))?.[1]),
    freeze: () => void server.kill("SIGSTOP"),
    thaw: () => void server.kill("SIGCONT"),
    scriptCalls: async () => {
      const stats = await say(chosen, "INFO commandstats");
      return [...stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)].reduce(
        (sum, [, calls]) => sum + Number(calls),
        0,
      );
    },
  };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

/** Waits for a condition, and fails when it does not come. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** One inline command, and what comes back in the first piece and after it. */
function say(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let response = "";
    socket
      .setEncoding("utf8")
      .on("data", (text: string) => (response += text))
      .on("error", reject)
      .on("close", () => resolve(response));
    socket.end(`${command}\r\nQUIT\r\n`);
  });
}
