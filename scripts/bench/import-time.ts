import { spawnSync } from "node:child_process";
import type { Bench } from "./bench.js";
import { withBundle } from "./bundled.js";
import { compare } from "./compare.js";

const EMPTY = "an empty process";

/** What it costs a process to import an entry, from its start to its end. */
export const importTime: Bench = () =>
  withBundle("src/index.ts", (core) =>
    withBundle("src/webhooks/index.ts", async (webhooks) => {
      const scripts = { [EMPTY]: "", "rillet-sdk": `await import(${JSON.stringify(core)});`, "rillet-sdk/webhooks": `await import(${JSON.stringify(webhooks)});` };
      const works = Object.fromEntries(Object.entries(scripts).map(([name, script]) => [name, () => runProcess(script)]));
      const ratios = await compare(EMPTY, works, { rounds: 21, times: 1 });
      return { what: "CPU of a process that imports an entry and ends", base: EMPTY, results: [...ratios].map(([name, ratio]) => ({ name, ratio })) };
    }),
  );

/** @returns The CPU time it took, in microseconds, as it says itself. */
function runProcess(script: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", `${script} const { user, system } = process.cpuUsage(); console.log(user + system);`], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
