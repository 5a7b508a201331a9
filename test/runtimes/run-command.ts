import { type ChildProcess, spawn } from "node:child_process";

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The command is killed after this time. */
  readonly timeoutMs: number;
}

export interface CommandResult {
  /** Null when the command was killed after its timeout. */
  readonly code: number | null;
  /** The output of both streams. */
  readonly output: string;
}

const running = new Set<ChildProcess>();
process.once("exit", () => {
  running.forEach(killGroup);
});

/** Runs a command until it exits. @throws Error if the command does not exist. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env = {}, timeoutMs }: RunOptions,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...cleanEnvironment(), ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => void (output += text));
    const timer = setTimeout(() => {
      output += `\nIt did not exit within ${timeoutMs / 1000} s.`;
      killGroup(child);
    }, timeoutMs);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output });
    });
  });
}

/** Runs a command and returns its output. @throws Error with the output if the command fails. */
export async function runOrThrow(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
}

/** Kills a process and all its children. Each process has its own group, so the group id is enough. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has exited already.
  }
}

/** The environment without the variables that would change the result: those of the SDK, and those that npm sets for this project. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(RILLET_|npm_(package|lifecycle|config_(local_prefix|allow_scripts)))/.test(name),
    ),
  );
}
