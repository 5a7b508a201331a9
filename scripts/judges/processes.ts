import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

const running = new Set<ChildProcess>();

/** A process to start. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** What it says when it is ready. */
  readonly ready: RegExp;
  /** How long it may take until then, in milliseconds. */
  readonly patience: number;
}

/**
 * Starts a process of its own group, waits until it is ready, and gives the first group of what it then said.
 * @throws Error if it ends, or is not ready in time.
 */
export function startProcess({ command, args, ready, patience }: Command): Promise<string> {
  const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("close", () => running.delete(child));
  return waitFor(child, ready, patience);
}

/** Ends every process that was started here. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map(end));
}

function waitFor(child: ChildProcess, pattern: RegExp, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`${child.spawnargs.join(" ")} ${why}. It said:\n${said}`));
    };
    const timer = setTimeout(() => {
      fail(`was not ready in ${patience / 1000} s`);
    }, patience);
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

/** Ends a process with all that it started itself: by the id of its group, which is its own. */
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

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("This machine gave no port.");
  return address.port;
}
