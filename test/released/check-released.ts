/**
 * Compiles what users of the last release have written against today's build: the type tests and the snippets of the pages of that release.
 * What no longer compiles breaks users.
 *
 *     npm run build && npm run check:released
 *     npm run release:snapshot     after publishing: today's type tests and snippets become those of this version in test/released/
 *
 * Exits with 1 when something does not compile, unless the version in package.json allows it: a new major version, or a new minor version
 * before 1.0.0. The problems are printed in both cases, and CHANGELOG.md has to name them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findBreaks, mayBreak, takeSnapshot } from "./snapshot.js";

const FOLDER = "test/released";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const [last] = (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
  .filter((name) => /^\d/.test(name))
  .sort((a, b) => b.localeCompare(a, "en", { numeric: true }));

function check(release: string): void {
  const breaks = findBreaks(`${FOLDER}/${release}`);
  for (const problem of breaks) console.error(problem);
  console.log(`${breaks.length} problems in code that was written for ${release}.`);
  if (breaks.length === 0) return;
  if (mayBreak(release, version)) console.log(`${version} may break users. Name each problem in CHANGELOG.md.`);
  else process.exitCode = 1;
}

if (process.argv.includes("--snapshot")) {
  takeSnapshot(`${FOLDER}/${version}`);
  console.log(`${FOLDER}/${version} holds what users of ${version} write. Commit it.`);
} else if (last === undefined) console.log("There is no released version to compare with.");
else check(last);
