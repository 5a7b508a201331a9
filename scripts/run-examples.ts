/** Runs every example that runs by itself, one after another, and fails where one does, or prints something else than it should. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { EXPECTED, RUN_ELSEWHERE } from "./examples/expected.js";

/** The part of an output after a match; undefined where there is none. */
const after = (output: string | undefined, expected: RegExp): string | undefined => {
  const match = output === undefined ? null : expected.exec(output);
  return match ? output?.slice(match.index + match[0].length) : undefined;
};

/** What is wrong with a run, or nothing. */
function findFault(name: string, expected: readonly RegExp[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `examples/${name}`], {
    encoding: "utf8",
    timeout: 60_000,
  });
  const output = `${stdout}\n${stderr}`;
  if (status !== 0) return `ended with ${status}\n${output}`;
  let rest: string | undefined = stdout;
  for (const each of expected) {
    rest = after(rest, each);
    if (rest === undefined) return `did not print ${String(each)}, in its place\n${output}`;
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
    `Nothing runs ${forgotten.join(", ")}: say in scripts/examples/expected.ts what it prints, or what runs it.`,
  );

for (const [name, expected] of Object.entries(EXPECTED)) {
  const fault = findFault(name, expected);
  if (fault !== undefined) {
    console.error(`examples/${name} ${fault}`);
    process.exit(1);
  }
  console.log(`examples/${name}: as it should be`);
}
console.log(`${Object.keys(EXPECTED).length} examples ran.`);
