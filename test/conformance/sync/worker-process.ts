import { type ChildProcess, spawn } from "node:child_process";
import { bundleProgram } from "../../support/bundle-program.js";
import type { Ending } from "./recorder.js";
import type { Job } from "./sync-job.js";

/** Bundles the process. */
export const bundleWorker = (folder: string): Promise<string> =>
  bundleProgram(new URL("worker.ts", import.meta.url), folder);

/** A child process that syncs. */
export class WorkerProcess {
  /** How its work ended; `undefined` if it was killed before it reported that. */
  readonly ending: Promise<Ending | undefined>;
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;

  constructor(bundle: string, job: Job) {
    this.#child = spawn(process.execPath, [bundle, JSON.stringify(job)], { stdio: ["ignore", "pipe", "inherit"] });
    this.#exit = new Promise((resolve) => this.#child.once("exit", resolve));
    this.ending = readReport(this.#child);
  }

  /** Resolves when it is gone. */
  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null && this.#child.kill("SIGKILL"))
      await this.#exit;
  }
}

function readReport(child: ChildProcess): Promise<Ending | undefined> {
  return new Promise((resolve, reject) => {
    let report = "";
    child.stdout?.on("data", (chunk) => (report += String(chunk)));
    child.once("error", reject);
    child.once("close", (_code, signal) => {
      if (signal === "SIGKILL") resolve(undefined);
      else if (report === "") reject(new Error("The process ended without a report."));
      else resolve(JSON.parse(report) as Ending);
    });
  });
}
