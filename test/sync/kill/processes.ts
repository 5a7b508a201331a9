import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Rillet } from "../../../src/index.js";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.js";
import { startSandboxServer } from "../../../src/sandbox/server/index.js";
import { RilletSync, type SourceInvoice, type SyncResult, type SyncSettings } from "../../../src/sync/index.js";
import { NOON, settings } from "../bench.js";
import { openFiles } from "../../conformance/sync/shared-store.js";
import { bundleProgram } from "../../support/bundle-program.js";

/** The input of a process. */
export interface Job {
  readonly url: string;
  /** Of the link store. */
  readonly folder: string;
  readonly now: number;
  /** Of a request, in milliseconds. */
  readonly timeout: number;
  readonly settings: SyncSettings;
  readonly source: SourceInvoice;
}

/** The result that a process reports. */
export type Report =
  { readonly action: string; readonly id: string; readonly requests: number } | { readonly error: string };

/** The moment of a request at which its process is killed: before the server handles it, after the change, or after the response is sent. */
export const phases = ["received", "committed", "responded"] as const;
export type Phase = (typeof phases)[number];
export interface KillPoint {
  readonly request: number;
  readonly phase: Phase;
  /** How many milliseconds after that; 0 by default. */
  readonly after?: number;
}

/** A sandbox served over HTTP, a folder of links, and processes that work on them. */
export interface Workshop {
  readonly sandbox: Sandbox;
  /** Starts a process; `undefined` if it was killed before it had a result. */
  start(source: SourceInvoice, kill?: KillPoint, timeout?: number): Promise<Report | undefined>;
  /** Does the same in the process of the test, which nobody kills. */
  sync(source: SourceInvoice): Promise<SyncResult>;
  /** Removes the folder and closes the server. */
  close(): Promise<void>;
}

/** Bundles the process. */
export const bundleWorker = (folder: string): Promise<string> =>
  bundleProgram(new URL("worker.ts", import.meta.url), folder);

export async function openWorkshop(worker: string): Promise<Workshop> {
  const sandbox = createSandbox({ now: NOON, rateLimit: false, externalReferenceTypes: ["SEQUENCE"] });
  const folder = await mkdtemp(join(tmpdir(), "rillet-links-"));
  const executioner = new Executioner();
  const server = await startSandboxServer(
    { ...sandbox, fetch: (...request) => executioner.witness(() => sandbox.fetch(...request)) },
    { onRequest: () => executioner.onResponded() },
  );
  const sync = (source: SourceInvoice): Promise<SyncResult> => {
    const rillet = new Rillet({ apiKey: "sandbox-key", baseUrl: server.url, rateLimit: false, logLevel: "off" });
    return new RilletSync(rillet, {
      ...settings,
      links: openFiles(folder),
      now: () => sandbox.now(),
    }).invoice(source);
  };
  const start = async (source: SourceInvoice, kill?: KillPoint, timeout = 10_000): Promise<Report | undefined> => {
    const job: Job = { url: server.url, folder, now: sandbox.now(), timeout, settings, source };
    const child = spawn(process.execPath, [worker, JSON.stringify(job)], { stdio: ["ignore", "pipe", "inherit"] });
    if (kill !== undefined) executioner.condemn(child, kill);
    return reportOf(child);
  };
  const close = async (): Promise<void> => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { sandbox, start, sync, close };
}

/** Kills a process when the server reaches a given moment of a given request. */
class Executioner {
  #child: ChildProcess | undefined;
  #point: KillPoint | undefined;
  #received = 0;
  #responded = 0;

  condemn(child: ChildProcess, point: KillPoint): void {
    [this.#received, this.#responded] = [0, 0];
    [this.#child, this.#point] = [child, point];
  }

  async witness(handle: () => Promise<Response>): Promise<Response> {
    const request = this.#received++;
    if (await this.#killAt(request, "received"))
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("the client is gone"), { code: "ECONNRESET" }),
      });
    const response = await handle();
    await this.#killAt(request, "committed");
    return response;
  }

  onResponded(): void {
    void this.#killAt(this.#responded++, "responded");
  }

  async #killAt(request: number, phase: Phase): Promise<boolean> {
    const [child, point] = [this.#child, this.#point];
    if (child === undefined || hasEnded(child) || point?.request !== request || point.phase !== phase) return false;
    this.#point = undefined;
    if (point.after !== undefined) await new Promise((resolve) => setTimeout(resolve, point.after));
    const gone = new Promise((resolve) => child.once("exit", resolve));
    if (!hasEnded(child) && child.kill("SIGKILL")) await gone;
    return true;
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

function reportOf(child: ChildProcess): Promise<Report | undefined> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => (said += String(chunk)));
    child.once("error", reject);
    child.once("close", (_code, signal) => {
      if (signal === "SIGKILL" || said !== "") resolve(signal === "SIGKILL" ? undefined : (JSON.parse(said) as Report));
      else reject(new Error("The process ended without a report."));
    });
  });
}
