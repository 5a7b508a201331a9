import { join } from "node:path";
import { writeModule } from "../bundle.js";
import { REPORT, type Report, VARIABLES } from "../drivers/report.js";
import { fetchTool, type InstalledProjects } from "../install-package.js";
import type { TargetResult } from "../report.js";
import { run } from "../run-command.js";
import type { CheckResult, SandboxServer } from "../suite/check.js";
import { MSW } from "../versions.js";
import { checkProxies } from "./proxies.js";
import { checkShownOutput, withSandbox } from "./sandbox.js";

export interface Runtime {
  readonly title: string;
  readonly spec: string;
  /** The command of the package that runs a file, and its arguments. */
  readonly command: readonly [name: string, ...args: string[]];
}

type Format = "esm" | "cjs";

const TIMEOUT_MS = 120_000;

/** Runs the suite in processes of a runtime. On Node it also runs the checks that need Node, those of MSW, and those behind a proxy. */
export async function runOnRuntime(
  { title, spec, command: [name, ...args] }: Runtime,
  { plain, withMsw2, withMsw3 }: InstalledProjects,
): Promise<TargetResult> {
  const command = [join(await fetchTool(spec), name), ...args];
  const cell = async (format: Format): Promise<Report> => {
    const report = await runDriver(command, "process", plain, format);
    if (name !== "node") return report;
    const { results } = await runDriver(command, "node-only", withMsw2, format);
    const msw2 = await runDriver(command, "msw", withMsw2, format);
    // MSW 3 needs Node 22.
    const msw3 = report.version.startsWith("20.") ? [] : (await runDriver(command, "msw", withMsw3, format)).results;
    return {
      ...report,
      results: [...report.results, ...results, ...named(MSW.msw2, msw2.results), ...named(MSW.msw3, msw3)],
    };
  };
  const [esm, commonJs] = [await cell("esm"), await cell("cjs")];
  const proxies = name === "node" ? await checkProxies(command, esm.version, withMsw2) : [];
  return { title: `${title} ${esm.version}`, esm: [...esm.results, ...proxies], commonJs: commonJs.results };
}

/** The results of checks that run with several versions of a peer. */
const named = (peer: string, results: readonly CheckResult[]): CheckResult[] =>
  results.map((result) => ({ ...result, title: `${peer}: ${result.title}` }));

function runDriver(
  [program = "", ...args]: readonly string[],
  driver: string,
  project: string,
  format: Format,
): Promise<Report> {
  return withSandbox(project, async (sandbox) => {
    const file = await writeModule(`test/runtimes/drivers/${driver}.ts`, project, format);
    const env = { [VARIABLES.baseUrl]: sandbox.baseUrl, [VARIABLES.apiKey]: sandbox.apiKey };
    const { code, output } = await run(program, [...args, file], { cwd: project, env, timeoutMs: TIMEOUT_MS });
    const found = output.split("\n").find((line) => line.startsWith(REPORT));
    const { version, results } = found
      ? (JSON.parse(found.slice(REPORT.length)) as Report)
      : { version: "?", results: [] };
    return {
      version,
      results: [...results, ...checkEnd(driver, { code, output, isReported: found !== undefined }, sandbox)],
    };
  });
}

const LAST_LINES = 10;

function checkEnd(
  driver: string,
  { code, output, isReported }: { code: number | null; output: string; isReported: boolean },
  sandbox: SandboxServer,
): CheckResult[] {
  const title = `the process exits by itself with code 0 (${driver})`;
  const ended =
    code === 0 && isReported
      ? { title }
      : { title, failure: `It exited with ${code}:\n${output.trim().split("\n").slice(-LAST_LINES).join("\n")}` };
  return driver === "process" ? [ended, checkShownOutput(output, sandbox)] : [ended];
}
