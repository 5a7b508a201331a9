import { type ChildProcess, spawn } from "node:child_process";

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds that it may take; then it is ended. */
  readonly patience: number;
}

export interface Ended {
  /** Null where it was ended for being late. */
  readonly code: number | null;
  /** What it wrote, on both streams. */
  readonly output: string;
}

const running = new Set<ChildProcess>();
process.once("exit", () => {
  running.forEach(end);
});

/** Runs a command to its end. @throws Error if there is no such command. */
export function run(command: string, args: readonly string[], { cwd, env = {}, patience }: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...surroundings(), ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => void (output += text));
    const timer = setTimeout(() => {
      output += `\nIt did not end in ${patience / 1000} s.`;
      end(child);
    }, patience);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output });
    });
  });
}

/** The same, and what it wrote. @throws Error that shows it if the command failed. */
export async function runWell(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
}

/** Ends a process with all that it started itself: by the id of its group, which is its own. */
function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** The environment, without what would change the outcome: the SDK's variables, and npm's word for the project that this script belongs to. */
function surroundings(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(RILLET_|npm_(package|lifecycle|config_(local_prefix|allow_scripts)))/.test(name),
    ),
  );
}
