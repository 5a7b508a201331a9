import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TSX = fromRoot("node_modules/tsx/dist/cli.mjs");

/** Runs a script of scripts/ in a process of its own, as npm would. */
export function runScript(name: string, args: readonly string[], folder = fromRoot(".")): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [TSX, fromRoot(`scripts/${name}`), ...args],
      { cwd: folder },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr });
      },
    );
  });
}
