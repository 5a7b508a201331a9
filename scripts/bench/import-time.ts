import { spawnSync } from "node:child_process";
import { atMost, type Bench } from "./bench.js";
import { interleave, rowsOf } from "./compare.js";
import { installed } from "./packages.js";

const EMPTY = "an empty process";

/** What it costs a process to import a package, from its start to its end. */
export const importTime: Bench = async () => {
  const cwd = installed();
  const packages = [
    "rillet-sdk",
    "rillet-sdk/webhooks",
    "rillet-sdk/sync",
    "rillet-sdk/sandbox",
    "openapi-fetch",
    "ky",
    "openai",
    "stripe",
  ];
  const ratios = await interleave([EMPTY, ...packages], { rounds: 21, warmUp: 3 }, (name) =>
    runProcess(name === EMPTY ? "" : `await import("${name}");`, cwd),
  );
  return {
    what: "import in a process of its own",
    rows: rowsOf(ratios, { "rillet-sdk": atMost("CPU", ratios.get("rillet-sdk")?.cpu ?? NaN, 1.15, " ×") }),
  };
};

/** @returns The CPU time, as the process reports it, and the elapsed time. */
function runProcess(script: string, cwd: string): { cpu: number; wall: number } {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", `${script} const { user, system } = process.cpuUsage(); console.log(user + system);`],
    { encoding: "utf8", cwd },
  );
  if (status !== 0) throw new Error(stderr);
  return { cpu: Number(stdout), wall: (performance.now() - started) * 1000 };
}
