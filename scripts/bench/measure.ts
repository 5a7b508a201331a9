/** The cost of work in this process, of a script in a process of its own, and the packages as their users get them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** In microseconds. Other processes do not change the CPU time, as they change the elapsed time. */
export type Cost = Readonly<Record<"cpu" | "wall", number>>;

/** What it costs to do the work some times, one after the other. */
export async function costOf(work: () => unknown, times: number): Promise<Cost> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  for (let time = 0; time < times; time++) await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: user + system, wall: (performance.now() - wall) * 1000 };
}

/** Runs a script in a process of its own, in which the packages are installed. @returns Its cost from its start to its end, and its peak of memory in megabytes. */
export function costOfProcess(script: string): Cost & { readonly peak: number } {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script + REPORT], {
    cwd: installed(),
    encoding: "utf8",
    timeout: 60_000,
    // Certificates of this machine are read when a process starts, which would hide a part of what an import costs.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
  });
  if (status !== 0) throw new Error(stderr || `The process did not end within 60 s:\n${script}`);
  const { cpu, peak } = JSON.parse(stdout) as { cpu: number; peak: number };
  return { cpu, wall: (performance.now() - started) * 1000, peak: peak / 1000 };
}

const REPORT = `
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpu: user + system, peak: process.resourceUsage().maxRSS }));`;

let folder: string | undefined;

/** A folder in which this package, built now, and the packages beside it are found by name, as in a user's project. Removed at the end. */
export const installed = (): string => (folder ??= install());

function install(): string {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
  const cache = resolve("node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, "rillet-bench-"));
  process.on("exit", () => rmSync(made, { recursive: true }));
  mkdirSync(join(made, "node_modules"));
  symlinkSync(resolve("."), join(made, "node_modules", "rillet-sdk"), "dir");
  return made;
}

/** An entry of this package, built now: `tsx` would keep the names of functions of the sources, which costs time. The type says what it exports. */
export async function importBuilt<Entry>(entry: string): Promise<Entry> {
  installed();
  return (await import(pathToFileURL(resolve("dist", `${entry}.js`)).href)) as Entry;
}
