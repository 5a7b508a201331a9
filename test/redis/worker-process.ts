import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { end, until } from "./redis-server.js";
import type { Task } from "./worker.js";

export interface WorkerProcess {
  start(): void;
  /** Resolves when it has done what it was told. */
  done(): Promise<void>;
  /** Resolves when it has ended by itself. */
  ended(withinMs: number): Promise<void>;
  /** Ends it without a chance to say goodbye. */
  kill(): Promise<void>;
}

/** Starts worker.ts in a process of its own and waits until it is connected. */
export async function spawnWorker(task: Task): Promise<WorkerProcess> {
  const script = fileURLToPath(new URL("./worker.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(task)], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  let said = "";
  let complaints = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const saw = (word: string, withinMs: number): Promise<void> =>
    until(() => {
      if (said.includes(word)) return true;
      if (child.exitCode !== null) throw new Error(`Worker ${task.name} ended before it was ${word}: ${complaints}`);
      return false;
    }, withinMs);
  await saw("ready", 20_000);
  return {
    start: () => child.stdin.write("go\n"),
    done: () => saw("done", 120_000),
    ended: (withinMs) => until(() => child.exitCode !== null, withinMs),
    kill: () => end(child),
  };
}
