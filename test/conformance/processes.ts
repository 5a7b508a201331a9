import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const running = new Set<ChildProcess>();

/** A process to start. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** The output that shows that the process is ready. */
  readonly ready: RegExp;
  /** The longest time until then. */
  readonly timeoutMs: number;
}

/**
 * Starts a process in its own process group and waits until it is ready.
 * @returns The first group of `ready`.
 * @throws Error if the process exits or is not ready in time.
 */
export function startProcess({ command, args, ready, timeoutMs }: Command): Promise<string> {
  const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("close", () => running.delete(child));
  return waitFor(child, ready, timeoutMs);
}

/** Stops every process that `startProcess` started. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map(end));
}

function waitFor(child: ChildProcess, pattern: RegExp, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`${child.spawnargs.join(" ")} ${why}. Its output:\n${said}`));
    };
    const timer = setTimeout(() => {
      fail(`was not ready in ${timeoutMs / 1000} s`);
    }, timeoutMs);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = pattern.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", (error) => {
      fail(error.message);
    });
    child.once("close", () => {
      fail("ended");
    });
  });
}

/** Stops a process and all its children. Each process has its own group, so the group id is enough. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "close");
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    return;
  }
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), 5000);
  await gone;
  clearTimeout(timer);
}
