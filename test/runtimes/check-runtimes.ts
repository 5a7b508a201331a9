/**
 * Packs the package, installs it as a user would, and runs one suite on every runtime and compiles one project with every TypeScript version
 * that the package supports. Bundlers bundle an app with every entry, and the size of single imports is printed. The
 * recipes for test runners run as the guide examples/testing says.
 *
 *     npm run check:runtimes                       every row of the table
 *     npm run check:runtimes -- node bun           the rows whose names start with one of these words: node20, node22, node24, node26, bun, deno, workers, chromium, typescript5.4…
 *     npm run check:runtimes -- next15 next16      Next with the runtimes edge and nodejs. It takes minutes, so it runs only when it is named. What its check of
 *                                                  the edge runtime finds in code, `npm run check:package` finds every time.
 *
 * Exits with 1 when something fails. npx fetches runtimes and compilers. Only Chromium may be missing, because npx cannot fetch it.
 */
import { installPackage, type InstalledProjects } from "./install-package.js";
import { hasFailed, notChecked, printTable, type TargetResult } from "./report.js";
import { bundlers, bundleWith } from "./targets/bundlers.js";
import { runInChromium } from "./targets/chromium.js";
import { compileWith } from "./targets/compiler.js";
import { runInNext } from "./targets/next.js";
import { runOnRuntime } from "./targets/process.js";
import { runRecipe } from "./targets/test-runners.js";
import { runInWorkers } from "./targets/workers.js";
import { COMPILERS, NEXT, RUNTIMES } from "./versions.js";

type Target = (projects: InstalledProjects) => Promise<TargetResult>;

/** Every target, by the name on the command line. */
const TARGETS: ReadonlyMap<string, Target> = new Map([
  ...Object.entries(RUNTIMES).map(([name, runtime]): [string, Target] => [
    name,
    (projects) => runOnRuntime(runtime, projects),
  ]),
  ["workers", runInWorkers],
  ["chromium", runInChromium],
  ...Object.entries(COMPILERS).map(([name, spec]): [string, Target] => [
    name,
    (projects) => compileWith(spec, projects),
  ]),
  ...Object.entries(bundlers).map(([name, load]): [string, Target] => [
    name,
    (projects) => bundleWith(name, load, projects),
  ]),
  ...(["jest", "node-test"] as const).map((name): [string, Target] => [name, (projects) => runRecipe(name, projects)]),
  ...Object.entries(NEXT).map(([name, spec]): [string, Target] => [name, (projects) => runInNext(spec, projects)]),
]);

const wanted = process.argv.slice(2);
const names = [...TARGETS.keys()];
const unknown = wanted.filter((word) => !names.some((name) => name.startsWith(word)));
if (unknown.length > 0) {
  console.error(`There is no target ${unknown.join(", ")}. The targets are ${names.join(", ")}.`);
  process.exit(1);
}

// A signal alone would leave the started processes and the written files behind.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const chosen = names.filter((name) =>
  wanted.length === 0 ? !Object.hasOwn(NEXT, name) : wanted.some((word) => name.startsWith(word)),
);
const results = await runTargets(chosen, await installPackage());
printTable(results);
process.exitCode = results.some(hasFailed) ? 1 : 0;

/** Runs the targets, two at a time. The results are in the order of the names. */
async function runTargets(targetNames: readonly string[], projects: InstalledProjects): Promise<TargetResult[]> {
  const finished: TargetResult[] = [];
  const waiting = [...targetNames.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, name] = next;
      finished[index] = (await TARGETS.get(name)?.(projects).catch((error: unknown) =>
        notChecked(name, error),
      )) as TargetResult;
    }
  };
  await Promise.all([work(), work()]);
  return finished;
}
