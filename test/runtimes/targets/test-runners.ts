import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { readSnippets } from "../../snippets/read-snippets.js";
import { fetchTool, type InstalledProjects } from "../install-package.js";
import type { TargetResult } from "../report.js";
import { run } from "../run-command.js";
import { type CheckResult, expectEqual, runCheck } from "../suite/check.js";
import { JEST } from "../versions.js";

const GUIDE = "examples/testing/README.md";
const TIMEOUT_MS = 120_000;

type Format = "esm" | "cjs";

interface Runner {
  readonly title: string;
  /** The module that its recipe in the guide imports. */
  readonly module: string;
  readonly file: Readonly<Record<Format, string>>;
  /** The command in the guide. It runs in the folder of the test. */
  command(format: Format, file: string): Promise<{ program: string; args: string[]; env: Record<string, string> }>;
  /** What it prints about a test that passed, with the number of tests. */
  readonly passed: RegExp;
}

/** The recipes of {@link GUIDE} for test runners. The recipe for vitest runs in `npm test`. */
export const testRunners: Readonly<Record<"jest" | "node-test", Runner>> = {
  jest: {
    title: JEST.replace("@", " "),
    module: "@jest/globals",
    file: { esm: "recipe.test.mjs", cjs: "recipe.test.js" },
    command: async (format) => ({
      program: join(await fetchTool(JEST), "jest"),
      args: [],
      env: format === "esm" ? { NODE_OPTIONS: "--experimental-vm-modules" } : {},
    }),
    passed: /^Tests: +(\d+) passed, \1 total$/m,
  },
  "node-test": {
    title: `node:test ${process.versions.node}`,
    module: "node:test",
    file: { esm: "recipe.test.mjs", cjs: "recipe.test.cjs" },
    command: (_format, file) =>
      Promise.resolve({ program: process.execPath, args: ["--test", "--test-reporter=tap", file], env: {} }),
    passed: /^# pass (\d+)$/m,
  },
};

/** Runs the recipe of the guide in a project of its own, as ESM and as CommonJS. */
export async function runRecipe(name: keyof typeof testRunners, { plain }: InstalledProjects): Promise<TargetResult> {
  const runner = testRunners[name];
  const recipe = readSnippets(await readFile(GUIDE, "utf8")).find(({ code }) => code.includes(`"${runner.module}"`));
  const code = recipe?.code ?? "";
  const tests = [...code.matchAll(/^test\(/gm)].length;
  const cell = async (format: Format): Promise<CheckResult[]> => [
    await runCheck(
      `${tests} tests of the recipe pass`,
      async () => {
        const folder = join(plain, `${name}-${format}`);
        await mkdir(folder);
        await writeFile(join(folder, "package.json"), "{}");
        const file = runner.file[format];
        await writeFile(join(folder, file), (await transform(code, { loader: "ts", format })).code);
        const { program, args, env } = await runner.command(format, file);
        const { code: exitCode, output } = await run(program, args, { cwd: folder, env, timeoutMs: TIMEOUT_MS });
        expectEqual([exitCode, Number(runner.passed.exec(output)?.[1])], [0, tests], `tests that passed:\n${output}`);
      },
      TIMEOUT_MS,
    ),
  ];
  return { title: runner.title, esm: await cell("esm"), commonJs: await cell("cjs") };
}
