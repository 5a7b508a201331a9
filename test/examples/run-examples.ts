/**
 * Runs every example that needs nothing beside it, and compares its output with test/examples/expected.ts.
 *
 *     npm run examples
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { EXPECTED, RUN_ELSEWHERE } from "./expected.js";

/** The part of an output after a match. Undefined when nothing matches. */
const after = (output: string | undefined, expected: RegExp): string | undefined => {
  const match = output === undefined ? null : expected.exec(output);
  return match ? output?.slice(match.index + match[0].length) : undefined;
};

/** Runs an example. @returns The problem, or undefined. */
function findProblem(name: string, expected: readonly RegExp[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `examples/${name}`], {
    encoding: "utf8",
    timeout: 60_000,
  });
  const output = `${stdout}\n${stderr}`;
  if (status !== 0) return `ended with the status ${status}\n${output}`;
  let rest: string | undefined = stdout;
  for (const each of expected) {
    rest = after(rest, each);
    if (rest === undefined) return `did not print ${String(each)} in its place. Its output:\n${output}`;
  }
  return undefined;
}

const names = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));
const forgotten = names.filter(
  (name) => !Object.hasOwn(EXPECTED, name) && !RUN_ELSEWHERE.some(([pattern]) => pattern.test(name)),
);
if (forgotten.length > 0)
  throw new Error(
    `Nothing runs ${forgotten.join(", ")}. Add what it prints, or what runs it, to test/examples/expected.ts.`,
  );

for (const [name, expected] of Object.entries(EXPECTED)) {
  const problem = findProblem(name, expected);
  if (problem !== undefined) {
    console.error(`examples/${name} ${problem}`);
    process.exit(1);
  }
  console.log(`examples/${name} printed what it should.`);
}
console.log(`${Object.keys(EXPECTED).length} examples ran.`);
