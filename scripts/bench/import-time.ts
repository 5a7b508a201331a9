import { spawnSync } from "node:child_process";
import { atMost, type Bench } from "./bench.js";
import { interleave, rowsOf } from "./compare.js";
import { installed } from "./packages.js";

const EMPTY = "an empty process";

/** The most that an import may cost, as a multiple of the empty process. */
const AIMS: Readonly<Record<string, number>> = {
  "rillet-sdk": 1.15,
  "rillet-sdk/sync": 1.3,
  "rillet-sdk/sandbox": 1.3,
};

/** What it costs a process to import a package, from its start to its end. */
export const importTime: Bench = async () => {
  const cwd = installed();
  const packages = [
    "rillet-sdk",
    ...["money", "sync", "incremental", "webhooks", "redis", "sandbox", "sandbox/server"].map(
      (entry) => `rillet-sdk/${entry}`,
    ),
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
    rows: rowsOf(
      ratios,
      Object.fromEntries(
        Object.entries(AIMS).map(([name, most]) => [name, atMost("CPU", ratios.get(name)?.cpu ?? NaN, most, " ×")]),
      ),
    ),
  };
};

/** Runs a script in a process of its own. @returns The CPU time, as the process reports it, and the elapsed time. */
export function runProcess(script: string, cwd: string): { cpu: number; wall: number } {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", `${script} const { user, system } = process.cpuUsage(); console.log(user + system);`],
    { encoding: "utf8", cwd },
  );
  if (status !== 0) throw new Error(stderr);
  return { cpu: Number(stdout), wall: (performance.now() - started) * 1000 };
}
