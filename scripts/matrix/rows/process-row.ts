import { join } from "node:path";
import { place } from "../bundle.js";
import { REPORT, type Report, VARIABLES } from "../drivers/exchange.js";
import { run } from "../run.js";
import type { Scratch } from "../scratch.js";
import type { Place, Verdict } from "../smoke/check.js";
import type { Row } from "../table.js";
import { fetchTool } from "../tool.js";
import { withSandbox } from "./sandbox.js";
import { judgeShown } from "./shown.js";

export interface Runtime {
  readonly title: string;
  readonly spec: string;
  /** How a file is run: a command of the package, and its arguments. */
  readonly command: readonly [name: string, ...args: string[]];
}

type Format = "esm" | "cjs";

const PATIENCE = 120_000;

/** Runs the suite in processes of a runtime; on Node also what needs Node or MSW. */
export async function processRow(
  { title, spec, command: [name, ...args] }: Runtime,
  { plain, withPeer }: Scratch,
): Promise<Row> {
  const command = [join(await fetchTool(spec), name), ...args];
  const cell = async (format: Format): Promise<Report> => {
    const report = await runDriver(command, "process", plain, format);
    if (name !== "node") return report;
    const { verdicts } = await runDriver(command, "node-only", withPeer, format);
    return { ...report, verdicts: [...report.verdicts, ...verdicts] };
  };
  const [esm, commonJs] = [await cell("esm"), await cell("cjs")];
  return { title: `${title} ${esm.version}`, esm: esm.verdicts, commonJs: commonJs.verdicts };
}

function runDriver(
  [program = "", ...args]: readonly string[],
  driver: string,
  project: string,
  format: Format,
): Promise<Report> {
  return withSandbox(project, async (sandbox) => {
    const file = await place(`scripts/matrix/drivers/${driver}.ts`, project, format);
    const env = { [VARIABLES.baseUrl]: sandbox.baseUrl, [VARIABLES.apiKey]: sandbox.apiKey };
    const { code, output } = await run(program, [...args, file], { cwd: project, env, patience: PATIENCE });
    const found = output.split("\n").find((line) => line.startsWith(REPORT));
    const { version, verdicts } = found
      ? (JSON.parse(found.slice(REPORT.length)) as Report)
      : { version: "?", verdicts: [] };
    return {
      version,
      verdicts: [...verdicts, ...judgeProcess(driver, { code, output, isReported: found !== undefined }, sandbox)],
    };
  });
}

const LAST_LINES = 10;

function judgeProcess(
  driver: string,
  { code, output, isReported }: { code: number | null; output: string; isReported: boolean },
  sandbox: Place,
): Verdict[] {
  const title = `the process ends by itself, and well (${driver})`;
  const ended =
    code === 0 && isReported
      ? { title }
      : { title, failure: `It ended with ${code}:\n${output.trim().split("\n").slice(-LAST_LINES).join("\n")}` };
  return driver === "process" ? [ended, judgeShown(output, sandbox)] : [ended];
}
