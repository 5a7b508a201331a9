import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { run, runOrThrow } from "../run-command.js";
import type { InstalledProjects } from "../install-package.js";
import type { CheckResult } from "../suite/check.js";
import type { TargetResult } from "../report.js";
import { fetchTool } from "../install-package.js";
import { type Project, projectsIn } from "./projects.js";

const TIMEOUT_MS = 120_000;

/** Compiles what users write, with one version of TypeScript. */
export async function compileWith(spec: string, projects: InstalledProjects): Promise<TargetResult> {
  const compiler = join(await fetchTool(spec), "tsc");
  const title = (await runOrThrow(compiler, ["--version"], { cwd: projects.plain, timeoutMs: TIMEOUT_MS }))
    .trim()
    .replace("Version", "TypeScript");
  const [esm, commonJs]: [CheckResult[], CheckResult[]] = [[], []];
  for (const project of projectsIn(projects)) {
    const [esmProblem, commonJsProblem] = await compile(compiler, project, title);
    esm.push(result(project, esmProblem));
    if (project.commonJs) commonJs.push(result(project, commonJsProblem));
  }
  return { title, esm, commonJs };
}

const result = ({ title }: Project, failure: string | undefined): CheckResult => ({
  title,
  ...(failure !== undefined && { failure }),
});

type Problems = readonly [esm?: string, commonJs?: string];

/** Compiles the files of a project together, which takes half the time. If that fails, it compiles the files of each format by themselves. */
async function compile(compiler: string, project: Project, version: string): Promise<Problems> {
  const stranger = project.consumer === "every-entry.ts" ? findPeer(project.folder) : undefined;
  if (stranger !== undefined)
    return [`${stranger} must not be installed, or it would not be seen that the types do without it.`];
  const folder = join(project.folder, `${version} ${project.title}`.replace(/\W+/g, "-"));
  await mkdir(folder);
  const formats = [await writeFiles(folder, project.consumer, project.esm)];
  if (project.commonJs) formats.push(await writeFiles(folder, project.consumer, project.commonJs));
  if ((await findProblem(compiler, folder, project, formats.flat())) === undefined) return [];
  const problems: (string | undefined)[] = [];
  for (const files of formats) problems.push(await findProblem(compiler, folder, project, files));
  return problems as [string?, string?];
}

/** Writes the files of a consumer with an ending that decides on their format. @returns Their names. */
async function writeFiles(folder: string, consumer: Project["consumer"], ending: string): Promise<string[]> {
  const path = join("test/runtimes/consumers", consumer);
  const sources = consumer.endsWith(".ts") ? [path] : (await readdir(path)).map((name) => join(path, name));
  return Promise.all(
    sources.map(async (source) => {
      const code = (await readFile(source, "utf8")).replace(
        /(from "\.\/[\w-]+\.)js"/g,
        `$1${ending.replace("ts", "js")}"`,
      );
      const file = basename(source).replace(/ts$/, ending);
      await writeFile(join(folder, file), code);
      return file;
    }),
  );
}

async function findProblem(
  compiler: string,
  folder: string,
  { consumer, settings }: Project,
  files: readonly string[],
): Promise<string | undefined> {
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: settings, files }));
  const { code, output } = await run(compiler, ["--project", folder, "--pretty", "false"], {
    cwd: folder,
    timeoutMs: TIMEOUT_MS,
  });
  return code === 0 || (consumer.startsWith("with-") && isForeign(output)) ? undefined : output;
}

/** Whether all errors are in declarations of other packages: those of MSW need TypeScript 5.5, and 6 from CommonJS. */
function isForeign(output: string): boolean {
  const errors = output.split("\n").filter((line) => line.includes("error TS"));
  return (
    errors.length > 0 &&
    errors.every((line) => line.includes("/node_modules/") && !line.includes("/node_modules/rillet-sdk/"))
  );
}

/** A peer that is installed where a project looks for packages. */
function findPeer(folder: string): string | undefined {
  return ["msw", "ioredis", "redis"].find((name) =>
    [folder, join(folder, "..")].some((at) => existsSync(join(at, "node_modules", name))),
  );
}
