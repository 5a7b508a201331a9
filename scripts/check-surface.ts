/**
 * Notices changes of the public surface: of names, signatures, options, fields, of every entry of package.json's `exports`.
 *
 *     npm run check:surface                # fails for a change that CHANGELOG.md does not tell of, and for one that breaks users of the last release
 *     npm run check:surface -- --update    # takes over changes that CHANGELOG.md tells of
 *     npm run check:surface -- --release   # after publishing: today's surface is what later ones are compared with;
 *                                        before it, as often as you like: nobody has code yet that could break
 *
 * test/surface/ holds what was released (its types, type tests and README snippets) and what was accepted since. No git history is needed.
 */
import { readFileSync } from "node:fs";
import { readEntries } from "./surface/changelog.js";
import { compareSurfaces } from "./surface/compare-surfaces.js";
import { compileConsumers } from "./surface/compile-consumers.js";
import { differenceOf, judge } from "./surface/judge.js";
import { readRecord, readReleased, writeRecord, writeReleased, type Record } from "./surface/released.js";
import { rollUpSurface } from "./surface/roll-up.js";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const isUpdate = process.argv.includes("--update");
const isRelease = process.argv.includes("--release");

const surface = await rollUpSurface();
const entries = readEntries(readFileSync("CHANGELOG.md", "utf8"), version);
const changelog = entries.map(({ digest }) => digest);

function release(): void {
  writeReleased(surface);
  writeRecord({ release: version, changelog, changes: "" });
  console.log(`The public surface is that of ${version} from here on. Commit test/surface/.`);
}

function check({ release: last, changes: accepted, changelog: recorded }: Record): void {
  const { surface: released, consumers } = readReleased() ?? { surface: "", consumers: new Map<string, string>() };
  const breaks = released === surface ? [] : compareSurfaces(released, surface);
  const problems = judge({
    released,
    surface,
    accepted,
    entries,
    recorded,
    breaks,
    consumerProblems: compileConsumers(consumers),
  });
  const isRetaken = isRelease && last === version;
  const open = problems.filter(
    ({ isAcceptable, isBreak }) => !(isAcceptable && (isUpdate || isRelease)) && !(isBreak && isRetaken),
  );
  for (const { what } of open) console.error(`${what}\n`);
  if (open.length > 0) process.exitCode = 1;
  else if (isRelease) release();
  else {
    const changes = differenceOf(released, surface);
    if (isUpdate) writeRecord({ release: last, changelog, changes });
    console.log(
      `The public surface ${changes === "" ? "is that" : "has changes that are in CHANGELOG.md since that"} of ${last}; ${consumers.size} files written for it compile.`,
    );
  }
}

const record = readRecord();
if (record) check(record);
else if (isRelease) release();
else throw new Error("There is nothing to compare with. After publishing: npm run check:surface -- --release");
